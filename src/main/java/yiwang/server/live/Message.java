package yiwang.server.live;

/**
 * One message ready to be sent.
 *
 * @param seq where the receiver stands in its topic after it
 */
record Message(String text, long seq) {}
