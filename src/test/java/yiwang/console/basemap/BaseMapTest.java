package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.Await;
import yiwang.domain.geo.GeoPoint;

class BaseMapTest {
    private static final int SIZE = 256;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Patch WORLD = new Patch(0, 0, 1, 0);

    @TempDir
    Path home;

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<BaseMap> open = new ArrayList<>();
    private CompletionStage<TileFetch.Answer> answer = CompletableFuture.failedFuture(new TimeoutException());

    @AfterEach
    void close() {
        open.forEach(BaseMap::close);
        io.close();
        timer.shutdownNow();
    }

    private BaseMap map(String settings) throws IOException {
        Path file = Files.writeString(home.resolve("base-maps.ini"), settings);
        BaseMap made = BaseMap.of(
                BaseMapFile.read(file),
                new BaseMap.Given(
                        io,
                        timer,
                        () -> Instant.parse("2026-03-02T02:00:00Z"),
                        System::nanoTime,
                        this::fetch,
                        home.resolve("kept")));
        open.add(made);
        return made;
    }

    private CompletionStage<TileFetch.Answer> fetch(URI address) {
        return answer;
    }

    private void pack(String name, TileAt at, int argb) {
        PmPack pack = new PmPack();
        pack.minZoom = at.zoom();
        pack.maxZoom = at.zoom();
        pack.with(at, Tiles.png(argb)).write(home.resolve(name));
    }

    /** What lies there when all that was asked for has come. */
    private static Cover settled(BaseMap map, Patch patch) {
        for (int round = 0; round < 20; round++) { // what comes leads to other questions
            map.cover(patch);
            Await.until("the tiles", map::isSettled);
        }
        return map.cover(patch);
    }

    private static int[] pixels(Cover cover) {
        int[] pixels = new int[SIZE * SIZE];
        cover.paint(pixels, new byte[SIZE * SIZE], SIZE);
        return pixels;
    }

    private static int middle(BaseMap map, Patch patch) {
        return pixels(settled(map, patch))[SIZE / 2 * SIZE + SIZE / 2];
    }

    private static String sentence(BaseMap map, Locale locale) {
        return map.account(List.of(WORLD)).sentence(locale);
    }

    @Test
    void theFirstThatHasATileIsDrawnAndTheOthersAreNotNeeded() throws IOException {
        pack("red", new TileAt(0, 0, 0), Tiles.RED);
        pack("green", new TileAt(0, 0, 0), Tiles.GREEN);
        BaseMap map = map("[r]\nfile = red\n[g]\nfile = green\n");
        assertEquals(Tiles.RED, middle(map, WORLD));
        assertEquals("底图：r。", sentence(map, CHINESE));
        assertEquals("Base map: r.", sentence(map, Locale.ENGLISH));
        assertTrue(map.cover(WORLD).isSettled());
    }

    @Test
    void whereTheFirstHasNothingTheNextIsDrawn() throws IOException {
        pack("red", new TileAt(1, 0, 0), Tiles.RED);
        pack("green", new TileAt(1, 1, 1), Tiles.GREEN);
        BaseMap map = map("[r]\nfile = red\n[g]\nfile = green\n");
        int[] pixels = pixels(settled(map, new Patch(0, 0, 1, 1)));
        assertEquals(Tiles.RED, pixels[50 * SIZE + 50]);
        assertEquals(Tiles.GREEN, pixels[200 * SIZE + 200]);
        assertEquals(0, pixels[50 * SIZE + 200], "here the drawn ground stays");
    }

    @Test
    void aSourceThatIsFineEnoughGoesBeforeOneThatMustBeEnlargedMuch() throws IOException {
        pack("red", new TileAt(0, 0, 0), Tiles.RED);
        pack("green", new TileAt(5, 9, 9), Tiles.GREEN);
        BaseMap map = map("[r]\nfile = red\n[g]\nfile = green\n");
        assertEquals(Tiles.GREEN, middle(map, new Patch(9 / 32.0, 9 / 32.0, 1 / 32.0, 5)));
        assertEquals(Tiles.RED, middle(map, new Patch(7 / 32.0, 9 / 32.0, 1 / 32.0, 5)));
        assertEquals(
                "Base map: r (enlarged).",
                map.account(List.of(new Patch(7 / 32.0, 9 / 32.0, 1 / 32.0, 5))).sentence(Locale.ENGLISH));
    }

