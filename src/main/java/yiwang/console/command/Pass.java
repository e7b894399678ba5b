package yiwang.console.command;

import yiwang.domain.ticket.Actor;
import yiwang.wire.SignInAnswer;

/** What a console comes in by. Immutable; any thread. */
public sealed interface Pass {
    /** Who it speaks for, as far as that is known before the door. */
    Actor actor();

    /** As a seat, where the backend has no accounts; a backend with accounts has somebody sign in instead. */
    record Seat(Actor actor) implements Pass {}

    /** By a credential that an administrator made for a machine, a wall for one. Nobody is asked for anything. */
    record Credential(Actor actor, String secret) implements Pass {
        @Override
        public String toString() {
            return "Credential[" + actor + "]";
        }
    }

    /** With a session that somebody has just signed in for. */
    record SignedIn(SignInAnswer session) implements Pass {
        @Override
        public Actor actor() {
            return new Actor(session.account(), session.unit(), session.roles());
        }

        @Override
        public String toString() {
            return "SignedIn[" + actor() + "]";
        }
    }
}
