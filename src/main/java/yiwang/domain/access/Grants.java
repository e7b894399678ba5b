package yiwang.domain.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.access.Verdict.Cause;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;

/**
 * Who may do and see what (domain.md 4.9): role, and reach of the unit, and domain, and data grade, and purpose, all of one
 * line of {@code grants.tsv}. What no line speaks of nobody may. Immutable; any thread.
 *
 * <p>A thing is in reach when a unit that has to do with it is one's own or stands below it, or when it lies in the area
 * that one's unit answers for.
 */
public final class Grants {
    private static final String FILE = "grants.tsv";
    private static final String VERSION = "version ";

    private final int version;
    private final Map<String, List<Grant>> lines = new LinkedHashMap<>();
    private final Territory territory;

    private Grants(int version, Territory territory) {
        this.version = version;
        this.territory = territory;
    }

    /** The shipped table over these units. */
    public static Grants shipped(Territory territory) {
        return parse(FILE, AccessResource.lines(FILE), territory);
    }

    /** Reads a table: its version, the header, the lines. Throws {@link BrokenDataFile} with file and line. */
    static Grants parse(String file, List<String> text, Territory territory) {
        try {
            Grants grants = new Grants(Integer.parseInt(text.getFirst().replace(VERSION, "")), territory);
            for (int i = 2; i < text.size(); i++) {
                grants.add(file, i + 1, text.get(i));
            }
            return grants;
        } catch (NumberFormatException e) {
            throw new BrokenDataFile(file, 1, "no version", e);
        }
    }

    private void add(String file, int line, String text) {
        try {
            Grant grant = Grant.parse(text);
            lines.computeIfAbsent(grant.what(), unseen -> new ArrayList<>()).add(grant);
        } catch (IllegalArgumentException e) {
            throw new BrokenDataFile(file, line, String.valueOf(e.getMessage()), e);
        }
    }

    /** Of the table. */
    public int version() {
        return version;
    }

    /** Everything the table speaks of, in its order. */
    public Set<String> spokenOf() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /**
     * Whether {@code who} may do {@code what}.
     *
     * @param thing null when it is not known yet with which one: then only the role and the purpose are looked at
     * @param hasPurpose whether a reason was given
     */
    public Verdict decide(Actor who, String what, @Nullable Thing thing, boolean hasPurpose) {
        EnumSet<Role> could = EnumSet.noneOf(Role.class);
        Cause furthest = Cause.ROLE;
        Optional<Grade> most = Optional.empty();
        for (Grant grant : lines.getOrDefault(what, List.of())) {
            could.addAll(grant.roles());
            Optional<Cause> against = against(grant, who, thing, hasPurpose);
            if (against.isEmpty()) {
                most = Optional.of(
                        most.filter(before -> before.covers(grant.grade())).orElse(grant.grade()));
            } else if (against.get().compareTo(furthest) > 0) {
                furthest = against.get();
            }
        }
        Cause cause = furthest;
        return most.<Verdict>map(Verdict.Allowed::new).orElseGet(() -> new Verdict.Refused(cause, could));
    }

    private Optional<Cause> against(Grant grant, Actor who, @Nullable Thing thing, boolean hasPurpose) {
        if (!who.isAny(grant.roles())) {
            return Optional.of(Cause.ROLE);
        }
        if (thing != null) {
            if (!isWithin(grant.scope(), who.unit(), thing)) {
                return Optional.of(Cause.REACH);
            }
            if (!grant.domains().isEmpty()
                    && (thing.domain() == null || !grant.domains().contains(thing.domain()))) {
                return Optional.of(Cause.DOMAIN);
            }
            if (!grant.grade().covers(thing.grade())) {
                return Optional.of(Cause.GRADE);
            }
        }
        return grant.needsPurpose() && !hasPurpose ? Optional.of(Cause.PURPOSE) : Optional.empty();
    }

    private boolean isWithin(Grant.Scope scope, String own, Thing thing) {
        return switch (scope) {
            case COUNTY -> true;
            case REACH -> isInReach(own, thing);
            case OWN -> thing.units().contains(own);
        };
    }

    private boolean isInReach(String own, Thing thing) {
        String place = thing.division();
        return thing.units().stream().anyMatch(unit -> unit.equals(own) || territory.isBelow(unit, own))
                || place != null
                        && territory.area(own).filter(place::startsWith).isPresent();
    }
}
