package yiwang.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process in which {@link LiveConsoles} run. */
final class ConsoleProcess implements AutoCloseable {
    /** How many consoles there are. */
    static final int CONSOLES = 1_000;

    private static final long WAIT_SECONDS = 90;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;

    /**
     * What a run came to.
     *
     * @param p99 microseconds from the event to its receipt
     * @param items received
     * @param bytes received since the last such word
     * @param snapshots begun since then
     * @param at microseconds since 1970 when the last replica became right
     */
    record Settled(long p50, long p99, long max, long gaps, long items, long bytes, long snapshots, long at) {}

    ConsoleProcess() throws IOException {
        long files = openFiles();
        if (files < CONSOLES * 2L) {
            throw new IOException("a process may open " + files + " files here and " + CONSOLES
                    + " consoles need twice as many: raise it with ulimit -n");
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveConsoles.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** Connects everybody and waits for their first snapshots. */
    void open(LiveSite site, boolean byBox, boolean resumes) throws Exception {
        say("open " + site.port() + " " + CONSOLES + " " + LiveSite.AREAS + (byBox ? " box" : " area")
                + (resumes ? " resume" : " anew"));
        answer("opened");
    }

    /** Waits until every replica is the truth of its area; throws when one never is. */
    Settled settle(LiveSite site) throws Exception {
        site.truth().forEach(this::say);
        say("settle");
        String[] words = answer("settled").split(" ");
        long[] n = new long[words.length];
        for (int i = 1; i < words.length; i++) {
            n[i] = Long.parseLong(words[i]);
        }
        return new Settled(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    /** Disconnects everybody. */
    void leave() throws Exception {
        say("close");
        answer("closed");
    }

    private void say(String order) {
        orders.println(order);
    }

    private String answer(String expected) throws Exception {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return String.valueOf(answers.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            String answer = line.get(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!answer.startsWith(expected)) {
                throw new IllegalStateException("consoles said " + answer + " where " + expected + " was awaited");
            }
            return answer;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the consoles are not " + expected, e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
