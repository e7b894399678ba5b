package yiwang.server.live;

/** A client's line as the hub sees it. Calls never wait. */
public interface LiveSocket {
    /** Sends one text message. The bytes are UTF-8, shared with other lines and never changed. */
    void send(byte[] message);

    /** Whether more would only pile up. */
    boolean isFull();

    /** Asks for a sign of life from the other end, which comes as {@link LiveClient#heard}. */
    void ping();

    /** Ends the line. */
    void close(int code, String reason);
}
