package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketState;
import yiwang.server.TestBackend.Reply;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/**
 * Invariant 11 of domain.md 4.4 with reporters: while their tickets come in and are worked on, nothing of them, not even a mask,
 * is in anything that a wall or another town is sent, nor in the log, however fine it is.
 */
class ReporterFramesTest {
    private static final String NAME = "欧阳娜娜";
    private static final String PHONE = "13905130246";
    private static final List<String> TRACES =
            List.of(NAME, "欧阳", "娜娜", PHONE, "0513024", "130246", "139****0246", "****", "\"reporter\"");

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<Logger> logs =
            List.of((Logger) LoggerFactory.getLogger("yiwang"), (Logger) LoggerFactory.getLogger("io"));
    private LockedBackend site;
    private String leader;

    @BeforeEach
    void start() {
        logged.start();
        for (Logger log : logs) {
            log.setLevel(log.getName().equals("yiwang") ? Level.DEBUG : Level.INFO);
            log.setAdditive(false);
            log.addAppender(logged);
        }
        site = LockedBackend.start(folder, new HandClock(Instant.now())).setup();
        site.account("ban.zhang", "center", Role.SHIFT_LEADER, Role.ACCEPTOR, Role.DISPATCHER, Role.COMMANDER);
        site.account("dong.zhen", "town-100", Role.HANDLER, Role.GRID_WORKER);
        leader = site.complete("ban.zhang");
    }

    @AfterEach
    void stop() {
        site.close();
        for (Logger log : logs) {
            log.detachAppender(logged);
            log.setAdditive(true);
            log.setLevel(null);
        }
    }

    @Test
    void invariant11_nothingOfAReporterReachesAWallAnotherTownOrTheLog() {
        List<String> watchers = List.of(
                site.credential("{\"name\":\"hall-1\",\"kind\":\"WALL\",\"unit\":\"center\"}"),
                site.complete("dong.zhen"));
        List<LiveReader> readers = watchers.stream().map(this::reader).toList();
        String here = ticket(TestCounty.LON);
        String there = ticket(TestCounty.LON + 0.2);
        Reply told =
                site.http().post("/api/v1/tickets/" + here + "/reporter/reveal", "{\"reason\":\"call-back\"}", leader);
        assertTrue(told.text().contains(PHONE) && told.text().contains(NAME), "what is looked for was there: " + told);
        assertTrue(get("/api/v1/tickets/" + here, leader).contains("139****0246"));
        site.http().post("/api/v1/intake", site.http().intake(Map.of("reporterPhone", "\"" + PHONE + "0\"")), leader);
        site.http().post("/api/v1/intake", "{\"reporterPhone\":\"" + PHONE + "\",\"x\":\"" + NAME + "\"}", leader);
        for (String id : List.of(there, here)) {
            JsonNode detail = site.http().get("/api/v1/tickets/" + id, leader).json();
            Reply accepted =
                    site.http().command(id, detail.at("/ticket/version").asLong(), "accept", "{}", leader);
            assertEquals(200, accepted.status(), accepted::text);
        }
        for (LiveReader reader : readers) {
            assertTrue(reader.await(() -> isAccepted(reader, here)));
            assertEquals(List.of(), traces(reader.frames()));
            reader.close();
        }
        assertEquals(List.of(), traces(everythingRead(watchers, List.of(here, there))));
        assertEquals(List.of(), traces(log()));
        assertFalse(log().isEmpty(), "there is a log to be looked at");
    }

    private static boolean isAccepted(LiveReader reader, String id) {
        return reader.items(Topic.TICKETS).get(id) instanceof TicketView ticket
                && ticket.state() == TicketState.TO_DISPATCH;
    }

    private LiveReader reader(String token) {
        LiveReader reader = new LiveReader(site.http().http(), site.http().server(), token);
        List.of(Topic.values()).forEach(reader::subscribe);
        assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0));
        return reader;
    }

    private String ticket(double lon) {
        Reply taken = site.http()
                .post(
                        "/api/v1/intake",
                        site.http()
                                .intake(Map.of(
                                        "lon",
                                        String.valueOf(lon),
                                        "reporterName",
                                        "\"" + NAME + "\"",
                                        "reporterPhone",
                                        "\"" + PHONE + "\"")),
                        leader);
        assertEquals(201, taken.status(), taken::text);
        return taken.json().path("id").asText();
    }

    /** The body of every GET that is described, for these askers and tickets; the audit as well, for who may read it. */
    private List<String> everythingRead(List<String> tokens, List<String> tickets) {
        List<String> bodies = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        site.http().get("/openapi.json", null).json().path("paths").properties().forEach(path -> {
            boolean isRead = path.getValue().has("get") && !path.getKey().contains("openapi");
            if (isRead && path.getKey().contains("{id}")) {
                tickets.forEach(
                        id -> paths.add(path.getKey().replace("{id}", id).replace("{hash}", "0".repeat(64))));
            } else if (isRead && !path.getKey().contains("{")) {
                paths.add(path.getKey());
            }
        });
        for (String token : tokens) {
            paths.forEach(path -> bodies.add(get(path, token)));
        }
        assertTrue(bodies.stream().anyMatch(body -> body.contains(tickets.getFirst())));
        String admin = site.complete(LockedBackend.AUDIT);
        String audit = get("/api/v1/audit?limit=500", admin);
        assertTrue(audit.contains("reporter-reveal"));
        bodies.add(audit);
        bodies.add(get("/api/v1/audit/export", admin));
        bodies.add(get("/metrics", null));
        return bodies;
    }

    private String get(String path, @Nullable String token) {
        return site.http().get(path, token).text();
    }

    private List<String> log() {
        return List.copyOf(logged.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }

    private static List<String> traces(List<String> texts) {
        return texts.stream()
                .flatMap(text -> TRACES.stream().filter(text::contains).map(trace -> trace + " in " + text))
                .toList();
    }
}
