package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.basemap.BaseMap;
import yiwang.console.basemap.BaseMapFile;
import yiwang.console.kit.Fx;

/** A base map below the county: what must stand beside it, and what a broken one costs. */
@SuppressWarnings("NullAway.Init") // opened by each test
class BaseMapUiTest {
    private static final String CREDIT = "© 县自然资源和规划局 · 审图号：苏S（2025）017号 · 离线地图 2025-06-01";
    private static final String PACK = """
        [街区]
        folder = tiles
        attribution = © 县自然资源和规划局
        number = 苏S（2025）017号
        date = 2025-06-01
        """;

    @TempDir
    Path folder;

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Stage stage;
    private FakeDesk fake;
    private BaseMap base;
    private MapScreen screen;
    private StackPane root;

    @BeforeEach
    void start() throws Exception {
        Fx.start();
        Path tile = folder.resolve("tiles/2/3/1.png");
        Files.createDirectories(tile.getParent());
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            image.setRGB(i % 256, i / 256, 0x3050ff);
        }
        ImageIO.write(image, "png", tile.toFile());
    }

    private void open(String settings, boolean wall) throws IOException {
        Path file = Files.writeString(folder.resolve("base-maps.ini"), settings);
        base = BaseMap.of(
                BaseMapFile.read(file),
                new BaseMap.Given(
                        io,
                        timer,
                        InstantSource.system(),
                        System::nanoTime,
                        address -> CompletableFuture.failedFuture(new IOException("no line")),
                        folder.resolve("kept")));
        Fx.run(() -> {
            stage = new Stage();
            fake = new FakeDesk();
            screen = (MapScreen) new MapRoom(base, MapMemory.none()).open(fake.desk(new SmallCounty(), wall));
            root = new StackPane(screen.node());
            stage.setScene(new Scene(root, 1000, 700));
            stage.show();
            screen.activate();
        });
        Fx.until(screen::isSettled);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            screen.deactivate();
            stage.close();
        });
        base.close();
        fake.close();
        io.close();
        timer.shutdownNow();
    }

    private Label credit() {
        return (Label) root.lookup(".yw-map-base-credit");
    }

    private Label why() {
        return (Label) root.lookup(".yw-map-base-why");
    }

    /** The colour of the map beside the county. */
    private int ground() {
        return Fx.get(() -> {
            WritableImage image = root.snapshot(null, null);
            return image.getPixelReader().getArgb(120, 350);
        });
    }

    @Test
    void whoseItIsItsNumberAndItsDayStandBesideTheMap() throws IOException {
        open(PACK, false);
        Fx.until(() -> credit().getText().equals(CREDIT));
        assertEquals("底图：街区（放大显示）。", why().getText());
    }

    @Test
    void onTheWallTheyAreShownInFull() throws IOException {
        open(PACK, true);
        Fx.until(() -> credit().getText().equals(CREDIT));
        Fx.until(() -> {
            Text shown = (Text) credit().lookup(".text");
            Bounds at = credit().localToScene(credit().getLayoutBounds());
            return shown.getText().replace("\n", "").equals(CREDIT) && at.getMaxX() <= 1000 && at.getMaxY() <= 700;
        });
    }

    @Test
    void switchedOffNothingOfItIsLeft() throws IOException {
        open(PACK, false);
        Fx.until(() -> credit().getText().equals(CREDIT));
        int with = ground();
        CheckBox box = root.lookupAll(".yw-map-layers .check-box").stream()
                .map(CheckBox.class::cast)
                .filter(each -> each.getText().equals("底图"))
                .findFirst()
                .orElseThrow();
        Fx.run(() -> box.setSelected(false));
        Fx.until(() -> credit().getText().isEmpty() && screen.isSettled());
        assertNotEquals(with, ground());
    }

    @Test
    void aBrokenPackAndADeadServerCostASentenceAndTheMapGoesOn() throws IOException {
        Files.write(
                folder.resolve("broken.pmtiles"), "PMTiles\u0003".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        open(
                "[坏包]\nfile = broken.pmtiles\n[服务器]\nurl = http://tiles.example/{z}/{x}/{y}?tk={key}\nkey = 5ecre7\n"
                        + PACK,
                false);
        Fx.until(() -> credit().getText().equals(CREDIT));
        Fx.until(screen::isSettled);
        assertTrue(why().getText().contains("未用 坏包，文件已损坏或不完整"), why().getText());
        assertTrue(why().getText().contains("未用 服务器，连不上 tiles.example"), why().getText());
        assertFalse(why().getText().contains("5ecre7"));
    }

    @Test
    void withNoSourceThatWorksTheDrawnMapStays() throws IOException {
        open("[坏包]\nfile = gone.pmtiles\n", false);
        Fx.until(() -> why().getText().equals("底图：自绘；未用 坏包，文件不存在。"));
        assertEquals("", credit().getText());
        Fx.until(screen::isSettled);
    }
}
