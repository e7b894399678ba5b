package yiwang.domain.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;

/** What differs between two loops, for whoever decides which one a county works by. */
public final class ProfileDiff {
    private ProfileDiff() {}

    /**
     * One difference.
     *
     * @param what {@code step handle states}, {@code limit extensions}, {@code sample B} ...
     * @param left as it is in the first, null when it has no such thing
     * @param right as it is in the second, null when it has no such thing
     */
    public record Difference(
            String what, @Nullable String left, @Nullable String right) {}

    /** Every difference, steps first and in the order of the first profile. */
    public static List<Difference> between(Profile left, Profile right) {
        Map<String, String> ours = facts(left);
        Map<String, String> theirs = facts(right);
        List<String> names = new ArrayList<>(ours.keySet());
        theirs.keySet().stream().filter(name -> !ours.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name -> new Difference(name, ours.get(name), theirs.get(name)))
                .filter(found -> !Objects.equals(found.left(), found.right()))
                .toList();
    }

    private static Map<String, String> facts(Profile profile) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("steps", joined(profile.steps(), ProfileStep::key));
        for (ProfileStep step : profile.steps()) {
            String name = "step " + step.key();
            facts.put(name, step.zh() + " " + step.en());
            facts.put(name + " states", joined(new TreeSet<>(step.states()), TicketState::name));
            facts.put(name + " gates", joined(new TreeSet<>(step.gates()), Gate::key));
        }
        profile.shares().forEach((urgency, share) -> facts.put("sample " + urgency, String.valueOf(share)));
        Map<Profile.Limit, Integer> limits = new EnumMap<>(Profile.Limit.class);
        for (Profile.Limit limit : Profile.Limit.values()) {
            limits.put(limit, profile.limit(limit));
        }
        limits.forEach((limit, value) -> facts.put("limit " + limit.name().toLowerCase(Locale.ROOT), "" + value));
        facts.put("automatic", joined(new TreeSet<>(profile.automatic()), Enum::name));
        profile.clocks().forEach(line -> facts.put("clock " + line.kind(), clock(line)));
        return facts;
    }

    private static String clock(ClockLine line) {
        String starts = line.begin() == ClockLine.Begin.STATE
                ? joined(new TreeSet<>(line.starts()), TicketState::name)
                : line.begin().name().toLowerCase(Locale.ROOT);
        return line.zh() + " " + line.en() + "; starts " + starts + "; runs "
                + joined(new TreeSet<>(line.runs()), TicketState::name) + "; stands still "
                + joined(new TreeSet<>(line.paused()), TicketState::name) + "; " + line.limit();
    }

    private static <T> String joined(Iterable<T> items, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        items.forEach(item -> names.add(name.apply(item)));
        return names.stream().collect(Collectors.joining(","));
    }
}
