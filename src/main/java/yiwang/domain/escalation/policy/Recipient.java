package yiwang.domain.escalation.policy;

/** Who can be told of a case: an office on duty or at the accountable unit, never a named person. */
public enum Recipient {
    HANDLER,
    UNIT_CONTACT,
    UNIT_LEADER,
    DEPARTMENT_HEAD,
    DISPATCHER,
    SUPERVISOR,
    SHIFT_LEADER,
    COMMANDER,
    /** 两办督查室. */
    INSPECTION_OFFICE,
    /** 带班领导. */
    LEADER_ON_DUTY,
    ANALYST;

    /** The one that is written so; throws {@link IllegalArgumentException} that lists the known ones. */
    public static Recipient of(String key) {
        return Words.parse(Recipient.class, "recipient", key);
    }

    /** As it is written in a policy: {@code unit-leader}. */
    public String key() {
        return Words.key(this);
    }
}
