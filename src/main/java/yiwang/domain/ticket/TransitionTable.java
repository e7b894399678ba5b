package yiwang.domain.ticket;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;

/**
 * The state machine as read from its file: one line a verb (domain.md 4.3). Refuses, with file and line, a table that
 * names an unknown verb, state, role, guard or effect, that says a verb twice, or in which an open state has no way
 * out.
 */
public final class TransitionTable {
    private static final int COLUMNS = 7;
    private final Map<Verb, Transition> byVerb = new EnumMap<>(Verb.class);

    private TransitionTable() {}

    /**
     * Reads the lines of a transition file; the first is the header.
     *
     * @param file how the file is named in a {@link BrokenDataFile}
     */
    public static TransitionTable parse(String file, List<String> lines) {
        TransitionTable table = new TransitionTable();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                Transition transition = line(lines.get(i));
                if (table.byVerb.put(transition.verb(), transition) != null) {
                    throw new IllegalArgumentException(
                            "verb " + transition.verb().key() + " stands twice");
                }
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        table.requireWayOut(file);
        return table;
    }

    /** The line of a verb, or null when this table does not know it. */
    public @Nullable Transition of(Verb verb) {
        return byVerb.get(verb);
    }

    /** Verbs that somebody could ask for in {@code state}, in the order of the file's verbs. */
    public List<Transition> from(TicketState state) {
        return byVerb.values().stream()
                .filter(t -> t.from().contains(state) && !t.roles().isEmpty())
                .toList();
    }

    private static Transition line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        Transition transition = new Transition(
                verb(cells[0]),
                states(cells[1]),
                cells[2].equals("=") ? null : TicketState.valueOf(cells[2]),
                list(cells[3]).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                list(cells[4]),
                list(cells[5]),
                cells[6].equals("-") ? null : verb(cells[6]));
        Guards.requireKnown(transition.guards());
        Effects.requireKnown(transition.effects());
        return transition;
    }

    private static Verb verb(String key) {
        return Verb.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }

    private static Set<TicketState> states(String cell) {
        if (cell.equals("*")) {
            return Stream.of(TicketState.values())
                    .filter(s -> s.isOpen() && s != TicketState.DRAFT)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(TicketState.class)));
        }
        return list(cell).stream().map(TicketState::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private void requireWayOut(String file) {
        Set<TicketState> reachable = EnumSet.noneOf(TicketState.class);
        byVerb.values().forEach(t -> {
            if (t.to() != null) {
                reachable.add(t.to());
            }
        });
        for (TicketState state : reachable) {
            boolean leaves = byVerb.values().stream()
                    .anyMatch(t -> t.to() != null && t.from().contains(state));
            if (state.isOpen() && !leaves) {
                throw new BrokenDataFile(file, 0, "no verb leads out of " + state);
            }
        }
    }
}
