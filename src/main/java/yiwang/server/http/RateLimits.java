package yiwang.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import yiwang.domain.BrokenDataFile;
import yiwang.wire.ProblemCode;

/**
 * How often one client may ask, from {@code rate-limits.tsv}: each has room for so many requests at once, which fills again by
 * so many a second. Who asks more is told when to come again, and nothing is done. Any thread.
 */
public final class RateLimits implements RouteGroup {
    private static final String FILE = "rate-limits.tsv";
    private static final int HEADER = 2;
    private static final int MOST_CLIENTS = 20_000;
    private static final Client EVERYBODY_ELSE = new Client(Kind.STRANGER, "");

    private final Map<Kind, Rate> rates;
    private final Function<RoutingContext, Client> clients;
    private final LongSupplier nanos;
    private final Map<Client, Room> rooms = new HashMap<>();

    /** Whom a limit is for. */
    public enum Kind {
        STRANGER,
        PERSON,
        WALL,
        SOURCE
    }

    /** One that is counted by itself: the id of a session, the address of a stranger. */
    public record Client(Kind kind, String key) {}

    /** Requests: {@code perSecond} for ever, {@code most} at once. */
    record Rate(int perSecond, int most) {}

    /** What one client has left. */
    private static final class Room {
        private double left;
        private long at;

        Room(double left, long at) {
            this.left = left;
            this.at = at;
        }

        double at(Rate rate, long now) {
            left = Math.min(rate.most(), left + (now - at) * rate.perSecond() / (double) TimeUnit.SECONDS.toNanos(1));
            at = now;
            return left;
        }
    }

    RateLimits(Map<Kind, Rate> rates, Function<RoutingContext, Client> clients, LongSupplier nanos) {
        this.rates = new EnumMap<>(rates);
        this.clients = clients;
        this.nanos = nanos;
    }

    /** As shipped; {@code clients} says who asks. */
    public static RateLimits shipped(Function<RoutingContext, Client> clients) {
        try (InputStream in = RateLimits.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "is not there");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new RateLimits(parse(text.lines().toList()), clients, System::nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the table. Throws {@link BrokenDataFile} with its line. */
    static Map<Kind, Rate> parse(List<String> lines) {
        Map<Kind, Rate> rates = new EnumMap<>(Kind.class);
        for (int i = HEADER; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            try {
                Rate rate = new Rate(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
                if (rate.perSecond() < 1 || rate.most() < 1) {
                    throw new BrokenDataFile(FILE, i + 1, "less than one request");
                }
                rates.put(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), rate);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new BrokenDataFile(FILE, i + 1, "who, a second, at once", e);
            }
        }
        if (rates.size() < Kind.values().length) {
            throw new BrokenDataFile(FILE, lines.size(), "a limit for each of " + List.of(Kind.values()));
        }
        return rates;
    }

    @Override
    public void mount(Router router) {
        router.route().handler(route -> {
            long seconds = secondsToWait(clients.apply(route));
            if (seconds > 0) {
                throw new NotDone(Reason.of(ProblemCode.TOO_OFTEN, seconds));
            }
            route.next();
        });
    }

    /** Counts one request; 0 when it may go on, otherwise after how many seconds the next one may. */
    synchronized long secondsToWait(Client asked) {
        long now = nanos.getAsLong();
        Client client = known(asked, now);
        Rate rate = rate(client);
        Room room = rooms.computeIfAbsent(client, unseen -> new Room(rate.most(), now));
        if (room.at(rate, now) < 1) {
            return Math.max(1, (long) Math.ceil((1 - room.left) / rate.perSecond()));
        }
        room.left--;
        return 0;
    }

    /** Those that have all their room again need not be remembered; when everybody is busy, new ones share one room. */
    private Client known(Client client, long now) {
        if (rooms.size() >= MOST_CLIENTS && !rooms.containsKey(client)) {
            rooms.entrySet().removeIf(each -> {
                Rate rate = rate(each.getKey());
                return each.getValue().at(rate, now) >= rate.most();
            });
            return rooms.size() >= MOST_CLIENTS ? EVERYBODY_ELSE : client;
        }
        return client;
    }

    private Rate rate(Client client) {
        Rate rate = rates.get(client.kind());
        if (rate == null) {
            throw new IllegalStateException("no limit for " + client.kind());
        }
        return rate;
    }
}
