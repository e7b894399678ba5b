package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Finds arcs whose drawn segments meet anywhere but in a shared end point. Exact, on whole micro-degrees. */
final class Crossings {
    private static final int BUCKET = 6_000;

    private final int[] arc;
    private final int[][] segment;

    private Crossings(List<Arc> arcs, Vertices vertices) {
        int n = arcs.stream().mapToInt(a -> a.kept.length - 1).sum();
        arc = new int[n];
        segment = new int[n][];
        int at = 0;
        for (int i = 0; i < arcs.size(); i++) {
            Arc a = arcs.get(i);
            for (int k = 0; k + 1 < a.kept.length; k++) {
                int from = a.vertex(k);
                int to = a.vertex(k + 1);
                arc[at] = i;
                segment[at++] = new int[] {vertices.lon(from), vertices.lat(from), vertices.lon(to), vertices.lat(to)};
            }
        }
    }

    /** Indexes of the arcs at fault, ascending. */
    static int[] find(List<Arc> arcs, Vertices vertices) {
        Crossings crossings = new Crossings(arcs, vertices);
        long[] entries = crossings.buckets();
        TreeSet<Integer> bad = new TreeSet<>();
        for (int from = 0; from < entries.length; ) {
            int to = from;
            while (to < entries.length && entries[to] >>> 20 == entries[from] >>> 20) {
                to++;
            }
            crossings.compare(Arrays.copyOfRange(entries, from, to), bad);
            from = to;
        }
        return bad.stream().mapToInt(i -> i).toArray();
    }

    private void compare(long[] bucket, TreeSet<Integer> bad) {
        for (int i = 0; i < bucket.length; i++) {
            for (int j = i + 1; j < bucket.length; j++) {
                int a = (int) (bucket[i] & 0xFFFFF);
                int b = (int) (bucket[j] & 0xFFFFF);
                if (clash(segment[a], segment[b])) {
                    bad.add(arc[a]);
                    bad.add(arc[b]);
                }
            }
        }
    }

    /** Bucket number and segment number in one sortable value, for every bucket a segment's box touches. */
    private long[] buckets() {
        long[] out = new long[segment.length * 4];
        int n = 0;
        for (int i = 0; i < segment.length; i++) {
            int[] s = segment[i];
            for (long bx = Math.min(s[0], s[2]) / BUCKET; bx <= Math.max(s[0], s[2]) / BUCKET; bx++) {
                for (long by = Math.min(s[1], s[3]) / BUCKET; by <= Math.max(s[1], s[3]) / BUCKET; by++) {
                    if (n == out.length) {
                        out = Arrays.copyOf(out, 2 * n);
                    }
                    out[n++] = (bx << 16 | by) << 20 | i;
                }
            }
        }
        out = Arrays.copyOf(out, n);
        Arrays.sort(out);
        return out;
    }

    private static boolean clash(int[] s, int[] t) {
        boolean apart = Math.max(s[0], s[2]) < Math.min(t[0], t[2])
                || Math.max(t[0], t[2]) < Math.min(s[0], s[2])
                || Math.max(s[1], s[3]) < Math.min(t[1], t[3])
                || Math.max(t[1], t[3]) < Math.min(s[1], s[3]);
        if (apart) {
            return false;
        }
        long a = turn(s, t[0], t[1]);
        long b = turn(s, t[2], t[3]);
        long c = turn(t, s[0], s[1]);
        long d = turn(t, s[2], s[3]);
        boolean meet = Long.signum(a) * Long.signum(b) <= 0 && Long.signum(c) * Long.signum(d) <= 0;
        return meet && !onlyEndsTouch(s, t);
    }

    private static boolean onlyEndsTouch(int[] s, int[] t) {
        for (int i = 0; i < 4; i += 2) {
            for (int j = 0; j < 4; j += 2) {
                if (s[i] == t[j] && s[i + 1] == t[j + 1]) {
                    int ox = s[2 - i];
                    int oy = s[3 - i];
                    int px = t[2 - j];
                    int py = t[3 - j];
                    long cross = (long) (ox - s[i]) * (py - s[i + 1]) - (long) (oy - s[i + 1]) * (px - s[i]);
                    long along = (long) (ox - s[i]) * (px - s[i]) + (long) (oy - s[i + 1]) * (py - s[i + 1]);
                    return cross != 0 || along < 0;
                }
            }
        }
        return false;
    }

    private static long turn(int[] s, int x, int y) {
        return (long) (s[2] - s[0]) * (y - s[1]) - (long) (s[3] - s[1]) * (x - s[0]);
    }
}
