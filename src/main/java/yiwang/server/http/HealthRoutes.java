package yiwang.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.util.function.Supplier;

/** {@code GET /health} and {@code GET /openapi.json}: open to all on this machine. */
public final class HealthRoutes implements RouteGroup {
    private final Supplier<Health> health;
    private final byte[] document;
    private final Replies replies;

    /**
     * How the backend is.
     *
     * @param status {@code ok} or {@code degraded}
     * @param seq number of the last entry
     * @param queued writes that wait
     * @param clients live sockets
     * @param storageOk whether the last commit succeeded
     */
    public record Health(String status, String version, long seq, int queued, int clients, boolean storageOk) {}

    /** {@code document} is the interface description as it is served. */
    public HealthRoutes(Supplier<Health> health, byte[] document, Replies replies) {
        this.health = health;
        this.document = document.clone();
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/health").handler(route -> {
            Health now = health.get();
            replies.json(route, now.storageOk() ? 200 : 503, now);
        });
        router.get("/openapi.json")
                .handler(route -> route.response()
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(Buffer.buffer(document)));
    }
}
