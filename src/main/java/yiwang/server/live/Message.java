package yiwang.server.live;

/**
 * One message ready to be sent, to however many.
 *
 * @param bytes UTF-8, never changed
 * @param seq where the receiver stands in its topic after it
 */
record Message(byte[] bytes, long seq) {}
