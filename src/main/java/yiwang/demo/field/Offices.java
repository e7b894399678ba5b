package yiwang.demo.field;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Role;
import yiwang.wire.CommandRequest;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;

/**
 * The counters of the county: one session for each unit that acts, opened when first needed and again when the backend
 * has forgotten it. Event loop only.
 */
final class Offices {
    /** The center handles what nobody else is responsible for, so it may sign and reply as well. */
    static final Set<Role> CENTER_ROLES = Set.of(
            Role.CALL_TAKER,
            Role.ACCEPTOR,
            Role.DISPATCHER,
            Role.SHIFT_LEADER,
            Role.SUPERVISOR,
            Role.COMMANDER,
            Role.VERIFIER,
            Role.HANDLER,
            Role.GRID_WORKER);

    static final Set<Role> UNIT_ROLES = Set.of(Role.HANDLER);
    private static final int NO_SESSION = 401;

    private final Backend backend;
    private final Map<String, Future<SessionAnswer>> sessions = new HashMap<>();

    Offices(Backend backend) {
        this.backend = backend;
    }

    static Set<Role> rolesOf(String unit) {
        return unit.equals(KnownCodes.CENTER) ? CENTER_ROLES : UNIT_ROLES;
    }

    Future<SessionAnswer> session(String unit) {
        Future<SessionAnswer> known = sessions.get(unit);
        if (known != null && !known.failed()) {
            return known;
        }
        Future<SessionAnswer> session = backend.session(new SessionRequest("field-" + unit, unit, rolesOf(unit)));
        sessions.put(unit, session);
        return session;
    }

    /** The backend no longer knows this token; one that has been replaced meanwhile is ignored. */
    void forget(String unit, String token) {
        Future<SessionAnswer> known = sessions.get(unit);
        if (known != null && known.succeeded() && known.result().token().equals(token)) {
            sessions.remove(unit);
        }
    }

    Future<HttpResponse<Buffer>> post(String unit, String path, Object body) {
        return session(unit)
                .compose(session -> backend.post(path, body, session.token()).onSuccess(answer -> {
                    if (answer.statusCode() == NO_SESSION) {
                        forget(unit, session.token());
                    }
                }));
    }

    /** Does a step on a ticket; the status the backend answered with. */
    Future<Integer> act(String ticketId, long version, String commandId, Step step) {
        CommandRequest command =
                new CommandRequest(commandId, version, step.verb().key(), step.details());
        return post(step.unit(), "/api/v1/tickets/" + ticketId + "/commands", command)
                .map(HttpResponse::statusCode);
    }
}
