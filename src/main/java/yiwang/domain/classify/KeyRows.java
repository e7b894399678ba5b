package yiwang.domain.classify;

import java.util.Arrays;

/** Numbers the keys of grams from 0 in the order they come; no two keys share a row. */
final class KeyRows {
    private static final int SPREAD = 0x9E3779B1;
    private static final int LEAST_BITS = 8;

    /** Row answered for a key that was never added. */
    static final int NONE = -1;

    private static final int SIEVE_BITS = 16;

    /** By a hash of it, whether a key may be here: most pairs of a text are not, and are done with after one look. */
    private final long[] sieve = new long[(1 << SIEVE_BITS) / Long.SIZE];

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
        int hash = key * SPREAD >>> Integer.SIZE - SIEVE_BITS;
        sieve[hash / Long.SIZE] |= 1L << hash;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    int row(int key) {
        int hash = key * SPREAD >>> Integer.SIZE - SIEVE_BITS;
        if ((sieve[hash / Long.SIZE] >>> hash & 1) == 0) {
            return NONE;
        }
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

    KnownPairs of(Grams grams) {
        int[] known = new int[grams.size()];
        int[] places = new int[grams.size()];
        int found = 0;
        for (int gram = 0; gram < known.length; gram++) {
            int row = row(grams.key(gram));
            if (row != NONE) {
                known[found] = row;
                places[found++] = gram;
            }
        }
        return new KnownPairs(Arrays.copyOf(known, found), Arrays.copyOf(places, found));
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
