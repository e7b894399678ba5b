package yiwang.domain.fence;

import java.time.Instant;

/**
 * Something that a fence tells.
 *
 * @param worker who; empty when it is about nobody
 * @param at when: that of the position, or when silence had lasted too long
 */
public record FenceAlert(What what, String worker, Instant at) {
    /** What happened. */
    public enum What {
        /** Somebody came in and stayed. */
        ENTERED,
        /** Somebody went out and stayed away. */
        LEFT,
        /** The last one who was in it has gone. */
        EMPTY,
        /** Nobody in it is heard any more: they may still be there. */
        UNHEARD
    }
}
