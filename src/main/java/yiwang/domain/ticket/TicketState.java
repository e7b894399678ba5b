package yiwang.domain.ticket;

/** The canonical states (domain.md 4.3). Profiles name and group them; they never add to them. */
public enum TicketState {
    DRAFT(Phase.INTAKE),
    RECEIVED(Phase.INTAKE),
    PRECHECK(Phase.INTAKE),
    ACCEPTED(Phase.INTAKE),
    FILED(Phase.INTAKE),
    TO_DISPATCH(Phase.ROUTING),
    OWNERSHIP_UNDETERMINED(Phase.ROUTING),
    DISPATCHED(Phase.ROUTING),
    IN_PROGRESS(Phase.HANDLING),
    SUSPENDED(Phase.HANDLING),
    CONSULTING(Phase.HANDLING),
    FEEDBACK(Phase.CLOSING),
    VERIFYING(Phase.CLOSING),
    REVISITING(Phase.CLOSING),
    EVALUATING(Phase.CLOSING),
    CLOSED(Phase.END),
    TRANSFERRED(Phase.END),
    MERGED(Phase.END),
    VOIDED(Phase.END),
    TERMINATED(Phase.END),
    WITHDRAWN(Phase.END);

    /** The stretch of the loop a state belongs to. */
    public enum Phase {
        INTAKE,
        ROUTING,
        HANDLING,
        CLOSING,
        END
    }

    private final Phase phase;

    TicketState(Phase phase) {
        this.phase = phase;
    }

    /** The stretch of the loop this state belongs to. */
    public Phase phase() {
        return phase;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return phase != Phase.END;
    }
}
