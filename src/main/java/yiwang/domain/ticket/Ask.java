package yiwang.domain.ticket;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing a verb asks for, as {@code verbs.tsv} names it: {@code unit:unit}, {@code coUnits?:units},
 * {@code target:choice(110/119/120)}.
 *
 * @param name the detail of the command that answers it
 * @param optional whether it may be left out
 * @param choices what may be answered; empty but for {@link Kind#CHOICE}
 */
public record Ask(String name, boolean optional, Kind kind, List<String> choices) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)(\\?)?:([a-z-]+)(?:\\(([^)]+)\\))?");

    /** What an answer is. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** The id of a unit. */
        UNIT,
        /** Ids of units, separated by commas. */
        UNITS,
        /** The code of an item. */
        ITEM,
        /** The key of a profile, {@code id@version}, or its id alone for the newest. */
        PROFILE,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** Satisfaction, 1 to 5. */
        GRADE,
        /** A card, 1 to 3. */
        LEVEL,
        /** A whole number from 0 to 10,000. */
        NUMBER,
        /** The version of the ladder that was on the screen; a console says it by itself. */
        VERSION,
        /** The id or number of a ticket. */
        TICKET,
        /** The name of something attached. */
        REF,
        /** A SHA-256 as 64 hexadecimal digits. */
        HASH,
        /** A count of bytes. */
        SIZE,
        /** One of {@link Ask#choices}. */
        CHOICE
    }

    public Ask {
        choices = List.copyOf(choices);
    }

    /** As it is written in {@code verbs.tsv}. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name + (optional ? "?" : "") + ":" + word
                + (choices.isEmpty() ? "" : "(" + String.join("/", choices) + ")");
    }

    static Ask parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not name:kind: " + text);
        }
        Kind kind = Kind.valueOf(form.group(3).toUpperCase(Locale.ROOT).replace('-', '_'));
        String choices = form.group(4);
        if ((kind == Kind.CHOICE) != (choices != null)) {
            throw new IllegalArgumentException("choices are what a choice has, and nothing else: " + text);
        }
        return new Ask(
                form.group(1), form.group(2) != null, kind, choices == null ? List.of() : List.of(choices.split("/")));
    }
}
