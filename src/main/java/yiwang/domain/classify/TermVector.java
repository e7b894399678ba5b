package yiwang.domain.classify;

import java.util.Arrays;

/**
 * The rows of {@link Terms} a text has, how much of each, and which of its grams each came from.
 */
record TermVector(int[] rows, float[] values, int[] grams) {

    /** Of all grams in order, without those that have no row, everything times {@code factor}. */
    static TermVector of(int[] rows, float[] values, float factor) {
        int[] known = new int[rows.length];
        float[] scaled = new float[rows.length];
        int[] grams = new int[rows.length];
        int size = 0;
        for (int gram = 0; gram < rows.length; gram++) {
            if (rows[gram] != Terms.NONE) {
                known[size] = rows[gram];
                grams[size] = gram;
                scaled[size++] = values[gram] * factor;
            }
        }
        return new TermVector(Arrays.copyOf(known, size), Arrays.copyOf(scaled, size), Arrays.copyOf(grams, size));
    }

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
