package yiwang.domain.ticket;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Recipient;

/** Which unit an office of the ladder is at, and who reads what is told to it. Immutable. */
public final class Offices {
    /** Who holds an office of the center; the other offices are those of the unit it lies with. */
    private static final Map<Recipient, Role> AT_THE_CENTER = new EnumMap<>(Map.of(
            Recipient.DISPATCHER, Role.DISPATCHER,
            Recipient.SUPERVISOR, Role.SUPERVISOR,
            Recipient.SHIFT_LEADER, Role.SHIFT_LEADER,
            Recipient.COMMANDER, Role.COMMANDER,
            Recipient.INSPECTION_OFFICE, Role.SUPERVISOR,
            Recipient.LEADER_ON_DUTY, Role.COMMANDER,
            Recipient.ANALYST, Role.SUPERVISOR));

    private Offices() {}

    /** The unit at which an office is told of a matter of unit {@code lead}; the center's while nobody owns it. */
    public static String unit(Recipient office, @Nullable String lead) {
        return AT_THE_CENTER.containsKey(office) || lead == null ? KnownCodes.CENTER : lead;
    }

    /** Whether {@code actor} reads what is told to this office at this unit. */
    public static boolean reads(Actor actor, Recipient office, String unit) {
        if (!actor.unit().equals(unit)) {
            return false;
        }
        Role role = AT_THE_CENTER.get(office);
        if (role != null) {
            return actor.roles().contains(role);
        }
        boolean centersOwn = unit.equals(KnownCodes.CENTER);
        return centersOwn
                ? actor.roles().contains(Role.DISPATCHER) || actor.roles().contains(Role.HANDLER)
                : actor.roles().contains(Role.HANDLER);
    }

    /** Whether it is a matter for {@code actor}'s seat: what it reads, and everything for who leads the center's shift. */
    public static boolean concerns(Actor actor, Recipient office, String unit) {
        boolean leads = actor.unit().equals(KnownCodes.CENTER) && actor.roles().contains(Role.SHIFT_LEADER);
        return leads || reads(actor, office, unit);
    }
}
