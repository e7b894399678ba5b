package yiwang.domain.classify;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Separates one class from the rest by a plane: L2-regularised, squared hinge loss, solved by dual coordinate descent
 * (Hsieh and others, ICML 2008). The offset is a weight on a constant feature of one. Deterministic for a seed.
 */
final class LinearSvm {
    private static final int MOST_ROUNDS = 1000;
    private static final double TOLERANCE = 0.1;

    private final List<TermVector> texts;
    private final double[] diagonal;
    private final int rows;
    private final double cost;

    /** A plane: the weight of each row, and the offset. */
    record Plane(double[] weights, double offset) {}

    /** {@code rows} is the number of rows of the texts' {@link Terms}, {@code cost} what an error costs. */
    LinearSvm(List<TermVector> texts, int rows, double cost) {
        this.texts = texts;
        this.rows = rows;
        this.cost = cost;
        diagonal = texts.stream().mapToDouble(text -> text.squares() + 1).toArray();
    }

    /** Where {@code is[text]} the text belongs to the class; its errors cost {@code positive} times as much. */
    Plane separate(boolean[] is, double positive, long seed) {
        Descent descent = new Descent(is, positive);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            shuffle(order, random);
            if (descent.round(order) < TOLERANCE) {
                break;
            }
        }
        return new Plane(descent.weights, descent.offset);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private final class Descent {
        private final double[] weights = new double[rows];
        private final double[] alphas = new double[texts.size()];
        private final boolean[] is;
        private final double positive;
        private double offset;

        Descent(boolean[] is, double positive) {
            this.is = is;
            this.positive = positive;
        }

        /** How far the steepest and the flattest slope still lie apart. */
        double round(int[] order) {
            double highest = 0;
            double lowest = 0;
            for (int text : order) {
                double slope = slope(text);
                double projected = alphas[text] == 0 ? Math.min(slope, 0) : slope;
                highest = Math.max(highest, projected);
                lowest = Math.min(lowest, projected);
                if (projected != 0) {
                    step(text, slope);
                }
            }
            return highest - lowest;
        }

        private double slope(int text) {
            double side = is[text] ? 1 : -1;
            return side * (texts.get(text).times(weights) + offset) - 1 + softness(text) * alphas[text];
        }

        private void step(int text, double slope) {
            double before = alphas[text];
            alphas[text] = Math.max(before - slope / (diagonal[text] + softness(text)), 0);
            double change = (alphas[text] - before) * (is[text] ? 1 : -1);
            texts.get(text).addTo(weights, change);
            offset += change;
        }

        private double softness(int text) {
            return 0.5 / (cost * (is[text] ? positive : 1));
        }
    }
}
