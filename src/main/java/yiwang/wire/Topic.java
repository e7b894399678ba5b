package yiwang.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be subscribed to on the live socket. */
public enum Topic {
    /** Open tickets, and closed ones once more when they close. */
    TICKETS(TicketView.class, Delivery.IN_ORDER),
    /** Where grid workers are. */
    WORKERS(WorkerView.class, Delivery.NEWEST_WINS),
    /** Video channels and whether they answer. */
    CHANNELS(ChannelView.class, Delivery.NEWEST_WINS),
    /** The day's figures. */
    TOTALS(Totals.class, Delivery.NEWEST_WINS),
    /** Notices of the escalation ladder that stand, and ended ones once more. */
    NOTICES(NoticeView.class, Delivery.ALERT),
    /** Fences that stand, each with what it tells. */
    FENCES(FenceView.class, Delivery.NEWEST_WINS);

    /** How a topic reaches a reader who is slower than the news; the first is served first. */
    public enum Delivery {
        /** Before everything else, in order; none that stands is ever left out. */
        ALERT,
        /** In order, without a hole; who is too slow begins anew. */
        IN_ORDER,
        /** Only the newest of each thing. */
        NEWEST_WINS
    }

    private final Class<? extends TopicItem> item;
    private final Delivery delivery;

    Topic(Class<? extends TopicItem> item, Delivery delivery) {
        this.item = item;
        this.delivery = delivery;
    }

    /** The record this topic carries. */
    public Class<? extends TopicItem> item() {
        return item;
    }

    /** How it reaches slow readers. */
    public Delivery delivery() {
        return delivery;
    }

    /** Whether a missing number means a missing message; otherwise the backend may merge. */
    public boolean isOrdered() {
        return delivery != Delivery.NEWEST_WINS;
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
