package yiwang.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.journal.DailyRoot;
import yiwang.server.storage.Database;
import yiwang.server.storage.Work;
import yiwang.wire.AuditProof;
import yiwang.wire.AuditView;
import yiwang.wire.Json;

/**
 * Sends entries as lines of JSON, a page after the other as fast as they are taken, and what proves them as the last line. What
 * breaks on the way ends the connection, so that a file without its last line is known to be incomplete. Used once, on the
 * request's own context.
 */
final class AuditFile {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);
    private static final int PAGE = 500;

    private final Database database;
    private final AuditStore store;
    private final RoutingContext route;
    private final HttpServerResponse response;
    private final Context context;
    private final long first;
    private final long last;
    private long entries;
    private @Nullable AuditView begins;
    private @Nullable AuditView ends;

    AuditFile(Database database, AuditStore store, RoutingContext route, long first, long last) {
        this.database = database;
        this.store = store;
        this.route = route;
        this.response = route.response();
        this.context = route.vertx().getOrCreateContext();
        this.first = first;
        this.last = last;
    }

    void send() {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setChunked(true)
                .putHeader("Content-Type", "application/x-ndjson; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"audit-" + first + "-" + last + ".ndjson\"");
        page(first);
    }

    private void page(long next) {
        if (next > last) {
            read(tx -> store.roots(tx, first, last), this::proof);
            return;
        }
        long to = Math.min(next + PAGE - 1, last);
        read(tx -> store.between(tx, next, to), rows -> lines(rows, to));
    }

    private void lines(List<AuditView> rows, long to) {
        Buffer lines = Buffer.buffer();
        for (AuditView row : rows) {
            begins = begins == null ? row : begins;
            ends = row;
            entries++;
            line(lines, row);
        }
        response.write(lines).onComplete(done -> {
            if (done.succeeded()) {
                page(to + 1);
            }
        });
    }

    private void proof(List<DailyRoot> roots) {
        AuditView from = begins;
        AuditView until = ends;
        AuditProof proof = new AuditProof(
                AuditEntry.FORM.word(),
                store.region(),
                entries,
                first,
                last,
                from == null ? "" : from.hash(),
                until == null ? "" : until.hash(),
                roots.stream()
                        .map(root -> new AuditProof.Root(root.day(), root.firstSeq(), root.lastSeq(), root.hash()))
                        .toList());
        Buffer line = Buffer.buffer();
        line(line, proof);
        response.end(line);
    }

    private <T> void read(Work<T> work, Consumer<T> then) {
        database.read(work)
                .whenComplete((value, failure) -> context.runOnContext(ignored -> {
                    if (failure == null) {
                        then.accept(value);
                    } else {
                        LOG.warn("an export of the audit broke off: {}", failure.getMessage());
                        route.request().connection().close();
                    }
                }));
    }

    private static void line(Buffer into, Object value) {
        try {
            into.appendBytes(Json.lenient().writeValueAsBytes(value)).appendByte((byte) '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry that is not JSON", e);
        }
    }
}
