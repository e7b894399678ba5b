package yiwang.domain.ticket;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.ticket.Refusal.Code;

/** The conditions that a line of the transition table can name; each says nothing, or why not. */
final class Guards {
    private static final int RETURNS_PER_UNIT = 1;
    private static final Set<String> YES_NO = Set.of("yes", "no");

    /** Guards whose answer does not depend on what the command says, so that a verb can be greyed out beforehand. */
    static final Set<String> STANDING =
            Set.of("classified", "own-unit", "not-own-work", "return-limit", "card-open", "no-open-card");

    private interface Guard {
        @Nullable
        Refusal check(Ticket ticket, TicketCommand command, Actor actor, KnownCodes known);
    }

    private static final Map<String, Guard> BY_NAME = Map.ofEntries(
            Map.entry("category-known", Guards::categoryKnown),
            Map.entry(
                    "classified",
                    (t, c, a, k) -> t.category().equals(CategoryCode.UNCLASSIFIED)
                            ? refusal(Code.UNKNOWN_CATEGORY, t.category())
                            : null),
            Map.entry("unit-known", Guards::unitKnown),
            Map.entry(
                    "own-unit",
                    (t, c, a, k) ->
                            a.unit().equals(t.lead()) ? null : refusal(Code.NOT_YOUR_UNIT, String.valueOf(t.lead()))),
            Map.entry(
                    "not-own-work",
                    (t, c, a, k) -> a.unit().equals(t.lead()) && !a.unit().equals(KnownCodes.CENTER)
                            ? refusal(Code.OWN_WORK, a.unit())
                            : null),
            Map.entry("reason", needs("reason")),
            Map.entry("law-basis", needs("lawBasis")),
            Map.entry("reply", needs("reply")),
            Map.entry("text", needs("text")),
            Map.entry("three-answers", Guards::threeAnswers),
            Map.entry("grade", Guards::grade),
            Map.entry(
                    "return-limit",
                    (t, c, a, k) -> Collections.frequency(t.returnedBy(), a.unit()) >= RETURNS_PER_UNIT
                            ? refusal(Code.RETURN_LIMIT, a.unit(), RETURNS_PER_UNIT)
                            : null),
            Map.entry("one-rung", Guards::oneRung),
            Map.entry("card-open", (t, c, a, k) -> t.card() > 0 ? null : refusal(Code.CARD_STEP, 0, 0)),
            Map.entry("no-open-card", (t, c, a, k) -> t.card() == 0 ? null : refusal(Code.CARD_OPEN)));

    private Guards() {}

    static void requireKnown(List<String> names) {
        names.forEach(name -> {
            if (!BY_NAME.containsKey(name)) {
                throw new IllegalArgumentException("there is no guard " + name);
            }
        });
    }

    static @Nullable Refusal firstRefusal(
            List<String> names, Ticket ticket, TicketCommand command, Actor actor, KnownCodes known) {
        for (String name : names) {
            Guard guard = BY_NAME.get(name);
            Refusal refusal = guard == null ? null : guard.check(ticket, command, actor, known);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Guard needs(String detail) {
        return (t, c, a, k) -> c.detail(detail).isEmpty() ? refusal(Code.DETAIL_MISSING, detail) : null;
    }

    private static @Nullable Refusal categoryKnown(Ticket t, TicketCommand c, Actor a, KnownCodes known) {
        String text = c.detail("category");
        try {
            return known.isCategory(new CategoryCode(text)) ? null : refusal(Code.UNKNOWN_CATEGORY, text);
        } catch (MalformedCode e) {
            return refusal(Code.UNKNOWN_CATEGORY, text);
        }
    }

    private static @Nullable Refusal unitKnown(Ticket t, TicketCommand c, Actor a, KnownCodes known) {
        String unit = c.detail("unit");
        return known.isUnit(unit) ? null : refusal(Code.UNKNOWN_UNIT, unit);
    }

    private static @Nullable Refusal threeAnswers(Ticket t, TicketCommand c, Actor a, KnownCodes known) {
        for (String name : List.of("contacted", "true", "solved")) {
            if (!YES_NO.contains(c.detail(name))) {
                return c.detail(name).isEmpty()
                        ? refusal(Code.DETAIL_MISSING, name)
                        : refusal(Code.DETAIL_INVALID, name, c.detail(name));
            }
        }
        return null;
    }

    private static @Nullable Refusal grade(Ticket t, TicketCommand c, Actor a, KnownCodes known) {
        if (!c.detail("grade").matches("[1-5]")) {
            return refusal(Code.DETAIL_INVALID, "grade", c.detail("grade"));
        }
        return YES_NO.contains(c.detail("solved")) ? null : refusal(Code.DETAIL_MISSING, "solved");
    }

    private static @Nullable Refusal oneRung(Ticket t, TicketCommand c, Actor a, KnownCodes known) {
        String level = c.detail("level");
        if (!level.matches("[1-3]")) {
            return refusal(Code.DETAIL_INVALID, "level", level);
        }
        int asked = Integer.parseInt(level);
        boolean step = asked == t.card() + 1 || (asked > t.card() && a.roles().contains(Role.COMMANDER));
        return step ? null : refusal(Code.CARD_STEP, t.card(), asked);
    }

    private static Refusal refusal(Code code, Object... args) {
        return new Refusal(code, List.of(args).stream().map(String::valueOf).toList());
    }
}
