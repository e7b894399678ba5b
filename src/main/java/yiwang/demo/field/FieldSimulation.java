package yiwang.demo.field;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.KnownCodes;
import yiwang.wire.CategoryView;
import yiwang.wire.UnitView;
import yiwang.wire.WorkerView;

/**
 * A living county for the demo: a backlog from the last days, then a matter every few seconds, units that act on what is
 * theirs, workers who walk. A client like any other; stops when closed. {@link #start} and {@link #close} may be called
 * on any thread; everything else happens on one event loop of its own.
 */
public final class FieldSimulation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FieldSimulation.class);
    private static final int CONNECTIONS = 8;
    private static final int WALKERS_A_TIME = 60;
    /** Reports under way; while the backend is away nobody queues behind these. */
    private static final int MOST_REPORTING = 8;

    /**
     * How lively the county is.
     *
     * @param backlog matters from before the demo
     * @param gap between two chances of a new matter, of which three in four are taken
     * @param walk between two words of the workers
     * @param again before a command without an answer is tried again
     */
    record Tempo(int backlog, Duration gap, Duration walk, Duration again, LiveLine.Times line) {
        static final Tempo USUAL = new Tempo(
                240, Duration.ofSeconds(9), Duration.ofSeconds(2), Duration.ofSeconds(2), LiveLine.Times.USUAL);
    }

    private final Vertx vertx;
    private final Context context;
    private final InstantSource now;
    private final List<Message> messages;
    private final long seed;
    private final Tempo tempo;
    private final Backend backend;
    private final Offices offices;
    private final SplittableRandom random;
    private final List<Long> timers = new ArrayList<>();
    private @Nullable LiveLine line;
    private @Nullable Agenda agenda;
    private boolean closed;
    private int reporting;
    private int refused;

    /**
     * A simulation against the backend at {@code base}.
     *
     * @param messages what citizens report, in turn, over and over with new numbers; not empty
     */
    public FieldSimulation(Vertx vertx, URI base, InstantSource now, List<Message> messages, long seed) {
        this(vertx, base, now, messages, seed, Tempo.USUAL);
    }

    FieldSimulation(Vertx vertx, URI base, InstantSource now, List<Message> messages, long seed, Tempo tempo) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a county where nobody says anything");
        }
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.now = now;
        this.messages = List.copyOf(messages);
        this.seed = seed;
        this.tempo = tempo;
        this.backend = new Backend(vertx, base, CONNECTIONS);
        this.offices = new Offices(backend);
        this.random = new SplittableRandom(seed);
    }

    /** Loads the backlog and lets the county live; completes when the backlog is in. */
    public Future<Void> start() {
        Promise<Void> done = Promise.promise();
        context.runOnContext(go -> offices.session(KnownCodes.CENTER)
                .compose(session -> live(session.token()))
                .onComplete(done));
        return done.future();
    }

    private Future<Void> live(String token) {
        Future<Buffer> categories = backend.get("/api/v1/categories", token);
        Future<Buffer> units = backend.get("/api/v1/units", token);
        Future<Buffer> map = backend.get("/api/v1/geo/micro-grids", token);
        Future<Buffer> workers = backend.get("/api/v1/workers", token);
        return Future.all(categories, units, map, workers).compose(all -> {
            if (closed) {
                return Future.failedFuture("closed");
            }
            Instant began = now.instant();
            Lists lists = new Lists(
                    Lists.read(categories.result(), new TypeReference<List<CategoryView>>() {}),
                    Lists.read(units.result(), new TypeReference<List<UnitView>>() {}));
            Places places = new Places(map.result());
            Walk walk =
                    new Walk(Lists.read(workers.result(), new TypeReference<List<WorkerView>>() {}), random.split());
            listen(new Conduct(lists, seed, began));
            every(tempo.walk(), () -> say(walk));
            return report(new Citizens(messages, lists.categories(), places, random.split(), began, tempo.backlog()));
        });
    }

    private void listen(Conduct conduct) {
        Agenda steps = new Agenda(vertx, conduct, offices::act, now, tempo.again());
        LiveLine ear = new LiveLine(vertx, backend, offices, steps, tempo.line());
        agenda = steps;
        line = ear;
        ear.start();
    }

    private Future<Void> report(Citizens citizens) {
        MessagePlayer player = new MessagePlayer(vertx, backend, CONNECTIONS, citizens::old, this::refusedOfMany);
        return player.play(citizens.backlog(), Pace.MAX).map(count -> {
            LOG.info(
                    "backlog: {} taken, {} known, {} refused, {} without answer",
                    count.accepted(),
                    count.repeated(),
                    count.refused(),
                    count.unanswered());
            every(tempo.gap(), () -> reportOne(citizens));
            return null;
        });
    }

    private void reportOne(Citizens citizens) {
        if (reporting >= MOST_REPORTING || random.nextDouble() < 0.25) {
            return;
        }
        reporting++;
        new MessagePlayer(vertx, backend, 1, citizens::fresh, why -> LOG.warn("a report was not taken: {}", why))
                .play(List.of(citizens.next()), Pace.MAX)
                .onComplete(count -> reporting--);
    }

    /** A backlog refused as a whole is one line of the log, not hundreds. */
    private void refusedOfMany(String why) {
        if (refused++ == 0) {
            LOG.warn("the backlog is not all taken, first: {}", why);
        } else {
            LOG.debug("of the backlog: {}", why);
        }
    }

    private void say(Walk walk) {
        offices.post(KnownCodes.CENTER, "/api/v1/workers/positions", walk.step(WALKERS_A_TIME, now.instant()))
                .onFailure(e -> LOG.debug("positions: {}", e.getMessage()));
    }

    private void every(Duration period, Runnable work) {
        if (!closed) {
            timers.add(vertx.setPeriodic(period.toMillis(), timer -> work.run()));
        }
    }

    @Override
    public void close() {
        context.runOnContext(stop -> {
            closed = true;
            timers.forEach(vertx::cancelTimer);
            if (line != null) {
                line.close();
            }
            if (agenda != null) {
                agenda.close();
            }
            backend.close();
        });
    }
}
