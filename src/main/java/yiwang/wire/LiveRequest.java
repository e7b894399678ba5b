package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a console sends on the live socket.
 *
 * @param op {@code subscribe} begins a topic, or begins it anew; {@code filter} changes what is wanted of a topic that is
 *     subscribed to, which is told as what enters and what leaves; {@code unsubscribe} ends it
 * @param filter what is wanted of it; null for everything
 * @param resume where the replica stands, for a subscription that goes on where a broken line ended; what cannot be gone on
 *     with is begun anew
 */
public record LiveRequest(
        String op,
        Topic topic,
        @Nullable LiveFilter filter,
        @Nullable Resume resume) {
    public static final String SUBSCRIBE = "subscribe";
    public static final String FILTER = "filter";
    public static final String UNSUBSCRIBE = "unsubscribe";

    /** A request about all of a topic. */
    public LiveRequest(String op, Topic topic) {
        this(op, topic, null, null);
    }

    /**
     * Where a replica stands.
     *
     * @param view as the last snapshot, or a delta after it, named what the replica is a copy of
     * @param seq the number it stands at
     */
    public record Resume(String view, long seq) {}
}
