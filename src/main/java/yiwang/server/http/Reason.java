package yiwang.server.http;

import java.util.List;
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
        return switch (code) {
            case STALE_VERSION, WRONG_STATE, RETURN_LIMIT, CARD_STEP, CARD_OPEN, NOTHING_RAISED, RUNG_STEP -> 409;
            case NOT_YOUR_ROLE, NOT_YOUR_UNIT, OWN_WORK, AUTOMATIC_ONLY -> 403;
            case UNKNOWN_TICKET -> 404;
            case DETAIL_MISSING,
                    DETAIL_INVALID,
                    UNKNOWN_UNIT,
                    UNKNOWN_CATEGORY,
                    TOO_LONG,
                    OUTSIDE_COUNTY,
                    UNKNOWN_PLACE,
                    TIME_OUT_OF_RANGE -> 422;
        };
    }

    private static List<String> texts(Object... args) {
        return List.of(args).stream().map(String::valueOf).toList();
    }
}
