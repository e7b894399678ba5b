package yiwang.console.map;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Codes of one length, a byte for each letter: 700,000 of them as texts would be 40 MB. Read-only; any thread. */
final class Codes {
    private final int length;
    private final byte[] letters;
    private final int[] order;

    private Codes(int length, byte[] letters, int[] order) {
        this.length = length;
        this.letters = letters;
        this.order = order;
    }

    String get(int number) {
        return new String(letters, number * length, length, StandardCharsets.US_ASCII);
    }

    /** Number of a code, the last one that was added with it, or -1. */
    int find(String code) {
        if (code.length() != length) {
            return -1;
        }
        byte[] wanted = code.getBytes(StandardCharsets.US_ASCII);
        int from = 0;
        int to = order.length;
        while (from < to) { // the first place after all that are not greater
            int middle = from + to >>> 1;
            if (compare(letters, order[middle] * length, wanted, 0, length) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from > 0 && compare(letters, order[from - 1] * length, wanted, 0, length) == 0 ? order[from - 1] : -1;
    }

    private static int compare(byte[] a, int fromA, byte[] b, int fromB, int length) {
        return Arrays.compare(a, fromA, fromA + length, b, fromB, fromB + length);
    }

    /** Collects codes. Not for several threads. */
    static final class Builder {
        private final int length;
        private byte[] letters = new byte[1024];
        private int count;

        Builder(int length) {
            this.length = length;
        }

        /** Adds a code of {@code length} letters, which are of ASCII. */
        void add(String code) {
            if ((count + 1) * length > letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
            }
            System.arraycopy(code.getBytes(StandardCharsets.US_ASCII), 0, letters, count * length, length);
            count++;
        }

        Codes build() {
            byte[] all = Arrays.copyOf(letters, count * length);
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> compare(all, a * length, all, b * length, length)); // stable
            return new Codes(
                    length,
                    all,
                    Arrays.stream(order).mapToInt(Integer::intValue).toArray());
        }
    }
}