    @Test
    void whatIsTooCoarseForStreetsAndWhatIsAPhotographIsSaid() throws IOException {
        pack("red", new TileAt(0, 0, 0), Tiles.RED);
        BaseMap map = map("[r]\nfile = red\nphoto = yes\n");
        assertEquals(Cover.PHOTO, kind(map, new Patch(0.25, 0.25, 0.25, 2)));
        assertEquals(Cover.PHOTO | Cover.COARSE, kind(map, new Patch(0.25, 0.25, 0.125, 3)));
    }

    private static int kind(BaseMap map, Patch patch) {
        byte[] kinds = new byte[SIZE * SIZE];
        settled(map, patch).paint(new int[SIZE * SIZE], kinds, SIZE);
        return kinds[7];
    }

    @Test
    void whatIsBrokenCostsASentenceAndTheRestGoesOn() throws IOException {
        PmPack vector = new PmPack();
        vector.type = 1;
        vector.with(new TileAt(0, 0, 0), new byte[] {1}).write(home.resolve("vector"));
        Files.write(home.resolve("cut"), java.util.Arrays.copyOf(new PmPack().bytes(), 60));
        Files.writeString(home.resolve("text"), "hello, this is a text and no map at all");
        pack("green", new TileAt(0, 0, 0), Tiles.GREEN);
        BaseMap map = map("""
            [a]
            file = vector
            [b]
            file = cut
            [c]
            file = text
            [d]
            file = gone
            [e]
            file = .
            [f]
            crs = x
            [g]
            file = green
            """);
        assertEquals(Tiles.GREEN, middle(map, WORLD));
        assertEquals(
                "底图：g；未用 a，里面是矢量瓦片，只能用图片瓦片（PNG、JPEG、WebP）；未用 b，文件已损坏或不完整；未用 c，不是 PMTiles 或 MBTiles 文件；"
                        + "未用 d，文件不存在；未用 e，不是 PMTiles 或 MBTiles 文件；未用 f，设置有误（base-maps.ini:11: file | folder | url）。",
                sentence(map, CHINESE));
        assertTrue(sentence(map, Locale.ENGLISH).startsWith("Base map: g; a is not used: it has vector tiles"));
    }

    @Test
    void withNothingThatCanBeUsedTheDrawnGroundStaysAndItIsSaidWhy() throws IOException {
        BaseMap map = map("[服务器]\nurl = http://tiles.example/{z}/{x}/{y}?k={key}\nkey = 5ecre7\n");
        assertTrue(settled(map, WORLD).isEmpty());
        assertEquals("底图：自绘；未用 服务器，tiles.example 应答超时。", sentence(map, CHINESE));
        assertEquals("", map.account(List.of(WORLD)).credit(CHINESE));
        assertFalse(map.cover(WORLD).isSettled(), "it may answer later");
    }

    @Test
    void aServerThatAnswersGoesBeforeThePackBelowIt() throws IOException {
        answer = CompletableFuture.completedFuture(new TileFetch.Answer(200, "image/png", Tiles.png(Tiles.BLUE)));
        pack("green", new TileAt(0, 0, 0), Tiles.GREEN);
        BaseMap map = map("[s]\nurl = http://tiles.example/{z}/{x}/{y}\n[g]\nfile = green\n");
        assertEquals(Tiles.BLUE, middle(map, WORLD));
    }

    @Test
    void whileAServerIsAskedThePackBelowItIsDrawn() throws IOException {
        CompletableFuture<TileFetch.Answer> late = new CompletableFuture<>();
        answer = late;
        pack("green", new TileAt(0, 0, 0), Tiles.GREEN);
        BaseMap map = map("[s]\nurl = http://tiles.example/{z}/{x}/{y}\n[g]\nfile = green\n");
        Await.until("the pack", () -> pixels(map.cover(WORLD))[0] == Tiles.GREEN);
        assertFalse(map.cover(WORLD).isSettled());
        late.complete(new TileFetch.Answer(200, "image/png", Tiles.png(Tiles.BLUE)));
        Await.until("the server", () -> pixels(map.cover(WORLD))[0] == Tiles.BLUE);
        assertTrue(map.cover(WORLD).isSettled());
    }

    @Test
    void whoseItIsItsNumberAndItsDayStandBesideIt() throws IOException {
        PmPack pack = new PmPack();
        pack.with(new TileAt(0, 0, 0), Tiles.png(Tiles.RED)).write(home.resolve("red"));
        BaseMap map = map("[r]\nfile = red\nnumber = 苏S（2025）017号\ndate = 2025-06-01\n");
        settled(map, WORLD);
        Account account = map.account(List.of(WORLD));
        assertEquals("© 测绘 · 审图号：苏S（2025）017号 · 离线地图 2025-06-01", account.credit(CHINESE));
        assertEquals("© 测绘 · map number 苏S（2025）017号 · offline map of 2025-06-01", account.credit(Locale.ENGLISH));
    }

