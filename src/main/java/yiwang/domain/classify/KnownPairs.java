package yiwang.domain.classify;

/**
 * The pairs of a text that {@link KeyRows} know, in the order of its grams: of a long text a few, and everything after asks
 * only for them.
 *
 * @param rows of each
 * @param grams the gram each is
 */
record KnownPairs(int[] rows, int[] grams) {}
