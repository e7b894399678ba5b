package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures out of content: counts the work, places names, gathers marks. Called by one thread at a time, never
 * the FX thread; 5,000 tickets take some 10 ms.
 */
final class Composer {
    private final MapFonts fonts;
    private final Map<Zoom, Named> names = new HashMap<>();
    private Work.@Nullable Places places;
    private @Nullable CountyMap placed;
    private @Nullable Ink inked;
    private @Nullable SpriteBook sprites;
    private @Nullable TextSprites texts;
    private Set<String> written = Set.of();

    private record Named(List<Stamp> stamps, TileStamps tiles) {}

    /** What a picture is to show. */
    record Order(long version, Zoom zoom, Ink ink, @Nullable CountyMap county, Layers layers, MapContent content) {}

    Composer(MapFonts fonts) {
        this.fonts = fonts;
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
        Detail detail = Detail.of(order.zoom(), order.ink());
        Work work = new Work();
        Named named = new Named(List.of(), new TileStamps(order.zoom()));
        if (county != null) {
            work = Work.count(county, places(county), order.content().tickets());
            if (order.layers().labels()) {
                named = names.computeIfAbsent(order.zoom(), zoom -> name(county, zoom, order.ink(), words));
            }
        }
        Marks marks = new Marks(order.zoom(), order.ink(), book, words);
        marks.draw(order.content(), work, order.layers());
        return new Picture(
                order.version(),
                order.zoom(),
                order.ink(),
                county,
                order.layers(),
                detail,
                work.shades(detail.faces()),
                named.stamps(),
                named.tiles(),
                marks.stamps(),
                marks.hits(),
                work);
    }

    private Work.Places places(CountyMap county) {
        Work.Places known = places;
        if (known == null || placed != county) {
            known = new Work.Places(county);
            places = known;
            placed = county;
        }
        return known;
    }

    private Named name(CountyMap county, Zoom zoom, Ink ink, TextSprites words) {
        List<LabelPlacer.Candidate> chosen = LabelPlacer.place(Labels.of(county, zoom, ink, words), written);
        written = LabelPlacer.ids(chosen);
        TileStamps tiles = new TileStamps(zoom);
        List<Stamp> stamps = new ArrayList<>();
        // the most important last, so that its halo is on top
        for (LabelPlacer.Candidate candidate : chosen.reversed()) {
            tiles.add(candidate.stamp());
            stamps.add(candidate.stamp());
        }
        return new Named(List.copyOf(stamps), tiles);
    }
}
