package yiwang.domain.clock;

import java.time.Duration;

/** How the time of a limit is counted (domain.md 4.5). The names are the codes on the wire and in files. */
public enum LimitType {
    /** 紧急工作时, urgent hours: run without a break. */
    UH(Duration.ofHours(1), true),
    /** 工作时, working hours: run inside the duty windows of working days. */
    WH(Duration.ofHours(1), false),
    /**
     * 工作日, working days: eight working hours each ([R-9]), whatever a unit's windows of a day add up to. A limit in
     * days is thus as long for a unit that works seven hours a day as for its neighbour.
     */
    WD(Duration.ofHours(8), false),
    /** 自然时, natural hours: run without a break. */
    NH(Duration.ofHours(1), true),
    /** 自然日, natural days of 24 hours: due at the same time of day. */
    ND(Duration.ofDays(1), true);

    private final Duration unit;
    private final boolean continuous;

    LimitType(Duration unit, boolean continuous) {
        this.unit = unit;
        this.continuous = continuous;
    }

    /** How much counted time an amount of 1 is. */
    public Duration unit() {
        return unit;
    }

    /** Whether it also runs at night, on weekends and on holidays. */
    public boolean isContinuous() {
        return continuous;
    }
}
