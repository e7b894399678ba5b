package yiwang.server.live;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.wire.TopicItem;

/**
 * What a group of clients may see of a topic. Remembers its last two answers, because every view of the group asks about
 * the same change: how the thing was and how it is. Hub's executor.
 */
final class GroupSight {
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
        answer = only.test(item);
        return answer;
    }
}
