package yiwang.console.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/** The bag a screen keeps its handles in while it is shown; closed in reverse order. FX thread only. */
public final class Subscriptions implements Subscription {
    private final Deque<Subscription> open = new ArrayDeque<>();
    private boolean closed;

    /** Keeps a handle. Throws {@link IllegalStateException} once the bag is closed. */
    public void add(Subscription subscription) {
        if (closed) {
            subscription.close();
            throw new IllegalStateException("the screen is closed already");
        }
        open.push(subscription);
    }

    @Override
    public void close() {
        closed = true;
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
