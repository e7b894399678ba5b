package yiwang.demo.field;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Role;
import yiwang.wire.CommandRequest;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;

/** The counters of the county: one session for each unit that acts, opened when first needed. Event loop only. */
final class Offices {
    private static final Set<Role> CENTER_ROLES = Set.of(
            Role.CALL_TAKER,
            Role.ACCEPTOR,
            Role.DISPATCHER,
            Role.SHIFT_LEADER,
            Role.SUPERVISOR,
            Role.VERIFIER,
            Role.GRID_WORKER);
    private static final Set<Role> UNIT_ROLES = Set.of(Role.HANDLER);

    private final Backend backend;
    private final Map<String, Future<SessionAnswer>> sessions = new HashMap<>();

    Offices(Backend backend) {
        this.backend = backend;
    }

    Future<SessionAnswer> session(String unit) {
        Future<SessionAnswer> known = sessions.get(unit);
        if (known != null && !known.failed()) {
            return known;
        }
        Set<Role> roles = unit.equals(KnownCodes.CENTER) ? CENTER_ROLES : UNIT_ROLES;
        Future<SessionAnswer> session = backend.session(new SessionRequest("field-" + unit, unit, roles));
        sessions.put(unit, session);
        return session;
    }

    /** Does a step on a ticket; the status the backend answered with. */
    Future<Integer> act(String ticketId, long version, Step step) {
        CommandRequest command = new CommandRequest(
                UUID.randomUUID().toString(), version, step.verb().key(), step.details());
        return session(step.unit())
                .compose(session -> backend.post("/api/v1/tickets/" + ticketId + "/commands", command, session.token()))
                .map(answer -> {
                    if (answer.statusCode() == 401) {
                        sessions.remove(step.unit());
                    }
                    return answer.statusCode();
                });
    }
}
