package yiwang.domain.escalation;

import java.util.List;
import yiwang.domain.escalation.policy.Amount;
import yiwang.domain.escalation.policy.PolicyLine;

/**
 * The reason of a step or of a silence, as a code with arguments; the sentence is made where it is shown. Instants stand
 * in ISO form, limits as in {@code 2 WH}, everything else is a number, a name or a key.
 */
public record Why(String code, List<String> args) {
    public Why {
        args = List.copyOf(args);
    }

    /** From the text that {@link #toString} gives. */
    public static Why parse(String text) {
        List<String> parts = List.of(text.split("\t", -1));
        return new Why(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** Code and arguments with tabs between them. */
    @Override
    public String toString() {
        return args.isEmpty() ? code : code + "\t" + String.join("\t", args);
    }

    static Why of(String code, Object... args) {
        return new Why(code, List.of(args).stream().map(String::valueOf).toList());
    }

    /** What a line's trigger says: its key, with its count and its time where it has them. */
    static Why of(PolicyLine line) {
        Amount amount = line.amount();
        return of(
                line.trigger().key(),
                amount.number(),
                amount.limit() == null ? "" : amount.limit().toString());
    }
}
