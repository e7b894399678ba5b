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
    /** A system that hands matters in; only machines are it. */
    SOURCE,
    SYSTEM,
    /** Makes, disables and names accounts; gives no rights and reads no audit (三员分立). */
    SYSTEM_ADMIN,
    /** Gives posts, ends sessions, takes lost second factors away; makes no accounts. */
    SECURITY_ADMIN,
    /** Reads, searches and exports the audit; changes nothing. */
    AUDIT_ADMIN
}
