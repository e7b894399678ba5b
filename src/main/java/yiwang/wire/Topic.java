package yiwang.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be subscribed to on the live socket. */
public enum Topic {
    /** Open tickets, and closed ones once more when they close. In order, without a hole. */
    TICKETS(TicketView.class, true),
    /** Where grid workers are. Newest wins. */
    WORKERS(WorkerView.class, false),
    /** Video channels and whether they answer. Newest wins. */
    CHANNELS(ChannelView.class, false),
    /** The day's figures. Newest wins. */
    TOTALS(Totals.class, false),
    /** Notices of the escalation ladder that stand, and ended ones once more. In order, without a hole. */
    NOTICES(NoticeView.class, true);

    private final Class<? extends TopicItem> item;
    private final boolean ordered;

    Topic(Class<? extends TopicItem> item, boolean ordered) {
        this.item = item;
        this.ordered = ordered;
    }

    /** The record this topic carries. */
    public Class<? extends TopicItem> item() {
        return item;
    }

    /** Whether a missing number means a missing message; otherwise the backend may merge. */
    public boolean isOrdered() {
        return ordered;
    }

    /** The name on the wire. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a wire name. Throws {@link IllegalArgumentException} for an unknown one. */
    @JsonCreator
    public static Topic of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
