package yiwang.server.visits;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import yiwang.domain.access.Grade;
import yiwang.domain.access.Thing;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.visit.VisitPurposes;
import yiwang.domain.visit.VisitPurposes.Purpose;
import yiwang.server.access.Access;
import yiwang.server.audit.PurposeText;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.VisitBatch;
import yiwang.wire.VisitDone;
import yiwang.wire.VisitOpening;

/**
 * {@code POST /api/v1/visits}, {@code /api/v1/visits/open} and {@code /api/v1/visits/done}. Nothing here is asked by GET, and a
 * pointer is in the body, because addresses are kept in logs. A batch with one wrong visit is refused as a whole, so that a
 * sender notices.
 */
public final class VisitRoutes implements RouteGroup {
    private final Visits visits;
    private final VisitCheck check;
    private final Access access;
    private final VisitPurposes purposes = VisitPurposes.shipped();
    private final Replies replies;

    /** Of these visits, by the rights of {@code access}. */
    public VisitRoutes(Visits visits, VisitCheck check, Access access, Replies replies) {
        this.visits = visits;
        this.check = check;
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/visits").handler(this::handIn);
        router.post("/api/v1/visits/open").handler(this::open);
        router.post("/api/v1/visits/done").handler(this::done);
    }

    private void handIn(RoutingContext route) {
        VisitBatch batch = Bodies.read(route, VisitBatch.class);
        String source = check.source(batch.source(), access.ownSource(route).orElse(null));
        replies.when(route, visits.handIn(source, check.visits(batch.visits()), access.who(route)), counts -> 200);
    }

    private void open(RoutingContext route) {
        VisitOpening opening = Bodies.read(route, VisitOpening.class);
        String reason = reason(opening);
        Visits.Asker asker = asker(route);
        replies.when(
                route,
                visits.open(new Visits.Asker(asker.who().because(reason), asker.session(), asker.unit())),
                told -> 200);
    }

    private void done(RoutingContext route) {
        VisitStore.Made made = check.made(Bodies.read(route, VisitDone.class));
        replies.whenEmpty(route, visits.done(asker(route), made));
    }

    private String reason(VisitOpening opening) {
        String key = opening.purpose();
        if (key == null || key.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "purpose"));
        }
        Purpose purpose = purposes.find(key)
                .orElseThrow(
                        () -> new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "purpose", PlainText.shorten(key))));
        return PurposeText.of(purpose.key(), purpose.needsNote(), opening.note());
    }

    private Visits.Asker asker(RoutingContext route) {
        String unit = access.actor(route).unit();
        access.require(route, new Thing(Set.of(unit), null, null, Grade.SECRET));
        return new Visits.Asker(access.who(route), access.session(route).id(), unit);
    }
}
