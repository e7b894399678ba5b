package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and first lines of the packaged program. */
class CommandLineIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void versionIsSaid() throws Exception {
        try (Image image = new Image(folder)) {
            Image.Ended ended = image.run(LIMIT, "--version");
            assertEquals(0, ended.code(), ended.err());
            assertTrue(ended.out().startsWith("yiwang "), ended.out());
        }
    }

    @Test
    void wrongUseIsTwo() throws Exception {
        try (Image image = new Image(folder)) {
            assertEquals(2, image.run(LIMIT, "sing").code());
            assertEquals(2, image.run(LIMIT, "feed").code());
            assertEquals(2, image.run(LIMIT, "server").code());
        }
    }

    @Test
    void missingFileIsOneLineAndOne() throws Exception {
        try (Image image = new Image(folder)) {
            Image.Ended ended = image.run(LIMIT, "feed", "no-such.csv");
            assertEquals(1, ended.code());
            assertEquals(
                    "yiwang: no such file: no-such.csv",
                    ended.err().lines().findFirst().orElse(""));
        }
    }

    @Test
    void portInUseIsSaidInOneLine() throws Exception {
        try (Image image = new Image(folder);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Image.Ended ended = image.run(LIMIT, "server", "--data", data(), "--port", "" + taken.getLocalPort());
            assertEquals(1, ended.code());
            assertTrue(ended.err().contains("" + taken.getLocalPort()), ended.err());
            assertEquals(
                    1, ended.err().lines().filter(l -> l.startsWith("yiwang:")).count(), ended.err());
            assertTrue(ended.err().lines().noneMatch(l -> l.startsWith("\tat ")), ended.err());
        }
    }

    private String data() throws IOException {
        return Files.createDirectories(folder.resolve("data")).toString();
    }
}
