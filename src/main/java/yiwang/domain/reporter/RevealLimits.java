package yiwang.domain.reporter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yiwang.domain.BrokenDataFile;

/**
 * How many reporters one account may open within how long: {@code reveal-limits.tsv}, versioned. Immutable; any thread.
 *
 * @param version of the list
 */
public record RevealLimits(int version, List<Limit> all) {
    private static final String FILE = "reveal-limits.tsv";

    /** So many within any such time. */
    public record Limit(Duration within, int most) {}

    /** A limit that is reached, and how long until it is not any more; never longer than its time, whatever the clock did. */
    public record Reached(Limit limit, Duration left) {}

    public RevealLimits {
        all = List.copyOf(all);
    }

    /** The shipped ones. */
    public static RevealLimits shipped() {
        return parse(FILE, ReporterResource.lines(FILE));
    }

    /** Reads a list: its version, the header, the lines. Throws {@link BrokenDataFile} with file and line. */
    static RevealLimits parse(String file, List<String> lines) {
        List<Limit> all = new ArrayList<>();
        for (int i = 2; i < lines.size(); i++) {
            all.add(limit(file, i + 1, lines.get(i).split("\t", -1)));
        }
        if (all.isEmpty()) {
            throw new BrokenDataFile(file, 0, "holds no limit");
        }
        return new RevealLimits(ReporterResource.version(file, lines), all);
    }

    private static Limit limit(String file, int line, String[] cells) {
        try {
            Limit limit = new Limit(Duration.ofMinutes(Long.parseLong(cells[0])), Integer.parseInt(cells[1]));
            if (limit.within().isPositive() && limit.most() > 0) {
                return limit;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BrokenDataFile(file, line, "no minutes and number", e);
        }
        throw new BrokenDataFile(file, line, "no minutes and number above zero");
    }

    /** The longest time that any of them looks back. */
    public Duration longest() {
        return all.stream().map(Limit::within).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The limit that forbids one more now, the one with the longest wait; {@code past} are the times of those before. */
    public Optional<Reached> reached(List<Instant> past, Instant now) {
        return all.stream()
                .flatMap(limit -> reached(limit, past, now).stream())
                .max(Comparator.comparing(Reached::left));
    }

    private static Optional<Reached> reached(Limit limit, List<Instant> past, Instant now) {
        List<Instant> counted = past.stream()
                .filter(at -> at.plus(limit.within()).isAfter(now))
                .sorted()
                .toList();
        if (counted.size() < limit.most()) {
            return Optional.empty();
        }
        Instant leaves = counted.get(counted.size() - limit.most()).plus(limit.within());
        Duration wait = Duration.between(now, leaves);
        return Optional.of(new Reached(limit, wait.compareTo(limit.within()) > 0 ? limit.within() : wait));
    }
}
