package yiwang.console.kit.form;

import java.util.random.RandomGenerator;

/**
 * First passwords that both policies take: four groups of four letters and digits, hyphens between them, without characters
 * that are taken for one another. Their owners must change them at the first sign-in.
 */
public final class FirstPassword {
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String LARGE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;

    private FirstPassword() {}

    /** The next one; {@code random} is one that nobody can foresee. */
    public static String next(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-")
                    .append(one(LARGE, random))
                    .append(one(SMALL, random))
                    .append(one(DIGITS, random))
                    .append(one(SMALL, random));
        }
        return password.toString();
    }

    private static char one(String of, RandomGenerator random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
