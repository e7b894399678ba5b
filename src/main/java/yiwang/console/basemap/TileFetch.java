package yiwang.console.basemap;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/**
 * How tiles come from a server: one request, bounded in time and size, followed nowhere else. Implemented where sockets are
 * known.
 */
@FunctionalInterface
public interface TileFetch {
    /** The most bytes of an answer. */
    int LARGEST = TileSource.LARGEST;

    /**
     * What a server said.
     *
     * @param type of the content, as it says; empty when it does not
     * @param body empty unless the status is 200
     */
    record Answer(int status, String type, byte[] body) {}

    /** An answer of more than {@link #LARGEST} bytes. */
    final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** For whoever counts them. */
        public TooLarge() {
            super("an answer of more than " + LARGEST + " bytes");
        }
    }

    /** Asks once. Fails when there is no answer in time, and with {@link TooLarge}. */
    CompletionStage<Answer> get(URI address);
}
