package yiwang.domain.ticket;

import java.util.Locale;

/** What can be done to a ticket in this version: the main line of domain.md 4.3, with return and supervision. */
public enum Verb {
    REGISTER,
    RECLASSIFY,
    ACCEPT,
    QUEUE,
    DISPATCH,
    SIGN,
    RETURN,
    FEED_BACK,
    SEND_TO_VERIFY,
    VERIFY,
    REWORK,
    REVISIT,
    CLOSE,
    SUPERVISE,
    CANCEL_CARD,
    NOTE;

    /** The name in files and on the wire: {@code feed-back}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
