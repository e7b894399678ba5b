package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The program under {@code target/yiwang}: runs its commands in processes of their own, and stops those it started. */
final class Image implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("yiwang.image", "target/yiwang"));

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private int runs;

    /** Keeps what the processes print in {@code folder}. */
    Image(Path folder) {
        this.folder = folder;
    }

    /** How a command ended. */
    record Ended(int code, String out, String err) {}

    /** One running command. */
    record Running(Process process, Path out, Path err) {
        String printed() {
            try {
                return Files.readString(out) + Files.readString(err);
            } catch (IOException e) {
                return "";
            }
        }
    }

    Running start(Map<String, String> environment, String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(HOME.resolve("bin/yiwang").toString()));
        line.addAll(List.of(args));
        return begin(environment, line);
    }

    private Running begin(Map<String, String> environment, List<String> line) throws IOException {
        int run = ++runs;
        Path out = folder.resolve("out-" + run + ".txt");
        Path err = folder.resolve("err-" + run + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Running(process, out, err);
    }

    Ended run(Duration limit, String... args) throws IOException, InterruptedException {
        Running running = start(Map.of(), args);
        if (!running.process().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            running.process().destroyForcibly();
            fail("yiwang " + String.join(" ", args) + " took longer than " + limit + ": " + running.printed());
        }
        return new Ended(
                running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }

    /** A backend that answers {@code /health}. */
    Running server(Path data, int port) throws IOException {
        return answering(start(Map.of(), "server", "--data", data.toString(), "--port", "" + port), port);
    }

    /** The same, which can make no file larger than this until {@link #unlimited}. */
    Running server(Path data, int port, long kilobytes) throws IOException {
        String limited = "ulimit -S -f " + kilobytes + " && exec \"$0\" server --data \"$1\" --port \"$2\"";
        String program = HOME.resolve("bin/yiwang").toString();
        return answering(begin(Map.of(), List.of("bash", "-c", limited, program, data.toString(), "" + port)), port);
    }

    private static Running answering(Running server, int port) {
        await(
                Duration.ofSeconds(60),
                "the backend to answer or to end",
                () -> isHealthy(port) || !server.process().isAlive());
        assertTrue(server.process().isAlive(), server::printed);
        return server;
    }

    void unlimited(Running running) throws IOException, InterruptedException {
        List<ProcessHandle> family = new ArrayList<>(List.of(running.process().toHandle()));
        running.process().descendants().forEach(family::add);
        for (ProcessHandle each : family) {
            Process lifted = new ProcessBuilder("prlimit", "--pid", "" + each.pid(), "--fsize=unlimited").start();
            assertTrue(lifted.waitFor(10, TimeUnit.SECONDS) && lifted.exitValue() == 0, "prlimit");
        }
    }

    static boolean isHealthy(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void await(Duration limit, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited " + limit + " in vain for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
