package yiwang.console.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.console.ConsoleLaunch;
import yiwang.console.ConsoleWiring;
import yiwang.console.feed.ScriptedBackend;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.PictureWindow.Dress;
import yiwang.console.shell.PlainRoom;

class SnapshotsUiTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"desk, room-desk.png", "wall, wall-normal.png", "wall-escalation, wall-escalation.png"})
    void filesAreNamedByRoom(String room, String file) {
        assertEquals(file, Snapshots.fileName(room));
    }

    @Test
    void everyRoomIsDrawnAtTheWantedSizeAndLetGo() throws Exception {
        Fx.start();
        PlainRoom desk = new PlainRoom("desk");
        PlainRoom wall = new PlainRoom("wall");
        try (ScriptedBackend backend = ScriptedBackend.started()) {
            backend.script("/api/v1/units", 200, "[]");
            backend.script("/api/v1/categories", 200, "[]");
            backend.script("/api/v1/profiles", 200, "[]");
            try (ConsoleWiring wiring = new ConsoleWiring(new ConsoleLaunch(
                    backend.address().url("/"),
                    "seat-01",
                    null,
                    Locale.SIMPLIFIED_CHINESE,
                    given -> List.of(desk, wall),
                    null,
                    folder,
                    folder,
                    ConsoleLaunch.Approach.USUAL))) {
                DeskParts parts =
                        wiring.load(progress -> {}).toCompletableFuture().get(30, TimeUnit.SECONDS);
                List<Path> files = new Snapshots(parts, null, wiring.rooms(), Duration.ofSeconds(20), System::nanoTime)
                        .draw(folder, new Dress(960, 540, Locale.ENGLISH, Theme.DARK))
                        .toCompletableFuture()
                        .get(120, TimeUnit.SECONDS);
                assertEquals(List.of(folder.resolve("room-desk.png"), folder.resolve("wall-normal.png")), files);
                for (Path file : files) {
                    BufferedImage image = ImageIO.read(file.toFile());
                    assertEquals(960, image.getWidth());
                    assertEquals(540, image.getHeight());
                    assertTrue(colours(image) > 20, "an empty picture");
                }
                assertEquals(1, desk.opened.get());
                assertEquals(0, desk.active.get() + wall.active.get());
            }
        }
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
