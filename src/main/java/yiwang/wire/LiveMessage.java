package yiwang.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the backend sends on the live socket. */
public sealed interface LiveMessage {

    /**
     * The first message of a connection.
     *
     * @param epoch changes when the backend's numbers start anew (another journal); then everything is asked for again
     * @param heartbeatSeconds how often {@link Heartbeat} comes; three missed mean the line is dead
     */
    record Hello(String server, String epoch, Instant at, int heartbeatSeconds) implements LiveMessage {}

    /**
     * A part of what a topic holds at {@code seq}. The parts of one snapshot share their number; the last one says so.
     *
     * @param view names what it is a copy of: this topic by this filter with these rights, in this run of the backend;
     *     null from backends that name nothing
     */
    record Snapshot(
            Topic topic,
            long seq,
            List<? extends TopicItem> items,
            boolean last,
            @Nullable String view) implements LiveMessage {
        /** A part that names nothing. */
        public Snapshot(Topic topic, long seq, List<? extends TopicItem> items, boolean last) {
            this(topic, seq, items, last, null);
        }
    }

    /**
     * Changes of a topic.
     *
     * @param after the number the receiver must stand at; anything else is a gap
     * @param seq the number it stands at then
     * @param items new states of things
     * @param removed keys of things the topic no longer holds, or that the filter or the rights no longer show
     * @param view names what the replica is a copy of from here on: the answer to a request to go on or to change the
     *     filter; null on every other
     */
    record Delta(
            Topic topic,
            long after,
            long seq,
            List<? extends TopicItem> items,
            List<String> removed,
            @Nullable String view)
            implements LiveMessage {
        /** A change of what the replica is a copy of already. */
        public Delta(Topic topic, long after, long seq, List<? extends TopicItem> items, List<String> removed) {
            this(topic, after, seq, items, removed, null);
        }
    }

    /**
     * Sign of life with the last number of each subscribed topic, so that silence and loss are both noticed.
     *
     * @param readOnly whether the backend's store cannot be written: nothing new is taken in until it can be
     * @param geography version of the county's boundaries in force, from 1; 0 when it is not told
     */
    record Heartbeat(Instant at, Map<Topic, Long> seqs, boolean readOnly, long geography) implements LiveMessage {}

    /** A request on this socket that could not be done. The connection stays open. */
    record Trouble(Problem problem) implements LiveMessage {}
}
