package yiwang.domain.ticket;

/**
 * Which terminations a supervisor looks at again: one in ten (domain.md 4.3, T31), by the ticket alone, so that nobody
 * can try another day until it is spared.
 */
public final class EndSample {
    /** The mark of a ticket that waits for this look. */
    public static final String MARK = "end-check";

    private static final int ONE_IN = 10;

    private EndSample() {}

    /** Whether the termination of this ticket is looked at again. */
    public static boolean isDrawn(String ticketId) {
        int mixed = ticketId.hashCode() * 0x85EBCA6B;
        return Integer.remainderUnsigned(mixed ^ mixed >>> 13, ONE_IN) == 0;
    }
}
