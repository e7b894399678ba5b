package yiwang.domain.ticket;

import java.util.List;
import java.util.Locale;

/**
 * Why something was not done, as a code with arguments; the sentence is made in the reader's language where it is
 * shown.
 */
public record Refusal(Code code, List<String> args) {
    public Refusal {
        args = List.copyOf(args);
    }

    static Refusal of(Code code, Object... args) {
        return new Refusal(code, List.of(args).stream().map(String::valueOf).toList());
    }

    /** Every reason the rules and the intake can give. */
    public enum Code {
        /** args: version now, version expected. */
        STALE_VERSION,
        /** args: verb, state. */
        WRONG_STATE,
        /** args: verb, roles that may. */
        NOT_YOUR_ROLE,
        /** args: lead unit. */
        NOT_YOUR_UNIT,
        /** args: unit. */
        OWN_WORK,
        /** args: name of the missing detail. */
        DETAIL_MISSING,
        /** args: name, value. */
        DETAIL_INVALID,
        /** args: unit. */
        UNKNOWN_UNIT,
        /** args: category. */
        UNKNOWN_CATEGORY,
        /** args: unit, limit. */
        RETURN_LIMIT,
        /** args: level now, level asked. */
        CARD_STEP,
        /** args: role of who gave it. */
        CARD_ISSUER,
        /** args: none. */
        CARD_OPEN,
        /** args: name, limit, length. */
        TOO_LONG,
        /** args: lon, lat. */
        OUTSIDE_COUNTY,
        /** args: code. */
        UNKNOWN_PLACE,
        /** args: time. */
        TIME_OUT_OF_RANGE,
        /** args: ticket. */
        UNKNOWN_TICKET,
        /** args: verb. */
        AUTOMATIC_ONLY,
        /** args: verb, name of a detail it does not ask for. */
        DETAIL_UNKNOWN,
        /** args: kind of the request that waits. */
        REQUEST_OPEN,
        /** args: none. */
        NO_REQUEST,
        /** args: none; two different people are needed. */
        SAME_PERSON,
        /** args: unit. */
        DESIGNATED,
        /** args: limit. */
        EXTENSION_LIMIT,
        /** args: when it was due. */
        AFTER_DUE,
        /** args: unit of the task, or the number that no open task has. */
        NOT_YOUR_TASK,
        /** args: none. */
        TASK_OPEN,
        /** args: unit. */
        NOT_INVITED,
        /** args: gate. */
        GATE_OPEN,
        /** args: ticket that it cannot become a part of. */
        NOT_MERGEABLE,
        /** args: days. */
        REOPEN_WINDOW,
        /** args: none; only a consultation 咨询 is answered at once. */
        NOT_CONSULT,
        /** args: none; urgent matters are not for one grid worker alone. */
        CLASS_A,
        /** args: profile, what it has no place for. */
        PROFILE_LACKS,
        /** args: unit. */
        NOT_BELOW,
        /** args: none. */
        NO_LEAD,
        /** args: until when it could be asked. */
        RETURN_WINDOW,
        /** args: none; this end was not drawn for a second look, or has had it. */
        NOT_SAMPLED,
        /** args: none. */
        NOTHING_RAISED,
        /** args: rung now, rung asked. */
        RUNG_STEP,
        /** args: stage that no clock runs for. */
        NO_STAGE,
        /** args: how much one ticket takes, of what: files or bytes. */
        ATTACHMENT_LIMIT,
        /** args: SHA-256 of a file that goes with the ticket already. */
        FILE_ATTACHED;

        /** The name on the wire: {@code stale-version}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
