package yiwang.domain.escalation.policy;

/** What a step does besides telling people. */
public enum Action {
    FLAG,
    REMIND,
    /** Ordinary supervision 普通督办 with a supervision clock. */
    SUPERVISE,
    YELLOW_CARD,
    /** Red card with circular and forced consultation. */
    RED_CARD,
    /** The commander designates a unit. */
    DESIGNATE,
    ALERT,
    PHONE,
    PROPOSE_INCIDENT;

    /** As it is written in a policy: {@code yellow-card}. */
    public String key() {
        return Words.key(this);
    }
}
