package yiwang.domain.classify;

/**
 * The rows of {@link Terms} a text has, how much of each, and which of its grams each came from.
 */
record TermVector(int[] rows, float[] values, int[] grams) {
    double times(double[] weights) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += values[i] * weights[rows[i]];
        }
        return sum;
    }

    void addTo(double[] weights, double factor) {
        for (int i = 0; i < rows.length; i++) {
            weights[rows[i]] += factor * values[i];
        }
    }

    double squares() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
