package yiwang.console.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.ticket.Ask;
import yiwang.domain.ticket.Verb;

/**
 * Reads the command line: a word of pinyin initials, then what the verb needs, as in {@code pd zjj}. The first blank or
 * comma after a name ends it; what follows goes along as the reason. Pure; any thread.
 */
final class CommandLine {
    private static final int SHOWN = 5;

    /** What a line means. */
    sealed interface Meaning {
        /** Nothing typed. */
        record Nothing() implements Meaning {}

        /** Do this to the selected ticket; {@code on} is the name of what it is about, or empty. */
        record Act(Verb verb, Map<String, String> details, String on) implements Meaning {}

        /** The verb needs more than fits on a line: open its form. */
        record Form(Verb verb) implements Meaning {}

        /** Several could be meant; go on typing. */
        record Several(List<Choice> candidates) implements Meaning {}

        /** Go to the ticket whose number contains this. */
        record Jump(String number) implements Meaning {}

        /** Narrow the table. */
        record Find(String text) implements Meaning {}

        /** Show the ticket on the map. */
        record OnMap() implements Meaning {}

        /** Open or erase the reporter of the ticket. */
        record Reporter(Purposes.Act act) implements Meaning {}

        /** Choose files to go with the ticket. */
        record Attach() implements Meaning {}

        /** Open the n-th file of the ticket. */
        record Look(int place) implements Meaning {}

        /** Save the n-th file of the ticket. */
        record Save(int place) implements Meaning {}

        /** Take in a new matter. */
        record Register() implements Meaning {}

        /** Not understood; {@code key} names the sentence that says what is missing. */
        record Wrong(String key, String what) implements Meaning {}
    }

    /** What the line is read against: the lists, and the usual unit of the selected ticket. */
    record Context(
            List<Choice> units,
            List<Choice> items,
            @Nullable Choice usualUnit,
            int card) {}

    private record Typed(String rest, Context context) {}

    private static final Map<String, Function<Typed, Meaning>> WORDS = Map.ofEntries(
            Map.entry("pd", CommandLine::dispatch),
            Map.entry("gl", CommandLine::reclassify),
            Map.entry("cb", typed -> said(Verb.REWORK, "reason", typed)),
            Map.entry("cp", typed -> said(Verb.CANCEL_CARD, "reason", typed)),
            Map.entry("js", typed -> said(Verb.NOTE, "text", typed)),
            Map.entry("db", CommandLine::supervise),
            Map.entry("dt", typed -> new Meaning.OnMap()),
            Map.entry(ReporterLine.WORD, typed -> new Meaning.Reporter(Purposes.Act.REVEAL)),
            Map.entry(ReporterLine.ERASE_WORD, typed -> new Meaning.Reporter(Purposes.Act.ERASE)),
            Map.entry(FilesView.WORD, typed -> new Meaning.Attach()),
            Map.entry(FilesView.LOOK_WORD, typed -> place(typed, Meaning.Look::new)),
            Map.entry(FilesView.SAVE_WORD, typed -> place(typed, Meaning.Save::new)),
            Map.entry("xj", typed -> new Meaning.Register()),
            Map.entry("cz", typed -> new Meaning.Find(typed.rest())));

    private CommandLine() {}

    static Meaning read(String line, Context context) {
        String typed = line.strip();
        if (typed.isEmpty()) {
            return new Meaning.Nothing();
        }
        String[] parts = typed.split("[\\s,,]+", 2);
        String word = parts[0].toLowerCase(Locale.ROOT);
        if (word.matches("\\d[\\d-]{2,}")) {
            return new Meaning.Jump(word);
        }
        Function<Typed, Meaning> reader = WORDS.get(word);
        if (reader != null) {
            return reader.apply(new Typed(parts.length < 2 ? "" : parts[1].strip(), context));
        }
        return VerbKeys.ofWord(word)
                .map(CommandLine::plain)
                .orElseGet(() -> new Meaning.Wrong("line.unknown", parts[0]));
    }

    /** Done at once when the verb asks for nothing that must be said. */
    private static Meaning plain(Verb verb) {
        return VerbKeys.asks(verb).stream().allMatch(Ask::optional)
                ? new Meaning.Act(verb, Map.of(), "")
                : new Meaning.Form(verb);
    }

    private static Meaning said(Verb verb, String detail, Typed typed) {
        return typed.rest().isEmpty()
                ? new Meaning.Form(verb)
                : new Meaning.Act(verb, Map.of(detail, typed.rest()), typed.rest());
    }

    /** The place of a file, from 1; the first where none is said. */
    private static Meaning place(Typed typed, IntFunction<Meaning> meaning) {
        String said = typed.rest();
        if (said.isEmpty()) {
            return meaning.apply(1);
        }
        return said.matches("[1-9]\\d?")
                ? meaning.apply(Integer.parseInt(said))
                : new Meaning.Wrong("line.no-place", said);
    }

    private static Meaning supervise(Typed typed) {
        int next = Math.min(3, typed.context().card() + 1);
        return typed.rest().isEmpty()
                ? new Meaning.Form(Verb.SUPERVISE)
                : new Meaning.Act(
                        Verb.SUPERVISE, Map.of("level", String.valueOf(next), "reason", typed.rest()), typed.rest());
    }

    private static Meaning dispatch(Typed typed) {
        Choice usual = typed.context().usualUnit();
        if (typed.rest().isEmpty()) {
            return usual == null ? new Meaning.Wrong("line.unit", "") : act(Verb.DISPATCH, "unit", usual, "");
        }
        return pick(typed.rest(), typed.context().units(), "line.no-unit", Verb.DISPATCH, "unit");
    }

    private static Meaning reclassify(Typed typed) {
        return typed.rest().isEmpty()
                ? new Meaning.Form(Verb.RECLASSIFY)
                : pick(typed.rest(), typed.context().items(), "line.no-item", Verb.RECLASSIFY, "category");
    }

    private static Meaning pick(String rest, List<Choice> from, String missing, Verb verb, String detail) {
        String[] parts = rest.split("[\\s,,]+", 2);
        String name = parts[0].toLowerCase(Locale.ROOT);
        List<Choice> found = Choice.find(name, from, SHOWN);
        if (found.isEmpty()) {
            return new Meaning.Wrong(missing, parts[0]);
        }
        List<Choice> exact = found.stream()
                .filter(c -> c.initials().equals(name)
                        || c.id().equals(name)
                        || c.name().toLowerCase(Locale.ROOT).equals(name))
                .collect(Collectors.toList());
        if (exact.size() == 1 || found.size() == 1) {
            return act(
                    verb,
                    detail,
                    exact.isEmpty() ? found.getFirst() : exact.getFirst(),
                    parts.length < 2 ? "" : parts[1]);
        }
        return new Meaning.Several(exact.isEmpty() ? found : exact);
    }

    private static Meaning act(Verb verb, String detail, Choice chosen, String reason) {
        Map<String, String> details =
                reason.isBlank() ? Map.of(detail, chosen.id()) : Map.of(detail, chosen.id(), "text", reason.strip());
        return new Meaning.Act(verb, details, chosen.name());
    }
}
