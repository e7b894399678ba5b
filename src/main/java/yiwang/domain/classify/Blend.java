package yiwang.domain.classify;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Makes probabilities of the three things known about a class: the margin of the learnt plane, its share of what the
 * taxonomy's own words say, and how common it is. How much each counts is fitted to texts the planes were not learnt from,
 * so a probability is right as often as it says.
 */
record Blend(double margin, double share, double prior) {
    /** Where there are too few labels to fit. */
    static final Blend UNFITTED = new Blend(2, 5, 0.5);

    private static final int ROUNDS = 60;
    private static final double RIDGE = 0.01;
    private static final double STILL = 1e-9;
    private static final int PARTS = 3;
    /** Of this logarithm and below a share is nothing beside a whole. */
    private static final double NEXT_TO_NOTHING = -25;

    /**
     * What is known about one text.
     *
     * @param truth number of the right class
     */
    record Known(float[] margins, float[] shares, float[] priors, int truth) {}

    /** A probability for every class; they add up to 1. */
    double[] probabilities(float[] margins, float[] shares, float[] priors) {
        return probabilities(margins, shares, priors, Math::exp);
    }

    private double[] probabilities(float[] margins, float[] shares, float[] priors, DoubleUnaryOperator exp) {
        double[] p = new double[margins.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            p[c] = margin * margins[c] + share * shares[c] + prior * priors[c];
            highest = Math.max(highest, p[c]);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = p[c] - highest < NEXT_TO_NOTHING ? 0 : exp.applyAsDouble(p[c] - highest);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /** The likeliest blend for these, by Newton's method; no part ever counts against its class. */
    static Blend fit(List<Known> heldOut) {
        double[] at = {UNFITTED.margin, UNFITTED.share, UNFITTED.prior};
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(heldOut, at);
            double moved = 0;
            for (int part = 0; part < PARTS; part++) {
                double next = Math.max(0, at[part] + Math.clamp(step[part], -2, 2));
                moved += Math.abs(next - at[part]);
                at[part] = next;
            }
            if (moved < STILL) {
                break;
            }
        }
        return new Blend(at[0], at[1], at[2]);
    }

    private static double[] step(List<Known> heldOut, double[] at) {
        double[] slope = new double[PARTS];
        double[][] curve = new double[PARTS][PARTS];
        for (int part = 0; part < PARTS; part++) {
            slope[part] = -RIDGE * at[part];
            curve[part][part] = RIDGE;
        }
        Blend blend = new Blend(at[0], at[1], at[2]);
        for (Known known : heldOut) {
            blend.gather(known, slope, curve);
        }
        return solve(curve, slope);
    }

    private void gather(Known known, double[] slope, double[][] curve) {
        // strict: what is fitted goes into the model, whose bytes must not hang on the machine
        double[] p = probabilities(known.margins, known.shares, known.priors, StrictMath::exp);
        double[] mean = new double[PARTS];
        for (int c = 0; c < p.length; c++) {
            for (int part = 0; part < PARTS; part++) {
                mean[part] += p[c] * value(known, c, part);
            }
        }
        for (int part = 0; part < PARTS; part++) {
            slope[part] += value(known, known.truth, part) - mean[part];
        }
        for (int c = 0; c < p.length; c++) {
            for (int i = 0; i < PARTS; i++) {
                addRow(curve[i], p[c] * (value(known, c, i) - mean[i]), known, c, mean);
            }
        }
    }

    private static void addRow(double[] row, double factor, Known known, int c, double[] mean) {
        for (int j = 0; j < PARTS; j++) {
            row[j] += factor * (value(known, c, j) - mean[j]);
        }
    }

    private static float value(Known known, int c, int part) {
        return switch (part) {
            case 0 -> known.margins[c];
            case 1 -> known.shares[c];
            default -> known.priors[c];
        };
    }

    /** Gauss without pivoting: the ridge keeps the matrix positive definite. */
    private static double[] solve(double[][] curve, double[] slope) {
        double[] x = slope.clone();
        for (int i = 0; i < PARTS; i++) {
            for (int j = i + 1; j < PARTS; j++) {
                double factor = curve[j][i] / curve[i][i];
                for (int k = i; k < PARTS; k++) {
                    curve[j][k] -= factor * curve[i][k];
                }
                x[j] -= factor * x[i];
            }
        }
        for (int i = PARTS - 1; i >= 0; i--) {
            for (int j = i + 1; j < PARTS; j++) {
                x[i] -= curve[i][j] * x[j];
            }
            x[i] /= curve[i][i];
        }
        return x;
    }
}
