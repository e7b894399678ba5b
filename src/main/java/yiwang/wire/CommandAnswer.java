package yiwang.wire;

/**
 * A command that was carried out.
 *
 * @param version of the ticket afterwards
 * @param seq journal number of its last event, or {@link #KEPT}
 * @param repeated true when this command id had been carried out before
 */
public record CommandAnswer(String id, long version, long seq, boolean repeated) {
    /**
     * Instead of a journal number: nothing could be written to the journal, and an emergency acknowledgement is kept beside it
     * to be carried out as soon as it can.
     */
    public static final long KEPT = 0;
}
