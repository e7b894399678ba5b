package yiwang.domain.ticket;

/**
 * Events of a ticket in a row that the ladder made, and nobody's hand. Whoever decided on the version before them has
 * seen everything that people did, so it is not stale for what people do.
 *
 * @param before version that the first of them followed
 * @param last version of the last of them
 */
public record StepRun(long before, long last) {
    /** No step yet. */
    public static final StepRun NONE = new StepRun(0, 0);

    /** Whether {@code seen} is the version {@code now}, or only steps of the ladder lie between. */
    boolean isCurrent(long seen, long now) {
        return seen == now || (last == now && seen >= before && seen < now);
    }

    /** With the step that makes version {@code version}. */
    StepRun and(long version) {
        return last == version - 1 && last > 0 ? new StepRun(before, version) : new StepRun(version - 1, version);
    }

    static StepRun parse(String text) {
        int hyphen = text.indexOf('-');
        return new StepRun(Long.parseLong(text.substring(0, hyphen)), Long.parseLong(text.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return before + "-" + last;
    }
}
