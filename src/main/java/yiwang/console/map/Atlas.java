package yiwang.console.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.NamedPlaces;
import yiwang.console.kit.Desk;
import yiwang.domain.place.Initials;
import yiwang.domain.place.PlaceIndex;

/** What takes a second to read and never changes while the console runs. Immutable; any thread. */
record Atlas(CountyMap county, MapFonts fonts, PlaceIndex names) {

    private static Atlas read(Gazetteer places) {
        try {
            return new Atlas(CountyMap.read(places), MapFonts.load(), NamedPlaces.read(places, Initials.shipped()));
        } catch (JsonProcessingException e) {
            throw new BrokenLayer("names", e);
        }
    }

    /** Keeps the atlas of a gazetteer, so that a second window or a wall scene has its map at once. FX thread. */
    static final class Shelf {
        private @Nullable Gazetteer of;
        private @Nullable CompletableFuture<Atlas> atlas;

        /** Reads it on {@code desk.io()} the first time. */
        CompletableFuture<Atlas> get(Desk desk) {
            CompletableFuture<Atlas> known = atlas;
            if (known == null || of != desk.places() || known.isCompletedExceptionally()) {
                Gazetteer places = desk.places();
                known = CompletableFuture.supplyAsync(() -> read(places), desk.io());
                of = places;
                atlas = known;
            }
            return known;
        }
    }
}
