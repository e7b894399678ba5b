package yiwang.server.live;

/** A client's line as the hub sees it. Calls never wait. */
public interface LiveSocket {
    /** Sends one text message. */
    void send(String message);

    /** Whether more would only pile up. */
    boolean isFull();

    /** Ends the line. */
    void close(int code, String reason);
}
