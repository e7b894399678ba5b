package yiwang.server.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.Grade;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.wire.CredentialKind;

/**
 * A machine that a session is of: may do what its kind is for and what its role may by the table of rights, never more.
 *
 * @param name of its credential
 * @param unit whose reach it has
 * @param source the one it hands in matters of; null for a wall
 */
public record Machine(
        CredentialKind kind,
        String name,
        String unit,
        @Nullable String source) {
    private static final String READ = "GET ";
    private static final Set<String> HAND_IN = Set.of(
            "POST /api/v1/intake", "POST /api/v1/intake/batch", "POST /api/v1/intake/check", "POST /api/v1/visits");
    private static final String WALL = "wall:";
    private static final String SOURCE = "source:";

    /** As what it acts; no account can have a colon in its name. */
    public Actor actor() {
        return switch (kind) {
            case WALL -> new Actor(WALL + name, unit, Set.of(Role.WALL));
            case SOURCE -> new Actor(SOURCE + name, unit, Set.of(Role.SOURCE));
        };
    }

    /** Whether it may do this at all, before anybody asks the table of rights. */
    boolean may(String what) {
        return switch (kind) {
            case WALL -> what.startsWith(READ);
            case SOURCE -> HAND_IN.contains(what);
        };
    }

    /** The grade of the most sensitive data that it is shown (domain.md 4.9: a wall renders no more). */
    Grade most() {
        return Grade.INTERNAL;
    }
}
