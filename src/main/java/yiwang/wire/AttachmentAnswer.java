package yiwang.wire;

/**
 * What became of a file that was sent.
 *
 * @param version of the ticket afterwards
 * @param repeated true when this command had been carried out before; nothing has changed then
 */
public record AttachmentAnswer(String ticketId, long version, boolean repeated, String hash, String type, long size) {}
