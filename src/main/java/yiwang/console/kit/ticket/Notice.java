package yiwang.console.kit.ticket;

/**
 * One line the officer should read about what was just done or not done.
 *
 * @param text empty for nothing to say
 */
public record Notice(Kind kind, String text) {
    /** How it is meant. */
    public enum Kind {
        NONE,
        SENT,
        REFUSED,
        UNKNOWN
    }

    /** Nothing to say. */
    public static final Notice NOTHING = new Notice(Kind.NONE, "");
}
