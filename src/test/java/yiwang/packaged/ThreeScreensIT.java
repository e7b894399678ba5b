package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Three real screens of an X server: three windows fill them, and a screen that is pulled and comes back is survived. */
class ThreeScreensIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern WINDOW = Pattern.compile("1920x1080\\+\\d+\\+\\d+  \\+(\\d+)\\+0");
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
            Virtual 7680 2160
          EndSubSection
        EndSection
        """;

    @TempDir
    Path folder;

    static boolean xServerIsHere() {
        return Files.isExecutable(Path.of("/usr/bin/Xorg"))
                && Files.exists(Path.of("/usr/lib/xorg/modules/drivers/dummy_drv.so"))
                && Files.isExecutable(Path.of("/usr/bin/xrandr"))
                && Files.isExecutable(Path.of("/usr/bin/xwininfo"));
    }

    @Test
    @EnabledIf(value = "xServerIsHere", disabledReason = "no Xorg with the dummy driver, xrandr and xwininfo here")
    void threeWindowsFillThreeScreensAndSurviveALostOne() throws Exception {
        String display = ":" + (100 + ProcessHandle.current().pid() % 400);
        Path config = Files.writeString(folder.resolve("xorg.conf"), CONFIG);
        Process server = new ProcessBuilder(
                        "Xorg",
                        "-noreset",
                        "-nolisten",
                        "tcp",
                        "-config",
                        config.toString(),
                        "-logfile",
                        folder.resolve("xorg.log").toString(),
                        display)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xorg.out").toFile())
                .start();
        try (Image image = new Image(folder)) {
            Image.await(
                    Duration.ofSeconds(20),
                    "the X server",
                    () -> run(display, "xrandr").contains("DUMMY0"));
            for (int screen = 1; screen <= 2; screen++) {
                run(display, "xrandr", "--addmode", "DUMMY" + screen, "1920x1080");
                plug(display, screen);
            }
            Image.Running console = image.start(Map.of("DISPLAY", display));
            Image.await(LIMIT, "three windows", () -> windows(display).equals(Set.of(0, 1920, 3840)));

            run(display, "xrandr", "--output", "DUMMY2", "--off");
            Image.await(LIMIT, "two windows", () -> windows(display).equals(Set.of(0, 1920)));
            plug(display, 2);
            Image.await(LIMIT, "the third window again", () -> windows(display).equals(Set.of(0, 1920, 3840)));
            assertTrue(console.process().isAlive(), console::printed);
            console.process().destroy();
            assertTrue(console.process().waitFor(20, TimeUnit.SECONDS), "stops when asked to");
            assertEquals(Set.of(), windows(display));
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void plug(String display, int screen) {
        run(display, "xrandr", "--output", "DUMMY" + screen, "--mode", "1920x1080", "--pos", 1920 * screen + "x0");
    }

    /**
     * Left edges of the windows that fill a screen. Asks the server to look at its outputs first: without a desktop
     * session nobody else does, and a program that starts right after a plugging may have been told the old ones.
     */
    private static Set<Integer> windows(String display) {
        run(display, "xrandr", "--query");
        Set<Integer> left = new TreeSet<>();
        Matcher window = WINDOW.matcher(run(display, "xwininfo", "-root", "-children"));
        while (window.find()) {
            left.add(Integer.parseInt(window.group(1)));
        }
        return left;
    }

    private static String run(String display, String... line) {
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().put("DISPLAY", display);
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            return printed;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
