package yiwang.wire;

import java.time.Instant;

/**
 * A file that goes with a ticket.
 *
 * @param hash SHA-256 of its content, 64 hexadecimal digits; what it is asked for by
 * @param type media type, found in the content
 * @param name as its sender called it, without what a file system could take amiss
 * @param by account or seat
 */
public record AttachmentView(String hash, String type, long size, String name, String by, Instant at) {}
