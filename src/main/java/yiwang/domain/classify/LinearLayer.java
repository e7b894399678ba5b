package yiwang.domain.classify;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * One plane for each of a set of classes. A class nobody has labelled has no plane; its margin is {@link #UNTAUGHT}, that of
 * a text just outside.
 *
 * @param weights a row for each term, a column for each class
 * @param offsets of each class
 */
record LinearLayer(Postings weights, float[] offsets) {
    static final float UNTAUGHT = -1;

    private static final double COST = 1;

    /**
     * Learns one plane per class. Throws {@link CancellationException} when its thread is interrupted meanwhile.
     *
     * @param classOf of each text
     * @param limit the most weights kept for a class
     */
    static LinearLayer learn(List<TermVector> texts, int[] classOf, int classes, int rows, int limit, long seed) {
        float[] offsets = new float[classes];
        Arrays.fill(offsets, UNTAUGHT);
        int[] counts = new int[classes];
        Arrays.stream(classOf).forEach(label -> counts[label]++);
        long present = Arrays.stream(counts).filter(count -> count > 0).count();
        if (present < 2) {
            return new LinearLayer(new Postings.Builder(0).build(), offsets);
        }
        Postings.Builder weights = new Postings.Builder(rows);
        LinearSvm svm = new LinearSvm(texts, rows, COST);
        for (int label = 0; label < classes; label++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("training was called off");
            }
            if (counts[label] > 0) {
                double positive = texts.size() / (double) (present * counts[label]);
                LinearSvm.Plane plane = svm.separate(membership(classOf, label), positive, seed + label);
                offsets[label] = (float) plane.offset();
                keep(plane.weights(), label, limit, weights);
            }
        }
        return new LinearLayer(weights.build(), offsets);
    }

    private static boolean[] membership(int[] classOf, int label) {
        boolean[] is = new boolean[classOf.length];
        for (int text = 0; text < is.length; text++) {
            is[text] = classOf[text] == label;
        }
        return is;
    }

    private static void keep(double[] plane, int label, int limit, Postings.Builder weights) {
        double least = least(plane, limit);
        for (int row = 0; row < plane.length; row++) {
            if (plane[row] != 0 && Math.abs(plane[row]) >= least) {
                weights.put(row, label, (float) plane[row]);
            }
        }
    }

    /** The size a weight must have to be among the {@code limit} largest. */
    private static double least(double[] plane, int limit) {
        if (plane.length <= limit) {
            return 0;
        }
        double[] sizes = Arrays.stream(plane).map(Math::abs).sorted().toArray();
        return sizes[sizes.length - limit];
    }

    /** How far on its side of each class's plane the text lies; 1 is clearly inside, -1 clearly outside. */
    float[] margins(TermVector text) {
        float[] margins = offsets.clone();
        if (weights.isEmpty()) {
            return margins;
        }
        weights.add(text.rows(), text.values(), margins);
        return margins;
    }

    /** Adds to each gram's entry {@code factor} times what it gave the class in this column. */
    void explain(TermVector text, int column, float factor, float[] given) {
        for (int i = 0; i < text.rows().length && !weights.isEmpty(); i++) {
            given[text.grams()[i]] += factor * text.values()[i] * weights.weight(text.rows()[i], column);
        }
    }
}
