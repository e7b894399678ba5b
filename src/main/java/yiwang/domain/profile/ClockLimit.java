package yiwang.domain.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.ticket.Urgency;

/**
 * Where the limit of a clock comes from.
 *
 * @param fixed for {@link Source#FIXED} the limit of each class, else empty
 */
public record ClockLimit(Source source, Map<Urgency, TimeLimit> fixed) {
    /** Who says how long it is. */
    public enum Source {
        /** The profile itself. */
        FIXED(""),
        /** The item's time until somebody has signed. */
        RESPONSE("category.response"),
        /** The item's time until the matter is dealt with. */
        DISPOSE("category.dispose"),
        /** The item's stages, each with a clock of its own; none for most items. */
        STAGES("category.stages"),
        /** What the clock {@code dispose} has left when this one starts. */
        PARENT("parent");

        private final String word;

        Source(String word) {
            this.word = word;
        }
    }

    public ClockLimit {
        fixed = Map.copyOf(fixed);
    }

    /**
     * Reads {@code category.dispose}, {@code 1 WD}, or {@code A=2 UH,1 WD}: classes first, last what holds for the others.
     * Throws {@link IllegalArgumentException} with a sentence for anything else.
     */
    public static ClockLimit parse(String text) {
        for (Source source : Source.values()) {
            if (!source.word.isEmpty() && source.word.equals(text)) {
                return new ClockLimit(source, Map.of());
            }
        }
        Map<Urgency, TimeLimit> fixed = new EnumMap<>(Urgency.class);
        String[] parts = text.split(",");
        TimeLimit others = TimeLimit.parse(parts[parts.length - 1]);
        Arrays.stream(Urgency.values()).forEach(urgency -> fixed.put(urgency, others));
        for (String part : Arrays.copyOf(parts, parts.length - 1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a limit of a class is written as A=2 UH, not " + part);
            }
            fixed.put(Urgency.valueOf(part.substring(0, equals)), TimeLimit.parse(part.substring(equals + 1)));
        }
        return new ClockLimit(Source.FIXED, fixed);
    }

    /** The limit of a class, or null when the profile does not say it itself. */
    public @Nullable TimeLimit of(Urgency urgency) {
        return fixed.get(urgency);
    }

    /** As it can be read again. */
    @Override
    public String toString() {
        if (source != Source.FIXED) {
            return source.word;
        }
        String others = String.valueOf(fixed.get(Urgency.C));
        String classes = Arrays.stream(Urgency.values())
                .filter(urgency -> !String.valueOf(fixed.get(urgency)).equals(others))
                .map(urgency -> urgency + "=" + fixed.get(urgency) + ",")
                .collect(Collectors.joining());
        return classes + others;
    }
}
