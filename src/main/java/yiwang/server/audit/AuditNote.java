package yiwang.server.audit;

import java.util.List;
import yiwang.domain.ticket.Verb;

/**
 * Something to be kept in the audit.
 *
 * @param action a stable word
 * @param object what it was done to: an account, a ticket's number, a session, a channel, a route
 * @param code of the problem when it was refused; empty when it was done
 */
public record AuditNote(Who who, String action, String object, String code) {
    /** The three administrators of a new backend were made. */
    public static final String SETUP = "setup";
    /** Signed in with an account. */
    public static final String SIGN_IN = "sign-in";
    /** Came in by the unlocked door. */
    public static final String DOOR = "door";
    /** A session ended; the reason says how. */
    public static final String SESSION_ENDED = "session-ended";
    /** Somebody else's session was ended. */
    public static final String SESSION_END = "session-end";
    /** Made an account. */
    public static final String ACCOUNT_CREATE = "account-create";
    /** Gave an account other posts. */
    public static final String ACCOUNT_POSTS = "account-posts";
    /** Let an account in. */
    public static final String ACCOUNT_ENABLE = "account-enable";
    /** Kept an account out. */
    public static final String ACCOUNT_DISABLE = "account-disable";
    /** Gave an account a first password. */
    public static final String ACCOUNT_PASSWORD = "account-password";
    /** Took an account's second factor away. */
    public static final String ACCOUNT_SECOND_FACTOR = "account-second-factor";
    /** Changed one's own password. */
    public static final String OWN_PASSWORD = "own-password";
    /** Bound one's own second factor. */
    public static final String OWN_SECOND_FACTOR = "own-second-factor";
    /** Asked a route and was refused. */
    public static final String ASK = "ask";
    /** Began to look at a video channel. */
    public static final String VIDEO = "video";
    /** Fetched a file that goes with a ticket. */
    public static final String ATTACHMENT = "attachment";
    /** Handed in matters that became tickets: its number, or how many and from which to which. */
    public static final String INTAKE = "intake";
    /** Searched the audit. */
    public static final String SEARCH = "audit-search";
    /** Took the audit out as a file. */
    public static final String EXPORT = "audit-export";
    /** Made a machine credential. */
    public static final String CREDENTIAL_CREATE = "credential-create";
    /** A machine came in, for the first time that day from that address. */
    public static final String CREDENTIAL_USE = "credential-use";
    /** Revoked a machine credential. */
    public static final String CREDENTIAL_REVOKE = "credential-revoke";
    /** Was told a reporter's name and number; the reason says what for. */
    public static final String REPORTER_REVEAL = "reporter-reveal";
    /** Took a reporter away for good; the reason says why. */
    public static final String REPORTER_ERASE = "reporter-erase";
    /** Handed visits in, or took some away: which source, how many. */
    public static final String VISIT_HAND_IN = "visit-hand-in";
    /** Was told the visits of a unit: which, how many; the reason says what for. */
    public static final String VISIT_OPEN = "visit-open";
    /** Said that a visit was made: its source and the mark of its pointer; the reason says what it was opened for. */
    public static final String VISIT_DONE = "visit-done";
    /** Drew a fence: which, of what it tells. */
    public static final String FENCE_DRAW = "fence-draw";
    /** Took a fence away, or it ended by itself: which. */
    public static final String FENCE_REMOVE = "fence-remove";
    /** Put new boundaries of the county in force: which version. */
    public static final String GEOGRAPHY = "geography";
    /** An emergency acknowledgement that had been kept beside the store was carried out; the reason says since when. */
    public static final String KEPT_ACK = "kept-acknowledge";
    /** What could not be told apart or not be kept one by one. */
    public static final String MORE = "more";

    private static final String COMMAND = "command-";

    /** It was done. */
    public static AuditNote done(Who who, String action, String object) {
        return new AuditNote(who, action, object, "");
    }

    /** It was refused for this problem. */
    public static AuditNote refused(Who who, String action, String object, String code) {
        return new AuditNote(who, action, object, code);
    }

    /** New tickets with these numbers, at least one, given out one after the other. */
    public static AuditNote intake(Who who, List<String> numbers) {
        String what = numbers.size() == 1
                ? numbers.getFirst()
                : numbers.size() + " " + numbers.getFirst() + " - " + numbers.getLast();
        return done(who, INTAKE, what);
    }

    /** The word for commands of a verb. */
    public static String command(Verb verb) {
        return COMMAND + verb.key();
    }
}
