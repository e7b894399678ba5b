package yiwang.domain.classify;

/** Numbers the keys of grams from 0 in the order they come; no two keys share a row. */
final class KeyRows {
    private static final int SPREAD = 0x9E3779B1;
    private static final int LEAST_BITS = 8;

    /** Row answered for a key that was never added. */
    static final int NONE = -1;

    private int[] keys = new int[1 << LEAST_BITS];
    private int[] rows = new int[1 << LEAST_BITS];
    private int bits = LEAST_BITS;
    private int size;

    int add(int key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return rows[slot];
        }
        keys[slot] = key;
        rows[slot] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    int row(int key) {
        int slot = slot(key);
        return keys[slot] == key ? rows[slot] : NONE;
    }

    /** Adds every pair of letters. */
    void addPairs(Grams grams) {
        for (int gram = 0; gram < grams.size(); gram++) {
            if (Grams.isPair(grams.key(gram))) {
                add(grams.key(gram));
            }
        }
    }

    /** The row of each gram that is a pair, or {@link #NONE}. */
    int[] of(Grams grams) {
        int[] rowOf = new int[grams.size()];
        for (int gram = 0; gram < rowOf.length; gram++) {
            rowOf[gram] = Grams.isPair(grams.key(gram)) ? row(grams.key(gram)) : NONE;
        }
        return rowOf;
    }

    int size() {
        return size;
    }

    private int slot(int key) {
        int slot = (key * SPREAD) >>> (Integer.SIZE - bits);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldRows = rows;
        bits++;
        keys = new int[1 << bits];
        rows = new int[1 << bits];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                rows[slot] = oldRows[old];
            }
        }
    }
}
