package yiwang.wire;

/**
 * A command that was carried out.
 *
 * @param version of the ticket afterwards
 * @param seq journal number of its last event
 * @param repeated true when this command id had been carried out before
 */
public record CommandAnswer(String id, long version, long seq, boolean repeated) {}
