package yiwang.demo.county;

import java.util.Arrays;

/** Divides a whole number among many by weight so that the parts sum to it exactly. */
final class Shares {
    private Shares() {}

    /** Every part is at least {@code least} and at most {@code most}; larger weights never get a smaller part. */
    static int[] split(int total, double[] weights, int least, int most) {
        int n = weights.length;
        if (total < (long) n * least || total > (long) n * most) {
            throw new IllegalArgumentException(total + " does not fit " + n + " parts of " + least + " to " + most);
        }
        int[] parts = new int[n];
        Arrays.fill(parts, least);
        for (int left = total - n * least; left > 0; left--) {
            int neediest = -1;
            for (int i = 0; i < n; i++) {
                if (parts[i] < most && (neediest < 0 || need(weights, parts, i) > need(weights, parts, neediest))) {
                    neediest = i;
                }
            }
            parts[neediest]++;
        }
        return parts;
    }

    private static double need(double[] weights, int[] parts, int i) {
        return weights[i] / (parts[i] + 0.5);
    }
}
