package yiwang.server.access;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;
import yiwang.wire.SessionAnswer;
import yiwang.wire.SessionRequest;
import yiwang.wire.SessionView;

/**
 * The sessions under {@code /api/v1/sessions}: listed, ended, and, where the backend keeps the unlocked door, given to whoever
 * asks on this machine.
 */
public final class SessionRoutes implements RouteGroup {
    private final Sessions sessions;
    private final Access access;
    private final UnlockedDoor door;
    private final AuditTrail trail;
    private final SessionShelf shelf;
    private final Replies replies;

    /** {@code door} says who gets a session without an account; {@code shelf} is where those with one outlive the program. */
    public SessionRoutes(
            Sessions sessions,
            Access access,
            UnlockedDoor door,
            AuditTrail trail,
            SessionShelf shelf,
            Replies replies) {
        this.sessions = sessions;
        this.access = access;
        this.door = door;
        this.trail = trail;
        this.shelf = shelf;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/sessions").handler(this::open);
        router.get("/api/v1/sessions").handler(access::require).handler(this::list);
        router.delete("/api/v1/sessions/current").handler(this::close);
        router.delete("/api/v1/sessions/:session").handler(access::require).handler(this::end);
    }

    private void open(RoutingContext route) {
        String from = route.request().remoteAddress().hostAddress();
        Actor actor = door.admit(from, () -> Bodies.read(route, SessionRequest.class));
        String token = sessions.open(actor).orElseThrow(() -> new NotDone(Reason.of(ProblemCode.BUSY)));
        trail.note(AuditNote.done(Who.of(actor, from == null ? "" : from, ""), AuditNote.DOOR, actor.id()));
        route.response().putHeader("Cache-Control", "no-store");
        replies.json(route, 201, new SessionAnswer(token, actor.id(), actor.unit(), actor.roles()));
    }

    private void close(RoutingContext route) {
        String token = access.token(route);
        if (token != null) {
            sessions.close(token);
        }
        gone(route);
    }

    /** Said when it will not come back by a restart. */
    private void gone(RoutingContext route) {
        replies.whenEmpty(route, shelf.settled().thenApply(away -> Answer.done(true)));
    }

    /** One's own; all of them for who may end them. */
    private void list(RoutingContext route) {
        Session own = access.session(route);
        boolean all = maySeeAll(own);
        List<SessionView> views = sessions
                .all(session -> all || session.actor().id().equals(own.actor().id()))
                .stream()
                .map(session -> view(session, session.id().equals(own.id())))
                .toList();
        replies.ok(route, views);
    }

    private void end(RoutingContext route) {
        Session own = access.session(route);
        String id = route.pathParam("session");
        List<Session> found =
                sessions.all(session -> session.id().equals(id) && (maySeeAll(own) || isOf(own, session)));
        if (found.isEmpty()) {
            throw unknown(id);
        }
        if (!isOf(own, found.getFirst())) {
            endOfAnother(route, found.getFirst());
        } else if (sessions.end(id)) {
            gone(route);
        } else {
            throw unknown(id);
        }
    }

    /** Ended once it is kept who did it. */
    private void endOfAnother(RoutingContext route, Session session) {
        AuditNote note = AuditNote.done(
                access.who(route),
                AuditNote.SESSION_END,
                session.id() + " " + session.actor().id());
        replies.whenEmpty(route, trail.privileged(note, tx -> {
            shelf.remove(tx, session.id());
            tx.afterCommit(() -> sessions.end(session.id()));
            return Answer.done(true);
        }));
    }

    private static boolean isOf(Session own, Session session) {
        return session.actor().id().equals(own.actor().id());
    }

    private static NotDone unknown(String id) {
        return new NotDone(Reason.of(ProblemCode.NOT_FOUND, PlainText.shorten(id)));
    }

    /** Nobody by a first password alone, or before their second factor. */
    private static boolean maySeeAll(Session own) {
        return own.lacks().isEmpty() && own.actor().isAny(Set.of(Role.SECURITY_ADMIN));
    }

    private static SessionView view(Session session, boolean isYours) {
        Actor actor = session.actor();
        return new SessionView(
                session.id(),
                actor.id(),
                actor.unit(),
                actor.roles(),
                session.from(),
                session.openedAt(),
                session.usedAt(),
                session.lines(),
                isYours);
    }
}
