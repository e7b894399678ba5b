package yiwang.server.video;

import yiwang.domain.code.GbId;

/**
 * Where live MPEG-TS comes from. One source serves all channels and shares the work of a channel among its viewers.
 *
 * <p>{@link #open} returns at once and may be called on an event loop. Packets reach a viewer later, on a thread of
 * the source, one call at a time per viewer.
 */
public interface StreamSource {

    /** Joins the audience of a channel, or says why that is not possible now. */
    Opening open(GbId channel, Viewer viewer);

    /** The answer to a wish to watch. */
    sealed interface Opening {}

    /** The viewer is in; packets come until the lease is closed or {@link Viewer#ended} is called. */
    record Live(Lease lease) implements Opening {}

    /** The device gives no picture at present. */
    record Offline() implements Opening {}

    /** So many channels are being watched that no further one can be started. */
    record Busy(int limit) implements Opening {}

    /** A place in the audience; closing it twice is harmless, and it may be closed on any thread. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /** One who watches. Calls must return quickly: a slow viewer has to drop, not to wait. */
    interface Viewer {
        /**
         * Whole 188-byte packets, never changed afterwards by the source.
         *
         * @param entry true if a decoder that has seen nothing before can start with these packets
         */
        void packets(byte[] ts, boolean entry);

        /** Nothing will follow. */
        void ended();
    }
}
