package yiwang.server.fuzz;

import java.util.Random;

/** How many cases a run has, and the dice of each. */
final class Cases {
    private static final int USUAL = 5_000;
    private static final long SEED = 20_261_122L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Cases() {}

    /** This part of the whole run, in percent. */
    static int share(int percent) {
        return Math.max(1, Integer.getInteger("fuzz.cases", USUAL) / 100 * percent);
    }

    static long seed() {
        return Long.getLong("fuzz.seed", SEED);
    }

    /** The dice of one case depend on nothing but the seed and its number. */
    static Random dice(int number) {
        return new Random(seed() ^ (number + 1) * SPREAD);
    }

    /** One of these. */
    @SafeVarargs
    static <T> T one(Random dice, T... of) {
        return of[dice.nextInt(of.length)];
    }
}
