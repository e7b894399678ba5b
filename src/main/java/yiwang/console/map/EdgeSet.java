package yiwang.console.map;

import java.util.Arrays;

/** Edges between two points, whichever comes first, by a hash of 64 bits: no two of one tile will ever share one. */
final class EdgeSet {
    private long[] slots = new long[1024];
    private int size;

    /** False when it was added before. */
    boolean add(int x0, int y0, int x1, int y1) {
        long one = Cells.key(x0, y0);
        long other = Cells.key(x1, y1);
        // zero marks an empty slot
        long hash = mixed(Math.min(one, other) * 31 + Math.max(one, other)) | 1;
        if (size * 2 >= slots.length) {
            grow();
        }
        return put(hash);
    }

    private static long mixed(long key) {
        long half = (key ^ key >>> 32) * 0xD6E8FEB86659FD93L;
        return half ^ half >>> 32;
    }

    private boolean put(long hash) {
        int at = (int) (hash >>> 1) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        size = 0;
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }
}
