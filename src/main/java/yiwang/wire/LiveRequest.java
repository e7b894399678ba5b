package yiwang.wire;

/**
 * What a console sends on the live socket.
 *
 * @param op {@code subscribe} or {@code unsubscribe}
 */
public record LiveRequest(String op, Topic topic) {
    public static final String SUBSCRIBE = "subscribe";
    public static final String UNSUBSCRIBE = "unsubscribe";
}
