package yiwang.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the things happened to a ticket that the escalation ladder asks about (domain.md 4.8) and that no other field
 * keeps. Immutable.
 *
 * <p>Its {@link #toString} is the canonical text that is stored, {@code signed=1771000000000 returned=1,2}; {@link #parse}
 * is its inverse.
 */
public record Happened(Map<What, List<Instant>> at) {
    /** Nothing yet. */
    public static final Happened NOTHING = new Happened(Map.of());

    /** Later ones than this many of a kind tell the ladder nothing new. */
    private static final int KEPT = 40;

    /** What can happen. */
    public enum What {
        /** It became class A, or was last sent back since. */
        URGENT,
        /** The unit it lies with signed. */
        SIGNED,
        /** The unit did something about it for the first time since. */
        HANDLED,
        /** A card was laid. */
        CARD,
        /** The unit answered the card. */
        ANSWERED,
        /** Nobody owns it since. */
        UNDETERMINED,
        /** A report about it was found to be false. */
        FALSE_REPORT,
        /** Harm was caused. */
        HARM,
        /** A unit sent it back. */
        RETURNED,
        /** A revisit was answered with dissatisfaction. */
        DISSATISFIED,
        /** Somebody complained about it, the first report included. */
        COMPLAINED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Happened {
        Map<What, List<Instant>> copy = new EnumMap<>(What.class);
        at.forEach((what, instants) -> copy.put(what, List.copyOf(instants)));
        at = Collections.unmodifiableMap(copy);
    }

    /** Every time it happened, in order. */
    public List<Instant> all(What what) {
        return at.getOrDefault(what, List.of());
    }

    /** The last time it happened, or null. */
    public @Nullable Instant last(What what) {
        List<Instant> all = all(what);
        return all.isEmpty() ? null : all.getLast();
    }

    Happened once(What what, Instant when) {
        return all(what).isEmpty() ? only(what, when) : this;
    }

    Happened only(What what, Instant when) {
        return with(what, List.of(when));
    }

    Happened again(What what, Instant when) {
        List<Instant> all = new ArrayList<>(all(what));
        all.add(when);
        return with(what, all.size() > KEPT ? all.subList(all.size() - KEPT, all.size()) : all);
    }

    Happened without(What what) {
        return with(what, List.of());
    }

    private Happened with(What what, List<Instant> instants) {
        Map<What, List<Instant>> next = new EnumMap<>(What.class);
        next.putAll(at);
        if (instants.isEmpty()) {
            next.remove(what);
        } else {
            next.put(what, instants);
        }
        return new Happened(next);
    }

    static Happened parse(String text) {
        Map<What, List<Instant>> at = new EnumMap<>(What.class);
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            int equals = word.indexOf('=');
            List<Instant> instants = new ArrayList<>();
            for (String millis : word.substring(equals + 1).split(",")) {
                instants.add(Instant.ofEpochMilli(Long.parseLong(millis)));
            }
            at.put(
                    What.valueOf(
                            word.substring(0, equals).toUpperCase(Locale.ROOT).replace('-', '_')),
                    instants);
        }
        return new Happened(at);
    }

    @Override
    public String toString() {
        return at.entrySet().stream()
                .map(entry -> entry.getKey().key() + "="
                        + entry.getValue().stream()
                                .map(instant -> String.valueOf(instant.toEpochMilli()))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
