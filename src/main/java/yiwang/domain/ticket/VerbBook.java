package yiwang.domain.ticket;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.ticket.Refusal.Code;

/**
 * What each verb asks for, from {@code verbs.tsv}: the one place that the rules check by, that a console makes its forms
 * from and that the interface's description lists. Immutable; any thread.
 */
public final class VerbBook {
    private static final int MOST = 10_000;
    private static final int MOST_UNITS = 20;
    private final Map<Verb, List<Ask>> asks = new EnumMap<>(Verb.class);

    private VerbBook() {}

    /**
     * Reads the lines of a verb file; the first is the header. Throws {@link BrokenDataFile} with file and line.
     *
     * @param file how the file is named in a {@link BrokenDataFile}
     */
    public static VerbBook parse(String file, List<String> lines) {
        VerbBook book = new VerbBook();
        for (int i = 1; i < lines.size(); i++) {
            try {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length != 2) {
                    throw new IllegalArgumentException(cells.length + " columns where 2 are");
                }
                List<Ask> asked = cells[1].isBlank()
                        ? List.of()
                        : Arrays.stream(cells[1].split(" ")).map(Ask::parse).toList();
                if (book.asks.put(Verb.of(cells[0]), asked) != null) {
                    throw new IllegalArgumentException("verb " + cells[0] + " stands twice");
                }
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        return book;
    }

    /** The shipped book. */
    public static VerbBook shipped() {
        return parse("verbs.tsv", TicketResource.lines("verbs.tsv"));
    }

    /** What a verb asks for, in the order in which it is asked. */
    public List<Ask> of(Verb verb) {
        return asks.getOrDefault(verb, List.of());
    }

    @Nullable
    Refusal firstRefusal(TicketCommand command, KnownCodes known) {
        List<Ask> asked = of(command.verb());
        for (String name : command.details().keySet()) {
            if (asked.stream().noneMatch(ask -> ask.name().equals(name))) {
                return Refusal.of(Code.DETAIL_UNKNOWN, command.verb().key(), name);
            }
        }
        for (Ask ask : asked) {
            String said = command.detail(ask.name());
            if (said.isEmpty()) {
                if (!ask.optional()) {
                    return Refusal.of(Code.DETAIL_MISSING, ask.name());
                }
            } else {
                Refusal refusal = refusal(ask, said, known);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(Ask ask, String said, KnownCodes known) {
        return switch (ask.kind()) {
            case TEXT, REF, TICKET -> null;
            case UNIT -> known.isUnit(said) ? null : Refusal.of(Code.UNKNOWN_UNIT, said);
            case UNITS -> units(said, known);
            case ITEM -> item(said, known);
            case PROFILE -> known.profiles().knows(said) ? null : invalid(ask, said);
            case YES_NO -> matching(ask, said, "yes|no");
            case GRADE -> matching(ask, said, "[1-5]");
            case LEVEL -> matching(ask, said, "[1-3]");
            case HASH -> matching(ask, said, "[0-9a-f]{64}");
            case SIZE -> matching(ask, said, "[1-9][0-9]{0,11}");
            case VERSION -> matching(ask, said, "[0-9]{1,9}");
            case NUMBER -> said.matches("\\d{1,5}") && Integer.parseInt(said) <= MOST ? null : invalid(ask, said);
            case CHOICE -> ask.choices().contains(said) ? null : invalid(ask, said);
        };
    }

    private static @Nullable Refusal units(String said, KnownCodes known) {
        String[] units = said.split(",");
        if (units.length > MOST_UNITS) {
            return Refusal.of(Code.TOO_LONG, "units", MOST_UNITS, units.length);
        }
        return Arrays.stream(units)
                .filter(unit -> !known.isUnit(unit))
                .findFirst()
                .map(unit -> Refusal.of(Code.UNKNOWN_UNIT, unit))
                .orElse(null);
    }

    private static @Nullable Refusal item(String said, KnownCodes known) {
        try {
            return known.isCategory(new CategoryCode(said)) ? null : Refusal.of(Code.UNKNOWN_CATEGORY, said);
        } catch (MalformedCode e) {
            return Refusal.of(Code.UNKNOWN_CATEGORY, said);
        }
    }

    private static @Nullable Refusal matching(Ask ask, String said, String pattern) {
        return said.matches(pattern) ? null : invalid(ask, said);
    }

    private static Refusal invalid(Ask ask, String said) {
        return Refusal.of(Code.DETAIL_INVALID, ask.name(), said);
    }
}