    @Test
    void tilesOfFiveHundredAndTwelvePixelsAreTakenOneLevelFurtherOut() throws IOException {
        PmPack pack = new PmPack();
        pack.with(new TileAt(1, 0, 0), Tiles.picture("png", 512, Tiles.RED));
        pack.with(new TileAt(2, 0, 0), Tiles.picture("png", 512, Tiles.GREEN));
        pack.write(home.resolve("large"));
        BaseMap map = map("[l]\nfile = large\n");
        settled(map, new Patch(0, 0, 0.25, 2));
        assertEquals(Tiles.RED, middle(map, new Patch(0, 0, 0.25, 2)));
    }

    /** The corner of four tiles is drawn at the place itself, not some hundred metres beside it. */
    @ParameterizedTest
    @EnumSource(Crs.class)
    void movedSourcesAreDrawnWhereTheyBelong(Crs crs) throws IOException {
        assertEquals(0, offBy(crs, new GeoPoint(119.3551, 34.0872), 16), 1, "Guannan");
        assertEquals(0, offBy(crs, new GeoPoint(116.404, 39.915), 16), 1, "Beijing");
    }

    @ParameterizedTest
    @CsvSource({"GCJ_02, 200", "BD_09, 300"})
    void aSourceThatIsTakenForAnotherIsFarOff(Crs crs, double pixels) throws IOException {
        assertTrue(offBy(Crs.WGS_84, crs.of(new GeoPoint(119.3551, 34.0872)), 16) <= 1);
        GeoPoint place = new GeoPoint(119.3551, 34.0872);
        double span = 1.0 / (1 << 16) / SIZE;
        GeoPoint moved = crs.of(place);
        double off =
                Math.hypot(Plane.x(place.lon()) - Plane.x(moved.lon()), Plane.y(place.lat()) - Plane.y(moved.lat()));
        assertTrue(off / span > pixels, "it matters: " + off / span);
    }

    /** Pixels between a place and where a source in those coordinates shows its mark. */
    private double offBy(Crs crs, GeoPoint place, int zoom) throws IOException {
        Path tiles = home.resolve("tiles-" + crs + place.lon());
        double edge = 1 << zoom;
        GeoPoint moved = crs.of(place);
        double markX = Plane.x(moved.lon()) * edge;
        double markY = Plane.y(moved.lat()) * edge;
        for (int x = (int) markX - 2; x <= markX + 2; x++) {
            for (int y = (int) markY - 2; y <= markY + 2; y++) {
                Path file = tiles.resolve(zoom + "/" + x + "/" + y + ".png");
                Files.createDirectories(file.getParent());
                Files.write(file, marked(markX - x, markY - y));
            }
        }
        BaseMap map = map("[t]\nfolder = " + tiles + "\ncrs = " + crs.name().replace('_', '-') + "\n");
        double left = Plane.x(place.lon()) - 100.5 / SIZE / edge;
        double top = Plane.y(place.lat()) - 80.5 / SIZE / edge;
        int[] pixels = pixels(settled(map, new Patch(left, top, 1 / edge, zoom)));
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            assertNotEquals(0, pixels[i], "a hole");
            at = (pixels[i] >> 8 & 0xff) > (pixels[at] >> 8 & 0xff) ? i : at;
        }
        return Math.hypot(at % SIZE - 100, at / SIZE - 80);
    }

    /** Red, with one green pixel; the mark counts in tiles from the upper left corner. */
    private static byte[] marked(double x, double y) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        int column = (int) Math.floor(x * SIZE);
        int row = (int) Math.floor(y * SIZE);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.setRGB(i % SIZE, i / SIZE, i % SIZE == column && i / SIZE == row ? Tiles.GREEN : Tiles.RED);
        }
        return Tiles.bytes(image, "png");
    }

    @Test
    void memoryIsBoundedWhateverIsLookedAt() {
        TileMemory memory = new TileMemory(10L * SIZE * SIZE * 4);
        for (int i = 0; i < 1_000; i++) {
            memory.put(0, new TileAt(12, i, 5), new TileImage(SIZE, new int[SIZE * SIZE], i, null));
            assertTrue(memory.bytes() <= 10L * SIZE * SIZE * 4);
        }
    }
}
