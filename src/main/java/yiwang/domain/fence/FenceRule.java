package yiwang.domain.fence;

/** Of what a fence tells. */
public enum FenceRule {
    /** Somebody came in. */
    ENTERED,
    /** Somebody went out. */
    LEFT,
    /** Nobody is left in it. */
    NOBODY
}
