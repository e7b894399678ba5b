package yiwang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Cold start of the whole packaged program (backend, demo county, console) to its first useful screen: data live, every
 * room laid out. Ours with the JDK's AOT cache, trained by one run of the same command; the peer is the same program
 * without it.
 */
final class StartBenchmark implements Benchmark {
    private static final Path IMAGE = Path.of(System.getProperty("yiwang.image", "target/yiwang"));
    private static final String READY = "drawn room-";
    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final Path cache;

    StartBenchmark() throws Exception {
        folder = Files.createTempDirectory("yiwang-bench");
        cache = folder.resolve("yiwang.aot");
        run(Map.of("YIWANG_AOT", "off", "YIWANG_OPTS", "-XX:AOTCacheOutput=" + cache), true);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the training run left no cache");
        }
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String peerName() {
        return "without-aot-cache";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return run(Map.of("YIWANG_AOT", "off", "YIWANG_OPTS", "-XX:AOTCache=" + cache), false);
    }

    @Override
    public double peer() throws Exception {
        return run(Map.of("YIWANG_AOT", "off"), false);
    }

    /** Seconds from the start of the process to its word that the first screen stands. */
    private double run(Map<String, String> environment, boolean toTheEnd) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "pictures");
        List<String> line = new ArrayList<>(
                List.of(IMAGE.resolve("bin/yiwang").toString(), "snapshot", "--out", out.toString(), "--after", "0s"));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        double seconds = Double.NaN;
        StringBuilder printed = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                printed.append(text).append('\n');
                if (Double.isNaN(seconds) && text.toLowerCase(Locale.ROOT).contains(READY)) {
                    seconds = (System.nanoTime() - begun) / 1e9;
                    if (!toTheEnd) {
                        break;
                    }
                }
            }
        }
        if (!toTheEnd) {
            process.destroy();
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || Double.isNaN(seconds)) {
            process.destroyForcibly();
            throw new IllegalStateException("no first screen: " + printed);
        }
        return seconds;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
