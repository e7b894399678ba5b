package yiwang.console.map;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Desk;

/** What takes a second to read and never changes while the console runs. Immutable; any thread. */
record Atlas(CountyMap county, MapFonts fonts) {

    /** Keeps the atlas of a gazetteer, so that a second window or a wall scene has its map at once. FX thread. */
    static final class Shelf {
        private @Nullable Gazetteer of;
        private @Nullable CompletableFuture<Atlas> atlas;

        /** Reads it on {@code desk.io()} the first time. */
        CompletableFuture<Atlas> get(Desk desk) {
            CompletableFuture<Atlas> known = atlas;
            if (known == null || of != desk.places() || known.isCompletedExceptionally()) {
                Gazetteer places = desk.places();
                known = CompletableFuture.supplyAsync(
                        () -> new Atlas(CountyMap.read(places), MapFonts.load()), desk.io());
                of = places;
                atlas = known;
            }
            return known;
        }
    }
}
