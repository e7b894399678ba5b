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

    /** As it is written in a policy: {@code call-sheet}. */
    public String key() {
        return Words.key(this);
    }
}
