package yiwang.domain.classify;

import java.util.Arrays;
import java.util.List;

/**
 * The grams a model knows, hashed into a fixed number of buckets so that no flood of odd texts can make the model grow
 * without bound, and how rare each is among the training texts. Immutable; any thread.
 */
final class Terms {
    /** The number of buckets is two to this power. */
    static final int BITS = 18;

    static final int NONE = -1;

    private static final int SPREAD = 0x85EBCA6B;

    private final int[] buckets;
    /** Of a gram without a row, then of each row. */
    private final float[] rarity;
    /** Which buckets have a row, a bit for each; a table of rows would not fit into a near cache. */
    private final long[] taken = new long[(1 << BITS) / Long.SIZE];
    /** For each word of {@link #taken} how many bits are set before it. */
    private final int[] before = new int[taken.length];

    /**
     * Row {@code r} is bucket {@code buckets[r]}; they rise.
     *
     * @param unseenIdf rarity of a gram that no training text has
     */
    Terms(int[] buckets, float[] idf, float unseenIdf) {
        this.buckets = buckets;
        rarity = new float[idf.length + 1];
        rarity[0] = unseenIdf;
        System.arraycopy(idf, 0, rarity, 1, idf.length);
        for (int bucket : buckets) {
            taken[bucket / Long.SIZE] |= 1L << bucket;
        }
        for (int word = 1; word < taken.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(taken[word - 1]);
        }
    }

    /** Those of these texts, in the order of their buckets. */
    static Terms of(List<Grams> texts) {
        int[] in = new int[1 << BITS];
        int[] lastSeenBy = new int[1 << BITS];
        for (int text = 0; text < texts.size(); text++) {
            Grams grams = texts.get(text);
            for (int gram = 0; gram < grams.size(); gram++) {
                int bucket = bucket(grams.key(gram));
                in[bucket] += lastSeenBy[bucket] == text + 1 ? 0 : 1;
                lastSeenBy[bucket] = text + 1;
            }
        }
        int[] buckets =
                new int[(int) Arrays.stream(in).filter(count -> count > 0).count()];
        float[] idf = new float[buckets.length];
        int row = 0;
        for (int bucket = 0; bucket < in.length; bucket++) {
            if (in[bucket] > 0) {
                buckets[row] = bucket;
                idf[row++] = rarity(texts.size(), in[bucket]);
            }
        }
        return new Terms(buckets, idf, rarity(texts.size(), 0));
    }

    private static float rarity(int texts, int having) {
        return (float) (StrictMath.log((texts + 1.0) / (having + 1.0)) + 1);
    }

    private static int bucket(int key) {
        int mixed = (key ^ key >>> 15) * SPREAD;
        return (mixed ^ mixed >>> 13) * SPREAD >>> (Integer.SIZE - BITS);
    }

    /** Row of a gram, or {@link #NONE}; by arithmetic alone, for whether it has one can hardly be foretold. */
    int row(int key) {
        int bucket = bucket(key);
        int word = bucket / Long.SIZE;
        int has = (int) (taken[word] >>> bucket) & 1;
        return has * (before[word] + Long.bitCount(taken[word] & (1L << bucket) - 1) - NONE) + NONE;
    }

    /**
     * The text as a vector of length one: title and text are weighed alone first, so that a long text does not drown its
     * title.
     */
    TermVector vector(Grams grams) {
        int[] rows = new int[grams.size() + 1];
        int[] known = new int[grams.size() + 1];
        int size = 0;
        double titleSquares = 0;
        double textSquares = 0;
        double products = 0;
        for (int gram = 0; gram < grams.size(); gram++) {
            int row = row(grams.key(gram));
            rows[size] = row;
            known[size] = gram;
            size += row == NONE ? 0 : 1;
            float rare = rarity[row + 1];
            float inTitle = rare * Damped.count(grams.inTitle(gram));
            float inText = rare * Damped.count(grams.inText(gram));
            titleSquares += inTitle * inTitle;
            textSquares += inText * inText;
            products += inTitle * inText;
        }
        double perTitle = inverseRoot(titleSquares);
        double perText = inverseRoot(textSquares);
        double whole = inverseRoot(perTitle * perTitle * titleSquares
                + perText * perText * textSquares
                + 2 * perTitle * perText * products);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            double counts =
                    perTitle * Damped.count(grams.inTitle(known[i])) + perText * Damped.count(grams.inText(known[i]));
            values[i] = (float) (whole * rarity[rows[i] + 1] * counts);
        }
        return new TermVector(Arrays.copyOf(rows, size), values, Arrays.copyOf(known, size));
    }

    private static double inverseRoot(double squares) {
        return squares > 0 ? 1 / Math.sqrt(squares) : 0;
    }

    int size() {
        return buckets.length;
    }

    int[] buckets() {
        return buckets;
    }

    float[] idf() {
        return Arrays.copyOfRange(rarity, 1, rarity.length);
    }

    float unseenIdf() {
        return rarity[0];
    }
}
