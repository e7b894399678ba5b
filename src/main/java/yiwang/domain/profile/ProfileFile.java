package yiwang.domain.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;

/**
 * Reads a profile file: UTF-8, tab-separated, {@code #} begins a comment.
 *
 * <pre>
 * profile    id         version   zh       en
 * step       key        zh        en       STATE,STATE or -   gate,gate or -
 * sample     A=1.0      B=0.3     C=0.1
 * limit      returns-per-unit     1
 * automatic  review
 * clock      kind       zh        en       what starts it   STATE,STATE or *   STATE,STATE or -   limit
 * </pre>
 *
 * A clock is started by states, by {@code card} or by {@code task}; then come the states in which it runs ({@code *}: every
 * open one in which it does not stand still), those in which it stands still, and its limit as {@link ClockLimit#parse} reads it.
 *
 * <p>Throws {@link BrokenDataFile} with file and line for anything else, and for a loop that {@link ProfileCheck} refuses.
 */
public final class ProfileFile {
    private static final int STEP_CELLS = 6;
    private static final int CLOCK_CELLS = 8;

    private final String file;
    private final List<ProfileStep> steps = new ArrayList<>();
    private final Map<Urgency, Double> sample = new EnumMap<>(Urgency.class);
    private final Map<Profile.Limit, Integer> limits = new EnumMap<>(Profile.Limit.class);
    private final Set<Profile.Automatic> automatic = EnumSet.noneOf(Profile.Automatic.class);
    private final List<ClockLine> clocks = new ArrayList<>();
    private String @Nullable [] head;

    private ProfileFile(String file) {
        this.file = file;
    }

    /**
     * The profile that these lines describe.
     *
     * @param file how the file is named in a {@link BrokenDataFile}
     */
    public static Profile parse(String file, List<String> lines) {
        ProfileFile reader = new ProfileFile(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                reader.line(line.split("\t", -1));
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        return reader.checked();
    }

    private void line(String[] cells) {
        switch (cells[0]) {
            case "profile" -> head = required(cells, 5);
            case "step" -> steps.add(step(required(cells, STEP_CELLS)));
            case "sample" -> List.of(cells).subList(1, cells.length).forEach(this::sample);
            case "limit" -> limit(required(cells, 3));
            case "clock" -> clocks.add(clock(required(cells, CLOCK_CELLS)));
            case "automatic" -> automatic.add(Profile.Automatic.valueOf(constant(required(cells, 2)[1])));
            default -> throw new IllegalArgumentException("a line cannot begin with " + cells[0]);
        }
    }

    private static ProfileStep step(String[] cells) {
        return new ProfileStep(
                cells[1],
                cells[2],
                cells[3],
                states(cells[4]),
                list(cells[5]).stream().map(Gate::of).toList());
    }

    private static ClockLine clock(String[] cells) {
        ClockLine.Begin begin = switch (cells[4]) {
            case "card" -> ClockLine.Begin.CARD;
            case "task" -> ClockLine.Begin.TASK;
            default -> ClockLine.Begin.STATE;
        };
        Set<TicketState> paused = states(cells[6]);
        return new ClockLine(
                cells[1],
                cells[2],
                cells[3],
                begin,
                begin == ClockLine.Begin.STATE ? states(cells[4]) : Set.of(),
                cells[5].equals("*") ? openBut(paused) : states(cells[5]),
                paused,
                ClockLimit.parse(cells[7]));
    }

    private static Set<TicketState> openBut(Set<TicketState> others) {
        return Arrays.stream(TicketState.values())
                .filter(state -> state.isOpen() && !others.contains(state))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<TicketState> states(String cell) {
        return list(cell).stream().map(TicketState::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private void sample(String cell) {
        int equals = cell.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a share is written as A=1.0, not " + cell);
        }
        double share = Double.parseDouble(cell.substring(equals + 1));
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + cell);
        }
        sample.put(Urgency.valueOf(cell.substring(0, equals)), share);
    }

    private void limit(String[] cells) {
        int value = Integer.parseInt(cells[2]);
        if (value < 0 || value > 1_000) {
            throw new IllegalArgumentException("a limit lies between 0 and 1000, not " + cells[2]);
        }
        limits.put(Profile.Limit.valueOf(constant(cells[1])), value);
    }

    private Profile checked() {
        String[] named = head;
        if (named == null) {
            throw new BrokenDataFile(file, 0, "has no line that begins with profile");
        }
        if (!named[1].matches("[a-z0-9-]{1,40}") || !named[2].matches("[1-9]\\d{0,5}")) {
            throw new BrokenDataFile(file, 0, "an id is [a-z0-9-] and a version a number from 1");
        }
        Profile profile = new Profile(
                named[1], Integer.parseInt(named[2]), named[3], named[4], steps, sample, limits, automatic, clocks);
        List<String> faults = ProfileCheck.faults(profile);
        if (!faults.isEmpty()) {
            throw new BrokenDataFile(file, 0, String.join("; ", faults));
        }
        return profile;
    }

    private static String[] required(String[] cells, int count) {
        if (cells.length != count) {
            throw new IllegalArgumentException(cells.length + " columns where " + count + " are");
        }
        return Objects.requireNonNull(cells);
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
