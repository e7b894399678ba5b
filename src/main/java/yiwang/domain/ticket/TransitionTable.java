package yiwang.domain.ticket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.domain.BrokenDataFile;

/**
 * The state machine as read from its file: one line a verb and case (domain.md 4.3). Refuses, with file and line, a table that
 * names an unknown verb, state, role, condition, guard or effect, or in which an open state has no way out.
 */
public final class TransitionTable {
    private static final String NEXT = "NEXT";
    private static final int COLUMNS = 8;
    private final Map<Verb, List<Transition>> byVerb = new EnumMap<>(Verb.class);
    private final Map<TicketState, List<Verb>> byState = new EnumMap<>(TicketState.class);

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
                table.byVerb
                        .computeIfAbsent(transition.verb(), verb -> new ArrayList<>())
                        .add(transition);
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        table.byVerb.replaceAll((verb, ofVerb) -> List.copyOf(ofVerb));
        for (TicketState state : TicketState.values()) {
            table.byState.put(state, table.leading(state));
        }
        table.requireWayOut(file);
        return table;
    }

    /** The shipped state machine. */
    public static TransitionTable shipped() {
        return parse("transitions.tsv", TicketResource.lines("transitions.tsv"));
    }

    /** The lines of a verb, in the order in which they are tried; empty when this table does not know it. */
    public List<Transition> of(Verb verb) {
        return byVerb.getOrDefault(verb, List.of());
    }

    /** Verbs that somebody could ask for in {@code state}, in the order of {@link Verb}. */
    public List<Verb> from(TicketState state) {
        return byState.getOrDefault(state, List.of());
    }

    private List<Verb> leading(TicketState state) {
        return byVerb.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(t -> t.from().contains(state) && !t.roles().isEmpty()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every line, verb by verb. */
    public Stream<Transition> lines() {
        return byVerb.values().stream().flatMap(List::stream);
    }

    private static Transition line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        Transition transition = new Transition(
                Verb.of(cells[0]),
                states(cells[1]),
                cells[2].equals("=") || cells[2].equals(NEXT) ? null : TicketState.valueOf(cells[2]),
                cells[2].equals(NEXT),
                list(cells[3]),
                list(cells[4]).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                list(cells[5]),
                list(cells[6]),
                cells[7].equals("-") ? null : Verb.of(cells[7]));
        Conditions.requireKnown(transition.when());
        Guards.requireKnown(transition.guards());
        Effects.requireKnown(transition.effects());
        return transition;
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
        lines().filter(t -> t.to() != null).forEach(t -> reachable.add(t.to()));
        for (TicketState state : reachable) {
            boolean leaves = lines().anyMatch(
                            t -> (t.to() != null || t.next()) && t.from().contains(state));
            if (state.isOpen() && !leaves) {
                throw new BrokenDataFile(file, 0, "no verb leads out of " + state);
            }
        }
    }
}
