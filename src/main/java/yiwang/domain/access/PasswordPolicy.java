package yiwang.domain.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import yiwang.domain.BrokenDataFile;

/**
 * One profile of {@code password-policies.tsv}: what a password, the tries at it, a session and a hash must be like.
 *
 * @param name of the profile
 * @param leastLength and {@code mostLength} count characters (code points)
 * @param kinds how many of small letters, capitals, digits and others; 0 asks for none
 * @param age until it must be changed; zero for never
 * @param history how many former ones cannot be taken again
 * @param waits what wrong tries cost
 * @param idle after which a session that nobody uses ends
 * @param session after which every session ends
 * @param lock after which a seat that nobody touches locks itself; zero for never
 * @param secondFactor who must have one
 * @param hash what a new hash is made by
 */
public record PasswordPolicy(
        String name,
        int leastLength,
        int mostLength,
        int kinds,
        Duration age,
        int history,
        Waits waits,
        Duration idle,
        Duration session,
        Duration lock,
        Need secondFactor,
        HashCost hash) {
    /** What holds where a site says nothing else. */
    public static final String USUAL = "dengbao-3";

    private static final String FILE = "password-policies.tsv";
    private static final int MOST = 1_000_000;

    /** Who must have a second factor; in the order of the numbers in the file. */
    public enum Need {
        NOBODY,
        ADMINISTRATORS,
        EVERYBODY
    }

    /**
     * The cost of one Argon2id hash (RFC 9106).
     *
     * @param kibibytes of memory
     */
    public record HashCost(int kibibytes, int passes, int lanes) {}

    /** A shipped profile. Throws {@link IllegalArgumentException} for an unknown name. */
    public static PasswordPolicy shipped(String name) {
        return parse(FILE, AccessResource.lines(FILE), name);
    }

    /** The names of the shipped profiles. */
    public static List<String> names() {
        String[] header = AccessResource.lines(FILE).getFirst().split("\t", -1);
        return List.copyOf(Arrays.asList(header).subList(1, header.length - 1));
    }

    /** Reads one column of a policy file. Throws {@link BrokenDataFile} with file and line. */
    static PasswordPolicy parse(String file, List<String> lines, String name) {
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
        int column = header.indexOf(name);
        if (column < 1 || column == header.size() - 1) { // the first names the rule, the last says why

            throw new IllegalArgumentException("there is no password policy " + name);
        }
        Rules rules = new Rules(file);
        for (int i = 1; i < lines.size(); i++) {
            rules.add(i + 1, lines.get(i).split("\t", -1), column);
        }
        PasswordPolicy policy = rules.policy(name);
        rules.requireAllUsed();
        return policy;
    }

    /** The numbers of one column; each is asked for once. */
    private static final class Rules {
        private final String file;
        private final Map<String, Integer> numbers = new TreeMap<>();
        private final TreeSet<String> unused = new TreeSet<>();

        Rules(String file) {
            this.file = file;
        }

        void add(int line, String[] cells, int column) {
            try {
                int number = Integer.parseInt(cells[column]);
                if (number < 0 || number > MOST || numbers.put(cells[0], number) != null) {
                    throw new BrokenDataFile(file, line, cells[0] + " stands twice or cannot be " + number);
                }
                unused.add(cells[0]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BrokenDataFile(file, line, "no number in column " + (column + 1), e);
            }
        }

        PasswordPolicy policy(String name) {
            return new PasswordPolicy(
                    name,
                    number("least-length"),
                    number("most-length"),
                    number("kinds"),
                    Duration.ofDays(number("days")),
                    number("history"),
                    new Waits(
                            number("free-failures"),
                            Duration.ofSeconds(number("first-wait-seconds")),
                            Duration.ofSeconds(number("longest-wait-seconds")),
                            Duration.ofSeconds(number("half-life-seconds"))),
                    Duration.ofMinutes(number("idle-minutes")),
                    Duration.ofMinutes(number("session-minutes")),
                    Duration.ofMinutes(number("lock-minutes")),
                    Need.values()[Math.min(number("second-factor"), Need.EVERYBODY.ordinal())],
                    new HashCost(number("argon2-kib"), number("argon2-passes"), number("argon2-lanes")));
        }

        void requireAllUsed() {
            if (!unused.isEmpty()) {
                throw new BrokenDataFile(file, 0, "nobody knows the rule " + unused.first());
            }
        }

        private int number(String rule) {
            Integer number = numbers.get(rule);
            if (number == null) {
                throw new BrokenDataFile(file, 0, "lacks the rule " + rule);
            }
            unused.remove(rule);
            return number;
        }
    }
}
