package yiwang.server.access;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.Separation;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.server.http.Loopback;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;
import yiwang.wire.SessionRequest;

/**
 * The one door without a password: whoever asks on this machine is who they say, for the demo county and for trying out. It
 * is shut on every backend that has accounts, makes nobody an administrator, and lets nobody in from elsewhere.
 */
public final class UnlockedDoor {
    private static final int MAX_SEAT = 40;

    private final boolean isOpen;
    private final Predicate<String> units;

    /** {@code units} says whether a unit exists. */
    public UnlockedDoor(boolean isOpen, Predicate<String> units) {
        this.isOpen = isOpen;
        this.units = units;
    }

    /** Who comes in. Throws {@link NotDone}, before anything is read when the door is shut. */
    Actor admit(@Nullable String from, Supplier<SessionRequest> asked) {
        if (!isOpen || !Loopback.is(from)) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "sessions"));
        }
        SessionRequest request = asked.get();
        require("seat", request.seat());
        require("unit", request.unit());
        Set<Role> roles = request.roles();
        if (roles == null || roles.isEmpty() || roles.contains(null)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "roles"));
        }
        for (Role role : roles) {
            if (role == Role.SYSTEM || role == Role.SOURCE || Separation.ADMINISTRATORS.contains(role)) {
                throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "roles", role));
            }
        }
        PlainText.require("seat", request.seat(), MAX_SEAT);
        if (!units.test(request.unit())) {
            throw new NotDone(Reason.of(Refusal.Code.UNKNOWN_UNIT, PlainText.shorten(request.unit())));
        }
        return new Actor(request.seat().strip(), request.unit(), roles);
    }

    private static void require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
    }
}
