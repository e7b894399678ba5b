package yiwang.domain.escalation.policy;

/** What can call for a rung, and what its amount is. */
public enum Trigger {
    /** This share of the disposal clock is used and the handler has done nothing. */
    IDLE_SHARE(Form.SHARE),
    /** This share of the disposal clock is used. */
    SHARE(Form.SHARE),
    /** Not signed this long after the sign clock was due. */
    SIGN_MISSED(Form.LIMIT),
    /** The disposal clock is due. */
    DUE_MISSED(Form.NONE),
    /** Overdue by this share of the limit. */
    OVER_SHARE(Form.SHARE),
    /** Overdue by this time. */
    OVER_BY(Form.LIMIT),
    /** This many revisits were dissatisfied. */
    DISSATISFIED(Form.COUNT),
    /** This many times sent back by a unit. */
    RETURNS(Form.COUNT),
    /** The supervision clock of the rung below ran out without a reply. */
    UNANSWERED(Form.NONE),
    /** This many complaints about the same matter in this time. */
    COMPLAINTS(Form.COUNT_IN),
    FALSE_REPORT(Form.NONE),
    HARM(Form.NONE),
    /** The card of the rung below is this old. */
    CARD_AGE(Form.LIMIT),
    /** Unsigned this long after it became urgent. */
    UNSIGNED(Form.LIMIT),
    /** No unit owns it for this long. */
    UNDETERMINED(Form.LIMIT),
    /** This many tickets of one category in one grid in this time. */
    SPIKE(Form.COUNT_IN),
    /** This many times the seasonal baseline, in this time. */
    BASELINE(Form.COUNT_IN);

    /** How an amount is written. */
    enum Form {
        /** {@code -}. */
        NONE,
        /** {@code 50%}. */
        SHARE,
        /** {@code 2}. */
        COUNT,
        /** {@code 10 UM}. */
        LIMIT,
        /** {@code 3 in 30 ND}. */
        COUNT_IN
    }

    private final Form form;

    Trigger(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Whether it watches a place and not a case. */
    public boolean isAboutPlaces() {
        return this == SPIKE || this == BASELINE;
    }

    /** As it is written in a policy: {@code due-missed}. */
    public String key() {
        return Words.key(this);
    }
}
