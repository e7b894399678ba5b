package yiwang.console.basemap;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where tiles come from. Reading blocks: on workers, several at once. */
interface TileSource extends AutoCloseable {
    /** The most bytes of a tile. */
    int LARGEST = 1 << 20;

    /**
     * A tile as it was read.
     *
     * @param since when it was fetched, if that was earlier and it cannot be fetched now
     */
    record TileBytes(byte[] bytes, @Nullable Instant since) {}

    SourceFacts facts();

    /** A tile, or null where the source has none. Throws {@link SourceFault} with the reason where it should have one. */
    @Nullable
    TileBytes read(TileAt at) throws IOException;

    /** Why the newest tiles are not to be had; null when all is well, or when {@link #read} says it. */
    default @Nullable SourceFault trouble() {
        return null;
    }

    /** What was read is no picture: nothing is to be kept of it. */
    default void forget(TileAt at) {}

    @Override
    void close();
}
