package yiwang.server.access;

import java.util.Optional;

/** Knows machines by what they come in with. */
@FunctionalInterface
public interface MachineDoor {
    /** Before what a machine comes in with; the token of no session begins so. */
    String PREFIX = "yw_";

    /** The session of a machine, opened when it has none; empty when its credential is none or is not in force. Any thread. */
    Optional<Session> session(String token, String from);
}
