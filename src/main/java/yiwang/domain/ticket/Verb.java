package yiwang.domain.ticket;

import java.util.Locale;

/** What can be done to a ticket: T1 to T32 and the overlays O1 to O4 of domain.md 4.3, with the answers they need. */
public enum Verb {
    REGISTER,
    DIRECT_ANSWER,
    SELF_HANDLE,
    SEND_TO_PRECHECK,
    PRECHECK,
    RECLASSIFY,
    CHOOSE_PROFILE,
    ACCEPT,
    CONFIRM,
    FILE,
    QUEUE,
    DISPATCH,
    SIGN,
    ADD_CO_HANDLER,
    SUB_DISPATCH,
    END_TASK,
    RETURN,
    EXTEND,
    SUSPEND,
    PROPOSE_END,
    GRANT,
    REFUSE,
    RESUME,
    UNDETERMINED,
    DESIGNATE,
    CONSULT,
    POSITION,
    CONCLUDE,
    ENFORCE,
    FEED_BACK,
    SEND_TO_VERIFY,
    VERIFY,
    REWORK,
    REVISIT,
    EVALUATE,
    CLOSE,
    TRANSFER,
    TRANSFER_BACK,
    MERGE,
    ABSORB,
    VOID,
    WITHDRAW,
    REOPEN,
    SUPERVISE,
    ANSWER_CARD,
    CANCEL_CARD,
    SET_URGENCY,
    INSTRUCT,
    SET_LEGACY,
    WHISTLE,
    ARRIVE,
    NOTE,
    ATTACH,
    REVIEW_END,
    ESCALATE,
    ACKNOWLEDGE,
    /** The area in which it lay is no more: boundaries of the county were drawn anew (domain.md 4.6). */
    RELOCATE;

    /** The name in files and on the wire: {@code feed-back}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb of a name in files and on the wire. Throws {@link IllegalArgumentException} for no verb's name. */
    public static Verb of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
