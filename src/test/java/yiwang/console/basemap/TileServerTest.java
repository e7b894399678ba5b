package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.console.basemap.SourceFault.Kind;

class TileServerTest {
    private static final String KEY = "5ecre7 key";
    private static final TileAt AT = new TileAt(10, 851, 409);

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final List<URI> asked = new ArrayList<>();
    private CompletableFuture<TileFetch.Answer> answer = picture();
    private Runnable whenAsked = () -> {};

    private static CompletableFuture<TileFetch.Answer> picture() {
        return answer(200, "image/png", Tiles.png(Tiles.RED));
    }

    private static CompletableFuture<TileFetch.Answer> answer(int status, String type, byte[] body) {
        return CompletableFuture.completedFuture(new TileFetch.Answer(status, type, body));
    }

    static SourceSetting setting(String url, boolean fromSouth) {
        return new SourceSetting(
                "天地图",
                SourceSetting.Kind.SERVER,
                url,
                Crs.WGS_84,
                "",
                "",
                "",
                0,
                SourceSetting.NEAREST_USUAL,
                KEY,
                List.of("0", "1", "2"),
                fromSouth,
                false);
    }

    private TileServer server(String url, boolean fromSouth) throws SourceFault {
        TileFetch fetch = address -> {
            asked.add(address);
            whenAsked.run();
            return answer;
        };
        TileCache cache = new TileCache(home, 1 << 20, () -> now);
        return new TileServer(setting(url, fromSouth), fetch, cache, () -> now, () -> now.toEpochMilli() * 1_000_000);
    }

    private TileServer server() throws SourceFault {
        return server("http://t{s}.tianditu.example/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}", false);
    }

    private static Kind fault(TileServer server, TileAt at) {
        return assertThrows(SourceFault.class, () -> server.read(at)).kind();
    }

    @Test
    void theAddressIsThatOfTheTileWithTheKeyAndOneOfTheNames() throws IOException {
        assertNotNull(server().read(AT));
        assertEquals(
                URI.create("http://t0.tianditu.example/vec_w/wmts?TILEMATRIX=10&TILEROW=409&TILECOL=851&tk=5ecre7+key"),
                asked.getFirst());
        server("http://a.example/{z}/{x}/{-y}.png", false).read(AT);
        assertEquals(URI.create("http://a.example/10/851/614.png"), asked.getLast());
        server("http://a.example/{z}/{x}/{y}.png", true).read(AT);
        assertEquals(URI.create("http://a.example/10/851/614.png"), asked.getLast());
    }

    @Test
    void aTileIsFetchedOnceAndThenFoundOnDiskForAMonth() throws IOException {
        server().read(AT);
        TileSource.TileBytes again = server().read(AT);
        assertNotNull(again);
        assertNull(again.since());
        assertEquals(1, asked.size());
        now = now.plus(Duration.ofDays(31));
        server().read(AT);
        assertEquals(2, asked.size());
    }

    @Test
    void whatWasKeptIsShownWithItsAgeWhenTheServerIsGone() throws IOException {
        server().read(AT);
        Instant then = now;
        now = now.plus(Duration.ofDays(31));
        answer = CompletableFuture.failedFuture(new IOException("gone"));
        TileSource.TileBytes kept = server().read(AT);
        assertNotNull(kept);
        assertEquals(then, kept.since());
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "418, REFUSED", "500, STATUS", "302, STATUS", "429, STATUS"})
    void otherAnswersAreNamed(int status, Kind kind) throws IOException {
        answer = answer(status, "text/html", new byte[0]);
        assertEquals(kind, fault(server(), AT));
    }

    @Test
    void aPageInPlaceOfAPictureIsNotKept() throws IOException {
        answer = answer(200, "text/html", "<html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(Kind.WRONG_TYPE, fault(server(), AT));
        answer = picture();
        assertNotNull(server().read(AT));
    }

    @Test
    void noTileIsNoFault() throws IOException {
        answer = answer(404, "", new byte[0]);
        TileServer server = server();
        assertNull(server.read(AT));
        assertNull(server.trouble());
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftInPeaceLongerAndLonger() throws IOException {
        TileServer server = server();
        answer = CompletableFuture.failedFuture(new TimeoutException());
        for (int i = 0; i < 10; i++) {
            assertEquals(Kind.SLOW, fault(server, AT));
        }
        assertEquals(3, asked.size());
        now = now.plusSeconds(31);
        fault(server, AT);
        fault(server, AT);
        assertEquals(4, asked.size(), "one try after the rest");
        now = now.plusSeconds(31);
        fault(server, AT);
        assertEquals(4, asked.size(), "the next rest is longer");
        now = now.plusSeconds(30);
        answer = picture();
        assertNotNull(server.read(AT));
        assertNull(server.trouble());
    }

    @Test
    void afterARestOneAsksForAll() throws IOException {
        TileServer server = server();
        answer = CompletableFuture.failedFuture(new TimeoutException());
        for (int i = 0; i < 3; i++) {
            fault(server, AT);
        }
        now = now.plusSeconds(31);
        whenAsked = () -> {
            whenAsked = () -> {};
            assertEquals(Kind.SLOW, fault(server, new TileAt(1, 1, 1)), "while the first waits for its answer");
        };
        answer = picture();
        assertNotNull(server.read(AT));
        assertEquals(4, asked.size());
        assertNotNull(server.read(new TileAt(1, 1, 1)));
    }

    @Test
    void theKeyIsInNoSentenceAndNoFileName() throws IOException {
        TileServer server = server();
        server.read(AT);
        List<CompletableFuture<TileFetch.Answer>> faults = List.of(
                CompletableFuture.failedFuture(new IOException("GET http://x/?tk=" + KEY)),
                CompletableFuture.failedFuture(new TileFetch.TooLarge()),
                answer(403, "", new byte[0]),
                answer(200, "text/html", new byte[0]));
        for (CompletableFuture<TileFetch.Answer> each : faults) {
            answer = each;
            SourceFault fault = assertThrows(SourceFault.class, () -> server().read(new TileAt(1, 1, 1)));
            for (Throwable t = fault; t != null; t = t.getCause()) {
                assertFalse(String.valueOf(t).contains("5ecre7"), t::toString);
            }
        }
        assertFalse(setting("http://a/" + KEY, false).toString().contains("5ecre7"));
        try (Stream<Path> files = Files.walk(home)) {
            assertFalse(files.anyMatch(file -> file.toString().contains("5ecre7")));
        }
    }
}
