package yiwang.domain.profile;

import java.util.Locale;

/** What a step can require before a matter leaves it (domain.md 4.3, profile table). */
public enum Gate {
    /** No card 督办 stands. */
    NO_OPEN_CARD,
    /** No card stands, or the unit has answered it in writing. */
    CARD_ANSWERED,
    /** The reporter has graded, or three attempts to reach them are on record. */
    REVISITED,
    /** A verifier of another unit has passed it, unless the sample spared it. */
    VERIFIED,
    /** It has been filed 立案. */
    FILED,
    /** Every co-handler's and every field task has ended. */
    NO_OPEN_TASK,
    /** The enforcement case has an outcome. */
    ENFORCED;

    /** The name in files: {@code no-open-card}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Gate of(String key) {
        for (Gate gate : values()) {
            if (gate.key().equals(key)) {
                return gate;
            }
        }
        throw new IllegalArgumentException("there is no gate " + key);
    }
}
