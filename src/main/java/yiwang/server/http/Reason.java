package yiwang.server.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yiwang.domain.ticket.Refusal;
import yiwang.wire.ProblemCode;

/**
 * Why a request is not done, before it has its sentence.
 *
 * @param code as on the wire
 * @param status HTTP status it travels with
 * @param args values for the sentence
 */
public record Reason(String code, int status, List<String> args) {
    private static final Set<Refusal.Code> NOT_ALLOWED = EnumSet.of(
            Refusal.Code.NOT_YOUR_ROLE,
            Refusal.Code.NOT_YOUR_UNIT,
            Refusal.Code.OWN_WORK,
            Refusal.Code.CARD_ISSUER,
            Refusal.Code.AUTOMATIC_ONLY,
            Refusal.Code.SAME_PERSON,
            Refusal.Code.NOT_YOUR_TASK,
            Refusal.Code.NOT_INVITED,
            Refusal.Code.NOT_BELOW);

    /** Values that cannot be, whatever the ticket is like; every other refusal is a conflict with what there is. */
    private static final Set<Refusal.Code> NOT_POSSIBLE = EnumSet.of(
            Refusal.Code.DETAIL_MISSING,
            Refusal.Code.DETAIL_INVALID,
            Refusal.Code.DETAIL_UNKNOWN,
            Refusal.Code.UNKNOWN_UNIT,
            Refusal.Code.UNKNOWN_CATEGORY,
            Refusal.Code.TOO_LONG,
            Refusal.Code.OUTSIDE_COUNTY,
            Refusal.Code.UNKNOWN_PLACE,
            Refusal.Code.TIME_OUT_OF_RANGE);

    public Reason {
        args = List.copyOf(args);
    }

    /** A reason about the request. */
    public static Reason of(ProblemCode code, Object... args) {
        return new Reason(code.key(), code.status(), texts(args));
    }

    /** A reason about the ticket. */
    public static Reason of(Refusal refusal) {
        return new Reason(refusal.code().key(), status(refusal.code()), refusal.args());
    }

    /** A reason about the ticket or about what was reported. */
    public static Reason of(Refusal.Code code, Object... args) {
        return new Reason(code.key(), status(code), texts(args));
    }

    private static int status(Refusal.Code code) {
        if (code == Refusal.Code.UNKNOWN_TICKET) {
            return 404;
        }
        if (NOT_ALLOWED.contains(code)) {
            return 403;
        }
        return NOT_POSSIBLE.contains(code) ? 422 : 409;
    }

    private static List<String> texts(Object... args) {
        return List.of(args).stream().map(String::valueOf).toList();
    }
}
