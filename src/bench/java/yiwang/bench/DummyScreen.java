package yiwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import yiwang.Await;

/**
 * A screen of 1920 by 1080 that nobody sees: an X server with the dummy driver, as JavaFX's own headless platform knows
 * no size but 1000 by 1000.
 */
final class DummyScreen implements AutoCloseable {
    private static final String CONFIG = """
        Section "Device"
          Identifier "dummy"
          Driver "dummy"
          VideoRam 256000
        EndSection
        Section "Monitor"
          Identifier "monitor"
          HorizSync 5.0-1000.0
          VertRefresh 5.0-200.0
          Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125
        EndSection
        Section "Screen"
          Identifier "screen"
          Device "dummy"
          Monitor "monitor"
          DefaultDepth 24
          SubSection "Display"
            Depth 24
            Modes "1920x1080"
          EndSubSection
        EndSection
        """;

    private final Path folder;
    private final String display;
    private final Process server;

    private DummyScreen(Path folder, String display, Process server) {
        this.folder = folder;
        this.display = display;
        this.server = server;
    }

    /** Throws where there is no such X server. */
    static DummyScreen open() throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/Xorg"))
                || !Files.exists(Path.of("/usr/lib/xorg/modules/drivers/dummy_drv.so"))) {
            throw new IOException(
                    "the map is measured on an X server with the dummy driver, which is not installed here");
        }
        Path folder = Files.createTempDirectory("yiwang-screen");
        Path config = Files.writeString(folder.resolve("xorg.conf"), CONFIG);
        long number = 500;
        while (Files.exists(Path.of("/tmp/.X11-unix/X" + number))) {
            number++;
        }
        String free = String.valueOf(number);
        Process server = new ProcessBuilder(
                        "Xorg",
                        "-noreset",
                        "-nolisten",
                        "tcp",
                        "-config",
                        config.toString(),
                        "-logfile",
                        folder.resolve("xorg.log").toString(),
                        ":" + free)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xorg.out").toFile())
                .start();
        Await.within(Duration.ofSeconds(20), "the X server", () -> Files.exists(Path.of("/tmp/.X11-unix/X" + free)));
        return new DummyScreen(folder, ":" + free, server);
    }

    String display() {
        return display;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.destroy();
        server.waitFor(10, TimeUnit.SECONDS);
        for (String file : new String[] {"xorg.conf", "xorg.log", "xorg.out"}) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }
}
