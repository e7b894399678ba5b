package yiwang.server.video;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries one viewer's packets to its socket with a bound on what is under way.
 *
 * <p>A picture that is late is worth nothing, so whoever reads too slowly loses everything up to the next entry
 * point; whoever reads nothing at all for a while loses the connection. {@link #packets} runs on the source's
 * thread, everything that touches the response on the connection's context.
 */
final class HttpViewer implements StreamSource.Viewer {
    private static final int MOST_BYTES_UNDER_WAY = 128 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpServerRequest request;
    private final Context context;
    private final InstantSource clock;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Instant lastTaken;
    private boolean skipping = true;

    HttpViewer(HttpServerRequest request, Context context, InstantSource clock) {
        this.request = request;
        this.context = context;
        this.clock = clock;
        this.lastTaken = clock.instant();
    }

    @Override
    public void packets(byte[] ts, boolean entry) {
        if (underWay.get() + ts.length > MOST_BYTES_UNDER_WAY) {
            skipping = true;
            if (clock.instant().isAfter(lastTaken.plus(PATIENCE))) {
                ended();
            }
        } else if (entry || !skipping) {
            skipping = false;
            underWay.addAndGet(ts.length);
            context.runOnContext(ignored -> write(ts));
        }
    }

    private void write(byte[] ts) {
        if (request.response().closed()) {
            return;
        }
        request.response().write(Buffer.buffer(ts)).onSuccess(ignored -> {
            underWay.addAndGet(-ts.length);
            lastTaken = clock.instant();
        });
    }

    @Override
    public void ended() {
        context.runOnContext(ignored -> request.connection().close());
    }
}
