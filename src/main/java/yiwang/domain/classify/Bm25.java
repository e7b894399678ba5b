package yiwang.domain.classify;

import java.util.List;

/**
 * How well a text fits each of a set of short documents, by the pairs of letters they share: BM25 of Robertson and Sparck
 * Jones with the usual constants, the text's own counts damped by their logarithm. Immutable; any thread.
 */
final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int TITLE_COUNTS = 3;

    private final Postings postings;
    private final int documents;

    /** Over these; {@code rows} must know all their pairs. */
    Bm25(KeyRows rows, List<Grams> documents) {
        this.documents = documents.size();
        double meanLength =
                Math.max(1, documents.stream().mapToInt(Bm25::length).average().orElse(1));
        double[] idf = idf(rows, documents);
        Postings.Builder built = new Postings.Builder(rows.size());
        for (int d = 0; d < documents.size(); d++) {
            Grams document = documents.get(d);
            double slack = K1 * (1 - B + B * length(document) / meanLength);
            for (int gram = 0; gram < document.size(); gram++) {
                int row = rows.row(document.key(gram));
                if (row != KeyRows.NONE) {
                    double count = document.inTitle(gram) + document.inText(gram);
                    built.put(row, d, (float) (idf[row] * count * (K1 + 1) / (count + slack)));
                }
            }
        }
        postings = built.build();
    }

    private static int length(Grams document) {
        int length = 0;
        for (int gram = 0; gram < document.size(); gram++) {
            if (Grams.isPair(document.key(gram))) {
                length += document.inTitle(gram) + document.inText(gram);
            }
        }
        return length;
    }

    private static double[] idf(KeyRows rows, List<Grams> documents) {
        int[] in = new int[rows.size()];
        for (Grams document : documents) {
            for (int gram = 0; gram < document.size(); gram++) {
                int row = rows.row(document.key(gram));
                if (row != KeyRows.NONE) {
                    in[row]++;
                }
            }
        }
        double[] idf = new double[in.length];
        for (int row = 0; row < idf.length; row++) {
            idf[row] = StrictMath.log(1 + (documents.size() - in[row] + 0.5) / (in[row] + 0.5));
        }
        return idf;
    }

    /** Points of every document; a pair in the title counts three times. */
    float[] points(Grams text, KnownPairs pairs) {
        float[] points = new float[documents];
        for (int i = 0; i < pairs.rows().length; i++) {
            postings.add(pairs.rows()[i], weight(text, pairs.grams()[i]), points);
        }
        return points;
    }

    /** Adds to each gram's entry {@code factor} times what it gave this document. */
    void explain(KnownPairs pairs, int document, float factor, float[] given) {
        for (int i = 0; i < pairs.rows().length; i++) {
            given[pairs.grams()[i]] += factor * postings.weight(pairs.rows()[i], document);
        }
    }

    private static float weight(Grams text, int gram) {
        return Damped.count(TITLE_COUNTS * text.inTitle(gram) + text.inText(gram));
    }
}
