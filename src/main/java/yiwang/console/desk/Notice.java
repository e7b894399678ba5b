package yiwang.console.desk;

/**
 * One line the officer should read about what was just done or not done.
 *
 * @param text empty for nothing to say
 */
record Notice(Kind kind, String text) {
    /** How it is meant. */
    enum Kind {
        NONE,
        SENT,
        REFUSED,
        UNKNOWN
    }

    static final Notice NOTHING = new Notice(Kind.NONE, "");
}
