package yiwang.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import yiwang.console.ConsoleApp;
import yiwang.console.ConsoleLaunch;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.PictureWindow.Dress;

/**
 * {@code yiwang --selfcheck}: whether an installation works. Starts a backend of its own on a free port, lets the demo
 * county live for a moment, draws every room and looks whether there is anything on the pictures.
 */
final class SelfCheck {
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int ROOMS = 4;
    private static final int STEP = 7;
    /** A room that was not drawn has its ground, a border and perhaps a word: far fewer colours than this. */
    private static final int FEWEST_COLOURS = 40;

    private final PrintWriter out;

    SelfCheck(PrintWriter out) {
        this.out = out;
    }

    /** Throws {@link WorkFailed} with what does not work. */
    void run() {
        try {
            Path folder = Files.createTempDirectory("yiwang-selfcheck");
            try (DemoCounty county = DemoCounty.start(null, 0)) {
                Dress dress = new Dress(WIDTH, HEIGHT, Locale.SIMPLIFIED_CHINESE, Theme.DARK);
                ConsoleLaunch launch = ConsoleLaunch.seat(county.url(), "selfcheck");
                check(ConsoleApp.snapshot(launch, folder, dress, LIFE, PATIENCE, null));
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new WorkFailed("the backend did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new WorkFailed("a room could not be drawn: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("stopped before the rooms were drawn", e);
        }
    }

    private void check(List<Path> pictures) throws IOException {
        int rooms = 0;
        for (Path picture : pictures) {
            BufferedImage image = ImageIO.read(picture.toFile());
            int colours = colours(image);
            if (colours < FEWEST_COLOURS) {
                throw new WorkFailed(picture.getFileName() + " is empty: " + colours + " colours");
            }
            rooms += picture.getFileName().toString().startsWith("room-") ? 1 : 0;
            out.println(picture.getFileName() + " " + image.getWidth() + "x" + image.getHeight() + ", " + colours
                    + " colours");
        }
        if (rooms < ROOMS) {
            throw new WorkFailed("only " + rooms + " of " + ROOMS + " rooms were drawn");
        }
        out.println("selfcheck passed 自检通过");
        out.flush();
    }

    private static int colours(BufferedImage image) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
