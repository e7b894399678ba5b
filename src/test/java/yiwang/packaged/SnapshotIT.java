package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every room and wall scene is drawn without a display, from a living backend. */
class SnapshotIT {
    private static final List<String> PICTURES =
            List.of("room-map", "room-desk", "room-board", "room-video", "wall-normal");
    private static final int COLOURS_OF_A_DRAWN_ROOM = 60;

    @TempDir
    Path folder;

    @Test
    void everyRoomIsDrawnAtTheSizeAskedFor() throws Exception {
        try (Image image = new Image(folder)) {
            Path out = folder.resolve("pictures");
            Image.Ended ended = image.run(
                    Duration.ofMinutes(3), "snapshot", "--out", out.toString(), "--size", "1920x1080", "--after", "8s");
            assertEquals(0, ended.code(), ended.err());
            for (String name : PICTURES) {
                BufferedImage picture = ImageIO.read(out.resolve(name + ".png").toFile());
                assertEquals(1920, picture.getWidth(), name);
                assertEquals(1080, picture.getHeight(), name);
                assertTrue(colours(picture) > COLOURS_OF_A_DRAWN_ROOM, name + " is empty");
            }
        }
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
