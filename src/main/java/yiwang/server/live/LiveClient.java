package yiwang.server.live;

/** A connected client; what it says may be handed in on any thread. */
public interface LiveClient {
    /** It has sent a text. */
    void received(String text);

    /** It has shown a sign of life. */
    void heard();

    /** Its line takes more again. */
    void drained();

    /** Its line has ended. */
    void closed();
}
