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
    private final float[] idf;
    private final float unseenIdf;
    private final int[] rowOfBucket = new int[1 << BITS];

    /**
     * Row {@code r} is bucket {@code buckets[r]}.
     *
     * @param unseenIdf rarity of a gram that no training text has
     */
    Terms(int[] buckets, float[] idf, float unseenIdf) {
        this.buckets = buckets;
        this.idf = idf;
        this.unseenIdf = unseenIdf;
        Arrays.fill(rowOfBucket, NONE);
        for (int row = 0; row < buckets.length; row++) {
            rowOfBucket[buckets[row]] = row;
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

    /** Row of a gram, or {@link #NONE}. */
    int row(int key) {
        return rowOfBucket[bucket(key)];
    }

    /**
     * The text as a vector of length one: title and text are weighed alone first, so that a long text does not drown its
     * title.
     */
    TermVector vector(Grams grams) {
        int[] rows = new int[grams.size()];
        float[] title = new float[grams.size()];
        float[] text = new float[grams.size()];
        double titleSquares = 0;
        double textSquares = 0;
        for (int gram = 0; gram < rows.length; gram++) {
            rows[gram] = row(grams.key(gram));
            float rare = rows[gram] == NONE ? unseenIdf : idf[rows[gram]];
            title[gram] = rare * Damped.count(grams.inTitle(gram));
            text[gram] = rare * Damped.count(grams.inText(gram));
            titleSquares += title[gram] * title[gram];
            textSquares += text[gram] * text[gram];
        }
        float perTitle = inverseRoot(titleSquares);
        float perText = inverseRoot(textSquares);
        double squares = 0;
        for (int gram = 0; gram < rows.length; gram++) {
            text[gram] = perTitle * title[gram] + perText * text[gram];
            squares += text[gram] * text[gram];
        }
        return TermVector.of(rows, text, inverseRoot(squares));
    }

    private static float inverseRoot(double squares) {
        return squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
    }

    int size() {
        return buckets.length;
    }

    int[] buckets() {
        return buckets;
    }

    float[] idf() {
        return idf;
    }

    float unseenIdf() {
        return unseenIdf;
    }
}
