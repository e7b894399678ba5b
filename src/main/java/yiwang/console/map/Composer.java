package yiwang.console.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.BaseMap;

/**
 * Makes pictures out of content: counts the work, places names, gathers marks. Called by one thread at a time, never
 * the FX thread; 5,000 tickets take some 10 ms.
 */
final class Composer {
    private final MapFonts fonts;
    private final Ages ages;
    private final Map<Zoom, Named> names = new HashMap<>();
    private Work.@Nullable Places places;
    private @Nullable Households households;
    private @Nullable CountyMap placed;
    private @Nullable Ink inked;
    private @Nullable SpriteBook sprites;
    private @Nullable TextSprites texts;
    private Map<String, Integer> written = Map.of();

    /** The names of one zoom: all that want to be written, and those that are. */
    private record Named(List<LabelPlacer.Candidate> candidates, Map<String, Integer> spots, TileStamps tiles) {}

    /** What a picture is to show. */
    record Order(
            long version,
            Zoom zoom,
            Ink ink,
            @Nullable CountyMap county,
            BaseMap base,
            Layers layers,
            MapContent content) {}

    Composer(MapFonts fonts, Ages ages) {
        this.fonts = fonts;
        this.ages = ages;
    }

    Picture compose(Order order) {
        CountyMap county = order.county();
        if (!order.ink().equals(inked) || county != placed) {
            names.clear();
            inked = order.ink();
            sprites = null;
            texts = null;
        }
        SpriteBook book = sprites == null ? new SpriteBook(order.ink()) : sprites;
        TextSprites words = texts == null ? new TextSprites(fonts, order.ink()) : texts;
        sprites = book;
        texts = words;
        Work work = county == null
                ? new Work()
                : Work.count(county, places(county), order.content().tickets());
        Marks marks = new Marks(order.zoom(), order.ink(), book, words, ages);
        marks.draw(order.content(), work, order.layers());
        TileStamps named = county == null || !order.layers().labels()
                ? new TileStamps(order.zoom())
                : name(county, order, words, marks.obstacles());
        Detail detail = Detail.of(order.zoom(), order.ink());
        return new Picture(
                order.version(),
                order.zoom(),
                order.ink(),
                county,
                order.base(),
                order.layers(),
                detail,
                shading(county, order, work, detail.faces()),
                marks.quiet(),
                named,
                marks.loud(),
                marks.hits(),
                work);
    }

    private Shading shading(@Nullable CountyMap county, Order order, Work work, AreaLevel faces) {
        Colouring colouring = order.layers().colouring();
        if (county == null) {
            return Shading.none(colouring, faces);
        }
        Work.Places where = places(county);
        Households known = households == null ? Households.of(county) : households;
        households = known;
        return Shading.of(colouring, faces, new Shading.Ground(county, known, work, where, order.content()));
    }

    private Work.Places places(CountyMap county) {
        Work.Places known = places;
        if (known == null || placed != county) {
            known = new Work.Places(county);
            places = known;
            placed = county;
            households = null;
        }
        return known;
    }

    /** The names; the same object as long as none has moved. */
    private TileStamps name(CountyMap county, Order order, TextSprites words, List<Stamp> obstacles) {
        Named known = names.get(order.zoom());
        List<LabelPlacer.Candidate> candidates =
                known == null ? Labels.of(county, order.zoom(), order.ink(), words) : known.candidates();
        List<LabelPlacer.Placed> placed =
                LabelPlacer.place(candidates, known == null ? written : known.spots(), obstacles);
        Map<String, Integer> spots = LabelPlacer.spots(placed);
        written = spots;
        if (known != null && known.spots().equals(spots)) {
            return known.tiles();
        }
        TileStamps tiles = new TileStamps(order.zoom());
        // the most important last, so that its halo is on top
        placed.reversed().forEach(name -> tiles.add(name.stamp()));
        names.put(order.zoom(), new Named(candidates, spots, tiles));
        return tiles;
    }
}
