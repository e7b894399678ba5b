package yiwang.server.http;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import yiwang.server.http.HealthRoutes.Health;
import yiwang.wire.ProblemCode;

/**
 * What the backend counts about itself, for a Prometheus server on this machine: {@code GET /metrics} answers loopback
 * only. Labels are methods, routes as they are mounted and states; nothing of a ticket, a seat or a person. Any thread.
 */
public final class Meters implements RouteGroup {
    private static final String PATH = "/metrics";
    private static final int UPGRADED = 101;
    private static final String ENDLESS = "/stream.ts";
    private static final String NO_ROUTE = "none";
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.HEAD);
    /** Seconds: a key press, a glance, what people wait for, the door's own limit. */
    private static final double[] BOUNDS = {0.005, 0.02, 0.1, 0.3, 1, 3, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();
    private final Histogram answers = Histogram.builder()
            .name("yiwang_http_request_seconds")
            .help("Time from a request's first line to the end of its answer.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    private final Supplier<Health> health;

    /** {@code health} is asked each time somebody reads. */
    public Meters(Supplier<Health> health) {
        this.health = health;
        CounterWithCallback.builder()
                .name("yiwang_journal_entries_total")
                .help("Entries of the journal.")
                .callback(told -> told.call(health.get().seq()))
                .register(registry);
        gauge("yiwang_store_up", "1 when the last commit succeeded.", now -> now.storageOk() ? 1 : 0);
        gauge("yiwang_store_waiting", "Writes that wait for the store.", Health::queued);
        gauge("yiwang_live_sockets", "Consoles and walls that are connected.", Health::clients);
        JvmMetrics.builder().register(registry);
    }

    private void gauge(String name, String help, ToDoubleFunction<Health> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(value.applyAsDouble(health.get())))
                .register(registry);
    }

    /** Times what follows; sockets and streams last as long as somebody looks, and are not timed. */
    void measure(RoutingContext route) {
        long begun = System.nanoTime();
        route.addEndHandler(ignored -> {
            int status = route.response().getStatusCode();
            String name = name(route);
            if (status != UPGRADED && !name.endsWith(ENDLESS)) {
                answers.labelValues(method(route.request().method()), name, String.valueOf(status))
                        .observe((System.nanoTime() - begun) / 1e9);
            }
        });
        route.next();
    }

    /** A method may be any word; those that no route has are one. */
    private static String method(HttpMethod method) {
        return METHODS.contains(method) ? method.name() : "other";
    }

    /** Never the path that was asked for: anybody may ask for as many as he likes. */
    private static String name(RoutingContext route) {
        Route last = route.currentRoute();
        return last == null ? NO_ROUTE : Objects.requireNonNullElse(last.getPath(), NO_ROUTE);
    }

    @Override
    public void mount(Router router) {
        router.get(PATH).handler(route -> {
            if (!Loopback.sent(route.request())) {
                throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, PATH));
            }
            route.response().putHeader("Content-Type", writer.getContentType()).end(text());
        });
    }

    private Buffer text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Buffer.buffer(out.toByteArray());
    }
}
