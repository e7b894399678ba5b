package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds labelled texts like a new one: what was decided before, to be shown beside a suggestion. Immutable; any thread.
 */
public final class Precedents {
    private final List<LabelledText> texts;
    private final PlaceWords places;
    private final KeyRows rows = new KeyRows();
    private final Bm25 index;

    /** Out of these. */
    public Precedents(List<LabelledText> texts, PlaceWords places) {
        this.texts = List.copyOf(texts);
        this.places = places;
        List<Grams> read = texts.stream().map(text -> read(text.matter())).toList();
        read.forEach(rows::addPairs);
        index = new Bm25(rows, read);
    }

    /** The most alike, at most {@code most}, the most alike first; none that shares nothing with the matter. */
    public List<LabelledText> like(Matter matter, int most) {
        Grams grams = read(matter);
        float[] points = index.points(grams, rows.of(grams));
        Ranking ranking = new Ranking(most);
        for (int text = 0; text < points.length; text++) {
            if (points[text] > 0) {
                ranking.offer(text, points[text]);
            }
        }
        List<LabelledText> like = new ArrayList<>();
        ranking.numbers().forEach(text -> like.add(texts.get(text)));
        return like;
    }

    private Grams read(Matter matter) {
        return new Grams(Letters.of(places.withoutNames(matter), places));
    }
}
