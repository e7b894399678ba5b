package yiwang.domain.ticket;

/** What somebody is on duty as (domain.md 2.2). One person may hold several. */
public enum Role {
    CALL_TAKER,
    ACCEPTOR,
    DISPATCHER,
    SHIFT_LEADER,
    SUPERVISOR,
    VERIFIER,
    COMMANDER,
    HANDLER,
    GRID_WORKER,
    /** The seat that hands matters to and takes them from 110 and other platforms. */
    LIAISON,
    WALL,
    SYSTEM
}
