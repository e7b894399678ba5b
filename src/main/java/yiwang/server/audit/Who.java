package yiwang.server.audit;

import java.util.stream.Collectors;
import yiwang.domain.ticket.Actor;

/**
 * Who asks, as the audit says it.
 *
 * @param actor account, machine or seat; empty for somebody unknown
 * @param office unit and roles, sorted
 * @param source remote address; empty for the backend itself
 * @param reason why, as the asker says; may be empty
 */
public record Who(String actor, String office, String source, String reason) {
    /** The backend itself. */
    public static final Who BACKEND = of(Actor.SYSTEM, "", "");

    /** Somebody of whom nothing is known but the address. */
    public static Who unknown(String source) {
        return new Who("", "", source, "");
    }

    /** The same for a reason. */
    public Who because(String why) {
        return new Who(actor, office, source, why);
    }

    /** The same without a reason. */
    public Who silent() {
        return new Who(actor, office, source, "");
    }

    /** An actor at an address. */
    public static Who of(Actor actor, String source, String reason) {
        String roles = actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return new Who(actor.id(), actor.unit() + " " + roles, source, reason);
    }
}
