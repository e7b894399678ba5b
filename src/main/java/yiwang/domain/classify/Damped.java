package yiwang.domain.classify;

/** One and the logarithm of a count: the tenth mention of a word says less than the first. */
final class Damped {
    private static final float[] SMALL = new float[128];

    static {
        for (int count = 1; count < SMALL.length; count++) {
            SMALL[count] = (float) (1 + StrictMath.log(count));
        }
    }

    private Damped() {}

    /** 0 for 0. */
    static float count(int count) {
        return count < SMALL.length ? SMALL[count] : (float) (1 + StrictMath.log(count));
    }
}
