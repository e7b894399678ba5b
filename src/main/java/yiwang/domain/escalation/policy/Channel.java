package yiwang.domain.escalation.policy;

/** How somebody is told, from quiet to loud. */
public enum Channel {
    /** A mark on the case. */
    FLAG,
    /** A line in the person's list, waits to be read. */
    MESSAGE,
    /** Sounds at the seat. */
    SOUND,
    /** Calls the person's device. */
    PAGE,
    /** 电话单: printed or shown, somebody phones by hand. */
    CALL_SHEET;

    /** Whether it can wake somebody. */
    public boolean isLoud() {
        return compareTo(MESSAGE) > 0;
    }

    /** The one that is written so; throws {@link IllegalArgumentException} that lists the known ones. */
    public static Channel of(String key) {
        return Words.parse(Channel.class, "channel", key);
    }

    /** As it is written in a policy: {@code call-sheet}. */
    public String key() {
        return Words.key(this);
    }
}
