package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileCacheTest {
    private static final int KILOBYTE = 1 << 10;

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");

    private TileCache cache(long limit) {
        return new TileCache(home.resolve("tiles"), limit, () -> now);
    }

    private static TileAt at(int x) {
        return new TileAt(10, x, 3);
    }

    private long onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    @Test
    void whatIsKeptIsFoundWithItsAge() {
        TileCache cache = cache(KILOBYTE * KILOBYTE);
        cache.keep("a", at(1), new byte[] {1});
        now = now.plusSeconds(60);
        cache.keep("a", at(1), new byte[] {2});
        TileCache.Kept kept = cache.find("a", at(1));
        assertNotNull(kept);
        assertArrayEquals(new byte[] {2}, kept.bytes());
        assertEquals(now, kept.since());
        assertNull(cache.find("b", at(1)));
        cache.forget("a", at(1));
        assertNull(cache.find("a", at(1)));
    }

    @Test
    void theOldestGoesWhenTheLimitIsPassedAndTheLimitHolds() throws IOException {
        long limit = 400L * KILOBYTE;
        TileCache cache = cache(limit);
        for (int x = 0; x < 100; x++) {
            now = now.plusSeconds(1);
            cache.keep("a", at(x), new byte[20 * KILOBYTE]);
            assertTrue(onDisk() <= limit, "at " + x);
        }
        assertNull(cache.find("a", at(0)));
        assertNotNull(cache.find("a", at(99)));
    }

    @Test
    void smallFilesCountByTheBlocksTheyTake() throws IOException {
        TileCache cache = cache(40L * KILOBYTE);
        for (int x = 0; x < 100; x++) {
            now = now.plusSeconds(1);
            cache.keep("a", at(x), new byte[10]);
        }
        assertTrue(onDisk() <= 10 * 10, "ten blocks of 4 KB");
    }

    @Test
    void anotherConsoleHoldsTheLimitOfWhatAKilledOneLeft() throws IOException {
        TileCache killed = cache(400L * KILOBYTE);
        for (int x = 0; x < 15; x++) {
            killed.keep("a", at(x), new byte[20 * KILOBYTE]);
        }
        Path part = home.resolve("tiles/a/10/0/3-77-1.part"); // it was killed while it wrote this
        Files.write(part, new byte[90 * KILOBYTE]);
        Files.setLastModifiedTime(part, FileTime.from(now));
        now = now.plusSeconds(7_200);
        TileCache next = cache(400L * KILOBYTE);
        next.keep("a", at(50), new byte[20 * KILOBYTE]);
        assertTrue(onDisk() <= 400L * KILOBYTE);
        assertTrue(Files.notExists(part));
        assertNotNull(next.find("a", at(50)));
    }

    @Test
    void twoConsolesHoldTheLimitTogether() throws IOException {
        long limit = 1_000L * KILOBYTE;
        TileCache one = cache(limit);
        TileCache other = cache(limit);
        for (int x = 0; x < 200; x++) {
            now = now.plusSeconds(1);
            one.keep("a", at(x), new byte[20 * KILOBYTE]);
            other.keep("b", at(x), new byte[20 * KILOBYTE]);
            assertTrue(onDisk() <= limit, "at " + x);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsTheKeepingAlone() throws IOException {
        Files.write(home.resolve("tiles"), new byte[1]);
        TileCache cache = cache(KILOBYTE);
        cache.keep("a", at(1), new byte[] {1});
        assertNull(cache.find("a", at(1)));
        cache.forget("a", at(1));
    }

    @Test
    void aDiskThatIsFullLeavesNothingHalfWritten() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        TileCache cache = cache(KILOBYTE * KILOBYTE);
        cache.keep("a", at(1), new byte[] {1});
        Path folder = home.resolve("tiles/a/10/1");
        Path part = folder.resolve("3-" + ProcessHandle.current().pid() + "-2.part");
        Files.createSymbolicLink(part, full);
        cache.keep("a", at(1), new byte[] {2});
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("3")), files.toList());
        }
        TileCache.Kept kept = cache.find("a", at(1));
        assertNotNull(kept);
        assertArrayEquals(new byte[] {1}, kept.bytes());
    }
}
