package yiwang.server.live;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/** What a client may see; stays the same while it is connected. Hub's executor. */
public interface LiveSight {
    /** Everything. */
    LiveSight ALL = new LiveSight() {
        @Override
        public boolean may(Topic topic) {
            return true;
        }

        @Override
        public String group() {
            return "";
        }

        @Override
        public @Nullable Predicate<TopicItem> only(Topic topic) {
            return null;
        }
    };

    /** Whether it may subscribe to this. */
    boolean may(Topic topic);

    /** Equal for clients that see the same things, who then share messages. */
    String group();

    /** Which things of it; null for all of them. */
    @Nullable
    Predicate<TopicItem> only(Topic topic);
}
