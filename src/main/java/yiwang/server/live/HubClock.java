package yiwang.server.live;

/** The hub's sense of time: runs things on the hub's own executor after a while. */
@FunctionalInterface
public interface HubClock {
    /** Runs {@code task} on the hub's executor after {@code millis}. */
    void after(long millis, Runnable task);
}
