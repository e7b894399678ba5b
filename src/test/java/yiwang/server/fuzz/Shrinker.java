package yiwang.server.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing request smaller as long as it still fails. One thread. */
final class Shrinker {
    private static final int MOST_TRIES = 300;

    private final Predicate<Shot> fails;
    private int tries;

    private Shrinker(Predicate<Shot> fails) {
        this.fails = fails;
    }

    /** {@code anyTarget} lets it ask elsewhere. */
    static Shot shrink(Shot shot, boolean anyTarget, Predicate<Shot> fails) {
        Shrinker shrinker = new Shrinker(fails);
        Shot fewer = shrinker.body(shrinker.headers(shot));
        return anyTarget ? shrinker.target(fewer) : fewer;
    }

    private boolean stillFails(Shot shot) {
        tries++;
        return tries <= MOST_TRIES && fails.test(shot);
    }

    private Shot headers(Shot from) {
        Shot least = from;
        for (String line : from.headers()) {
            List<String> fewer = new ArrayList<>(least.headers());
            fewer.remove(line);
            if (!line.startsWith("Host") && stillFails(least.with(fewer))) {
                least = least.with(fewer);
            }
        }
        return least;
    }

    private Shot target(Shot from) {
        Shot least = from;
        for (int step = least.target().length() / 2; step > 0; step /= 2) {
            for (int at = 1; at + step <= least.target().length(); ) {
                Shot less = least.at(
                        new StringBuilder(least.target()).delete(at, at + step).toString());
                if (stillFails(less)) {
                    least = less;
                } else {
                    at += step;
                }
            }
        }
        return least;
    }

    private Shot body(Shot from) {
        Shot least = from;
        for (int step = least.body().length; step > 0; step /= 2) {
            for (int at = 0; at + step <= least.body().length; ) {
                Shot less = least.with(without(least.body(), at, step));
                if (stillFails(less)) {
                    least = less;
                } else {
                    at += step;
                }
            }
        }
        return least;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, less, at, bytes.length - at - length);
        return less;
    }
}
