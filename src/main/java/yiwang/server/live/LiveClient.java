package yiwang.server.live;

/** A connected client; what it says may be handed in on any thread. */
public interface LiveClient {
    /** It has sent a text. */
    void received(String text);

    /** Its line takes more again. */
    void drained();

    /** Its line has ended. */
    void closed();
}
