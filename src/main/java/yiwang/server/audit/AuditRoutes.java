package yiwang.server.audit;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.storage.Database;
import yiwang.wire.AuditPage;
import yiwang.wire.AuditView;

/** {@code GET /api/v1/audit} and {@code GET /api/v1/audit/export}; who may is in {@code grants.tsv}. */
public final class AuditRoutes implements RouteGroup {
    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LONGEST = 120;
    private static final Set<String> OUTCOMES = Set.of(AuditEntry.DONE, AuditEntry.REFUSED);

    private final Database database;
    private final AuditStore store;
    private final AuditTrail trail;
    private final Asked asked;
    private final Replies replies;

    /** The audit of this store. */
    public AuditRoutes(Database database, AuditStore store, AuditTrail trail, Asked asked, Replies replies) {
        this.database = database;
        this.store = store;
        this.trail = trail;
        this.asked = asked;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/audit").handler(this::search);
        router.get("/api/v1/audit/export").handler(this::export);
    }

    private void search(RoutingContext route) {
        Long limit = parsed(route, "limit", Long::valueOf);
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw invalid("limit", limit.toString());
        }
        String outcome = text(route, "outcome");
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw invalid("outcome", outcome);
        }
        AuditQuery query = new AuditQuery(
                parsed(route, "before", Long::valueOf),
                parsed(route, "from", Instant::parse),
                parsed(route, "until", Instant::parse),
                text(route, "actor"),
                text(route, "action"),
                text(route, "object"),
                outcome,
                limit == null ? USUAL : limit.intValue());
        trail.counted(AuditNote.done(asked.who(route), AuditNote.SEARCH, query.words()));
        replies.when(
                route, database.read(tx -> Answer.done(page(store.search(tx, query), query.limit()))), page -> 200);
    }

    private static AuditPage page(List<AuditView> entries, int limit) {
        return new AuditPage(
                entries,
                entries.size() < limit ? null : (Long) entries.getLast().seq());
    }

    private void export(RoutingContext route) {
        Long first = parsed(route, "first", Long::valueOf);
        Long last = parsed(route, "last", Long::valueOf);
        long begins = first == null ? 1 : Math.max(1, first);
        AuditNote note = AuditNote.done(asked.who(route), AuditNote.EXPORT, begins + "-" + (last == null ? "" : last));
        var context = route.vertx().getOrCreateContext();
        trail.privileged(note, tx -> Answer.done(store.head(tx).seq())).whenComplete((answer, failure) -> {
            if (failure == null && answer instanceof Answer.Done<Long>(Long head)) {
                long ends = last == null ? head : Math.min(last, head);
                context.runOnContext(ignored -> new AuditFile(database, store, route, begins, ends).send());
            } else {
                context.runOnContext(ignored -> refuse(route, answer, failure));
            }
        });
    }

    private void refuse(RoutingContext route, @Nullable Answer<Long> answer, @Nullable Throwable failure) {
        if (answer instanceof Answer.Refused<Long>(Reason reason)) {
            replies.refuse(route, reason);
        } else {
            replies.fail(route, failure == null ? new IllegalStateException("no answer") : failure);
        }
    }

    private static @Nullable String text(RoutingContext route, String name) {
        String value = route.request().getParam(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        PlainText.require(name, value, LONGEST);
        return value;
    }

    private static <T> @Nullable T parsed(RoutingContext route, String name, Function<String, T> parser) {
        String value = text(route, name);
        try {
            return value == null ? null : parser.apply(value);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw invalid(name, value);
        }
    }

    private static NotDone invalid(String name, @Nullable String value) {
        return new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(String.valueOf(value))));
    }
}
