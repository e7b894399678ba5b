package yiwang.domain.escalation;

import yiwang.domain.escalation.policy.LadderPolicy;

/** The ladders of a county: the policy that new cases begin under, and the engine of every version that a case keeps. */
public interface Ladders {
    /** The policy in force. */
    LadderPolicy inForce();

    /** The engine of a version, {@code county@1}; throws {@link IllegalArgumentException} for one that never was. */
    Escalation of(String policyKey);
}
