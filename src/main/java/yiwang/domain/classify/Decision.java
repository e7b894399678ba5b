package yiwang.domain.classify;

/** What is done with an answer, by its confidence (domain.md 4.7). The only place where the limits stand. */
public enum Decision {
    /** Routed without a person. */
    AUTO(0.90),
    /** One key confirms. */
    CONFIRM(0.60),
    /** A person checks first. */
    PRECHECK(0);

    private final double from;

    Decision(double from) {
        this.from = from;
    }

    /** The least confidence for it. */
    public double from() {
        return from;
    }

    /** For this confidence; anything that is no number is checked by a person. */
    public static Decision of(double confidence) {
        if (confidence >= AUTO.from) {
            return AUTO;
        }
        return confidence >= CONFIRM.from ? CONFIRM : PRECHECK;
    }
}
