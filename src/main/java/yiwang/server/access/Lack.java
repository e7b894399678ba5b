package yiwang.server.access;

import java.util.Locale;

/** What an account must do before its session can be used. */
public enum Lack {
    /** A password of its own: the present one was given, or is too old. */
    PASSWORD,
    /** A second factor, which the policy wants of it. */
    SECOND_FACTOR;

    /** The name on the wire. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
