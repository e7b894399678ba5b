package yiwang.demo.field;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.KnownCodes;
import yiwang.wire.CategoryView;
import yiwang.wire.Intake;
import yiwang.wire.Json;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/**
 * A living county for the demo: a backlog from the last days, then a matter every few seconds, units that act on what is
 * theirs, workers who walk. A client like any other; stops when closed.
 */
public final class FieldSimulation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FieldSimulation.class);
    private static final int CONNECTIONS = 8;
    private static final int BACKLOG = 240;
    private static final long GAP_MILLIS = 9_000;
    private static final long WALK_MILLIS = 2_000;
    private static final int WALKERS_A_TIME = 60;
    private static final Duration OLDEST = Duration.ofDays(30);

    private final Vertx vertx;
    private final InstantSource now;
    private final List<Message> messages;
    private final long seed;
    private final Backend backend;
    private final Offices offices;
    private final RandomGenerator random;
    private final Map<String, CategoryView> categories = new HashMap<>();
    private final Map<String, Long> planned = new HashMap<>();
    private final List<Long> timers = new ArrayList<>();
    private @Nullable LiveLine line;
    private @Nullable Places places;
    private @Nullable Conduct conduct;
    private boolean closed;
    private int round;
    private int reported = BACKLOG;

    /**
     * A simulation against the backend at {@code base}.
     *
     * @param messages what citizens report, in turn, over and over with new numbers
     */
    public FieldSimulation(Vertx vertx, URI base, InstantSource now, List<Message> messages, long seed) {
        this.vertx = vertx;
        this.now = now;
        this.messages = List.copyOf(messages);
        this.seed = seed;
        this.backend = new Backend(vertx, base, CONNECTIONS);
        this.offices = new Offices(backend);
        this.random = RandomGeneratorFactory.of("SplittableRandom").create(seed);
    }

    /** Loads the backlog and lets the county live; completes when the backlog is in. */
    public Future<Void> start() {
        return offices.session(KnownCodes.CENTER).compose(session -> {
            Future<Buffer> lists = backend.get("/api/v1/categories", session.token());
            Future<Buffer> map = backend.get("/api/v1/geo/micro-grids", session.token());
            Future<Buffer> workers = backend.get("/api/v1/workers", session.token());
            return Future.all(lists, map, workers).compose(all -> {
                readCategories(lists.result());
                places = new Places(map.result());
                conduct = new Conduct(this::leadOf, seed);
                line = new LiveLine(vertx, backend.base(), session.token(), this::plan);
                line.start();
                walk(workers.result());
                return loadBacklog();
            });
        });
    }

    private Future<Void> loadBacklog() {
        MessagePlayer player = player(message -> toIntake(message, backlogAge(message)));
        List<Message> first = messages.subList(0, Math.min(BACKLOG, messages.size()));
        return player.play(first, Pace.MAX).map(count -> {
            LOG.info("backlog: {} taken, {} refused", count.accepted(), count.refused());
            if (!closed) {
                timers.add(vertx.setPeriodic(GAP_MILLIS, timer -> report()));
            }
            return null;
        });
    }

    private void report() {
        if (random.nextDouble() < 0.25) {
            return;
        }
        Message message = messages.get(reported % messages.size());
        round = reported / messages.size();
        reported++;
        player(this::fresh).play(List.of(message), Pace.MAX);
    }

    private Intake fresh(Message message) {
        return toIntake(message, null);
    }

    private MessagePlayer player(Function<Message, Intake> toIntake) {
        return new MessagePlayer(
                vertx, backend, CONNECTIONS, toIntake, why -> LOG.warn("the field was refused: {}", why), taken -> {});
    }

    private Intake toIntake(Message message, @Nullable Duration age) {
        String town = message.place();
        var point = places == null || town == null ? null : places.anyIn(town, random);
        return new Intake(
                "demo-field",
                message.sourceNo() + (round == 0 ? "" : "-r" + round),
                message.channel(),
                message.kind(),
                message.title(),
                message.text(),
                age == null ? null : now.instant().minus(age),
                point == null ? null : (Double) point.lon(),
                point == null ? null : (Double) point.lat(),
                point == null ? town : null,
                null,
                message.category());
    }

    /** Mostly well inside the limit of its item, some near it, a few over, as on an ordinary day. */
    private Duration backlogAge(Message message) {
        CategoryView item = message.category() == null ? null : categories.get(message.category());
        long limit = item == null ? Duration.ofHours(24).toSeconds() : item.disposeSeconds();
        double luck = random.nextDouble();
        double share = luck < 0.80
                ? random.nextDouble(0.02, 0.5)
                : luck < 0.93
                        ? random.nextDouble(0.5, 0.97)
                        : luck < 0.98 ? random.nextDouble(1.01, 1.4) : random.nextDouble(1.6, 3.4);
        Duration age = Duration.ofSeconds((long) (limit * share)).plusMinutes(11);
        return age.compareTo(OLDEST) > 0 ? OLDEST : age;
    }

    /** The unit a dispatcher would choose: the item's lead, the town itself, or the center where nobody is named. */
    private String leadOf(TicketView ticket) {
        CategoryView item = categories.get(ticket.category());
        String lead = item == null ? "town" : item.lead();
        if (!lead.equals("town")) {
            return lead;
        }
        return ticket.division().length() >= 9 ? "town-" + ticket.division().substring(6, 9) : KnownCodes.CENTER;
    }

    private void plan(TicketView ticket) {
        if (closed || conduct == null || ticket.version() <= planned.getOrDefault(ticket.id(), 0L)) {
            return;
        }
        planned.put(ticket.id(), ticket.version());
        if (!ticket.state().isOpen()) {
            planned.remove(ticket.id());
            return;
        }
        Step step = conduct.next(ticket, now.instant());
        if (step != null) {
            vertx.setTimer(Math.max(1, step.afterMillis()), timer -> act(ticket, step));
        }
    }

    private void act(TicketView seen, Step step) {
        TicketView latest = line == null ? null : line.ticket(seen.id());
        if (closed || latest == null || latest.version() != seen.version()) {
            return;
        }
        offices.act(seen.id(), seen.version(), step).onSuccess(status -> {
            if (status / 100 != 2) {
                LOG.debug("{} on {} answered {}", step.verb().key(), seen.number(), status);
            }
        });
    }

    private void walk(Buffer list) {
        try {
            List<WorkerView> workers =
                    Json.lenient().readValue(list.getBytes(), new TypeReference<List<WorkerView>>() {});
            Walk walk = new Walk(workers, random);
            timers.add(vertx.setPeriodic(1, WALK_MILLIS, timer -> say(walk)));
        } catch (IOException e) {
            LOG.warn("the list of workers could not be read", e);
        }
    }

    private void say(Walk walk) {
        offices.session(KnownCodes.CENTER)
                .compose(session -> backend.post(
                        "/api/v1/workers/positions", walk.step(WALKERS_A_TIME, now.instant()), session.token()))
                .onFailure(e -> LOG.debug("positions: {}", e.getMessage()));
    }

    private void readCategories(Buffer list) {
        try {
            Json.lenient()
                    .readValue(list.getBytes(), new TypeReference<List<CategoryView>>() {})
                    .forEach(item -> categories.put(item.code(), item));
        } catch (IOException e) {
            LOG.warn("the category list could not be read", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        timers.forEach(vertx::cancelTimer);
        if (line != null) {
            line.close();
        }
        backend.close();
    }
}
