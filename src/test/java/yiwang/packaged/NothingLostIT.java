package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Ports;

/** Messages played against a backend that is killed in the middle: none lost, none doubled, nothing different. */
class NothingLostIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Path REAL =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("../shared/data/citizen-messages-2017-2020.csv");
    private static final Pattern SENT =
            Pattern.compile("(\\d+) sent: (\\d+) accepted, (\\d+) repeated, (\\d+) refused, (\\d+) without answer");

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddleAndPlayedAgain() throws Exception {
        Path file = folder.resolve("many.csv");
        StringBuilder csv = new StringBuilder("source_no,title,text\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("n").append(i).append(",路灯不亮,第").append(i).append("盏路灯不亮请派人维修\n");
        }
        Files.writeString(file, csv);
        play(file, 3_000);
    }

    /** Real messages are not shipped; where they are absent this is skipped. */
    @Test
    @EnabledIf(value = "realMessagesAreHere", disabledReason = "the file of real messages is not on this machine")
    void realMessages() throws Exception {
        play(REAL, 4_326);
    }

    static boolean realMessagesAreHere() {
        return Files.isReadable(REAL);
    }

    private void play(Path file, int rows) throws Exception {
        try (Image image = new Image(folder)) {
            Path data = folder.resolve("data");
            int port = Ports.free();
            Image.Running server = image.server(data, port);
            Image.Running feed = image.start(
                    Map.of(), "feed", file.toString(), "--speed", "max", "--server", "http://127.0.0.1:" + port);
            Image.await(Duration.ofSeconds(60), "some progress", () -> seq(port) > rows / 5);
            server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            image.server(data, port);
            assertTrue(feed.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), feed::printed);
            assertEquals(rows, answered(feed.printed()), feed::printed);

            Image.Ended again =
                    image.run(LIMIT, "feed", file.toString(), "--speed", "max", "--server", "http://127.0.0.1:" + port);
            assertTrue(again.out().contains(rows + " sent: 0 accepted, " + rows + " repeated"), again.out());
        }
        try (Image image = new Image(folder)) {
            Image.Ended verify =
                    image.run(LIMIT, "verify", "--data", folder.resolve("data").toString());
            assertEquals(0, verify.code(), verify.err());
            assertTrue(verify.out().contains("0 differences"), verify.out());
            assertTrue(verify.out().contains(" " + rows + " tickets"), verify.out());
        }
    }

    private static long answered(String printed) {
        Matcher sent = SENT.matcher(printed);
        assertTrue(sent.find(), printed);
        return Long.parseLong(sent.group(2)) + Long.parseLong(sent.group(3));
    }

    private static long seq(int port) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            String body = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher seq = Pattern.compile("\"seq\":(\\d+)").matcher(body);
            return seq.find() ? Long.parseLong(seq.group(1)) : -1;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
