package yiwang.server.live;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.TopicItem;

/**
 * What a group of clients may see of a topic. Remembers its last two answers, because every view of the group asks about
 * the same change: how the thing was and how it is. What cannot be decided is not shown. Hub's executor.
 */
final class GroupSight {
    private static final Logger LOG = LoggerFactory.getLogger(GroupSight.class);

    private final @Nullable Predicate<TopicItem> only;
    private @Nullable TopicItem last;
    private @Nullable TopicItem lastButOne;
    private boolean answer;
    private boolean answerBefore;

    GroupSight(@Nullable Predicate<TopicItem> only) {
        this.only = only;
    }

    boolean sees(TopicItem item) {
        if (only == null) {
            return true;
        }
        if (item == last) {
            return answer;
        }
        if (item == lastButOne) {
            return answerBefore;
        }
        lastButOne = last;
        answerBefore = answer;
        last = item;
        answer = decide(only, item);
        return answer;
    }

    private static boolean decide(Predicate<TopicItem> only, TopicItem item) {
        try {
            return only.test(item);
        } catch (RuntimeException e) {
            LOG.error("the right to see {} could not be decided; it is not shown", item.key(), e);
            return false;
        }
    }
}
