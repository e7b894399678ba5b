package yiwang.wire;

import java.util.Locale;

/** Reasons that are about the request, not about the ticket; those are {@code Refusal.Code}. */
public enum ProblemCode {
    /** 400: not JSON, or not of the expected shape; args: where, what. */
    MALFORMED(400),
    /** 400: a property that this request does not have; args: name. */
    UNKNOWN_PROPERTY(400),
    /** 401: no session, or it has ended. */
    NO_SESSION(401),
    /** 401: this account, password and code do not go together; which of them is wrong is not told. */
    SIGN_IN_REFUSED(401),
    /** 401: the password is right and the account wants a code as well. */
    SECOND_FACTOR(401),
    /** 409: the password is right and the account has posts at several units; args: each unit, its code, a blank, its name. */
    UNIT_NEEDED(409),
    /** 429: too many wrong tries from there; args: seconds to wait. */
    SIGN_IN_LATER(429),
    /** 403: something is to be done first with this session; args: password, second-factor. */
    SESSION_INCOMPLETE(403),
    /** 403: no setup token, a wrong one, or one that is over. */
    SETUP_REFUSED(403),
    /** 422: a password that the policy does not take; args: why, the number that goes with it. */
    PASSWORD_WEAK(422),
    /** 409: an account of this name is there; args: name. */
    ACCOUNT_TAKEN(409),
    /** 409: this account has a second factor already; an administrator takes it away first. */
    SECOND_FACTOR_BOUND(409),
    /** 422: roles that one account may not hold together; args: roles. */
    SEPARATION(422),
    /** 409: nobody would be left who is this; args: role. */
    LAST_ADMINISTRATOR(409),
    /** 403: this session may not; args: what. */
    FORBIDDEN(403),
    /** 404: args: path or id. */
    NOT_FOUND(404),
    /** 405: args: method, path. */
    METHOD(405),
    /** 409: the same command id or source number came with another content; args: id. */
    CONFLICT(409),
    /** 409: a ladder policy that does not follow the one in force; args: the key that would, the key given. */
    POLICY_VERSION(409),
    /** 422: a ladder policy that cannot be used; args: what is wrong, with the line. */
    POLICY_BROKEN(422),
    /** 422: a reporter's number that is none; it is not said back. */
    PHONE_INVALID(422),
    /** 404: nobody is known to have reported this ticket, or not any more; args: number. */
    NO_REPORTER(404),
    /** 403: a complaint or a report that the asker's own unit has in hand; args: ticket. */
    REPORTER_WITHHELD(403),
    /** 429: as many reporters were opened as may be; args: seconds to wait, how many, within how many minutes. */
    REVEAL_LIMIT(429),
    /** 422: a pointer to a person that is none, or looks like a number of theirs; it is not said back; args: where. */
    POINTER_REFUSED(422),
    /** 409: visits are to be opened for a purpose first, or their time is over. */
    VISITS_CLOSED(409),
    /** 422: map files that cannot be used at all; args: what is wrong, with file and line. */
    GEOGRAPHY_BROKEN(422),
    /** 422: new boundaries in which something is wrong that must be put right first; args: how many findings. */
    GEOGRAPHY_ERRORS(422),
    /** 409: not the files that the report was about, or other boundaries came in force since; args: version in force. */
    GEOGRAPHY_CHANGED(409),
    /** 409: a credential of this name is there or was; args: name. */
    CREDENTIAL_TAKEN(409),
    /** 422: a filter of a live topic that cannot be used; args: which part, its value. */
    FILTER_REFUSED(422),
    /** 413: args: limit in bytes. */
    TOO_LARGE(413),
    /** 400: bytes that are no HTTP request, or a body whose length is told wrongly. */
    NOT_HTTP(400),
    /** 414: the request line is longer than is read. */
    LINE_TOO_LONG(414),
    /** 431: the headers are longer than is read. */
    HEADERS_TOO_LARGE(431),
    /** 415: the body is not JSON by its type; args: type. */
    UNSUPPORTED_MEDIA(415),
    /** 422: a batch of none, or of more than are taken at once; args: most, number sent. */
    BATCH_SIZE(422),
    /** 415: files of this type are not attached; args: type, types that are. */
    ATTACHMENT_TYPE(415),
    /** 422: what came is not of the type that was declared; args: type. */
    ATTACHMENT_CONTENT(422),
    /** 422: a picture of more pixels than anybody should have to unpack; args: width x height, most pixels. */
    IMAGE_TOO_LARGE(422),
    /** 416: a part that the file has not got; args: bytes of the file. */
    NO_SUCH_RANGE(416),
    /** 429: this client asks more often than it may; args: seconds to wait. */
    TOO_OFTEN(429),
    /** 429: too much at once; come again later. */
    BUSY(429),
    /** 500: our fault; the id names it in the log. */
    FAULT(500),
    /** 503: took longer than allowed; whether it was done is unknown. */
    TIMEOUT(503),
    /** 503: this is done only where it can be kept in the audit, and now it cannot. */
    AUDIT_UNAVAILABLE(503),
    /** 503: a channel that does not answer, or storage that cannot be written. */
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status it travels with. */
    public int status() {
        return status;
    }

    /** The name on the wire. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
