package yiwang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Maps in windows of their own processes on one screen, drawn by the software pipeline. */
final class MapProcess implements AutoCloseable {
    private static final String ROOM = "yiwang.console.map.";
    private static final long LIMIT_SECONDS = 180;

    private final @Nullable DummyScreen screen;

    MapProcess() throws IOException {
        screen = DummyScreen.canBe() ? DummyScreen.open() : null;
    }

    /** Runs a class of the map's benchmarks, prints what it says and gives its figures by name. */
    Map<String, Double> run(String main, List<String> options, String... args) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dprism.order=sw",
                "-Djavafx.platform=desktop"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ROOM + main));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        if (screen != null) {
            builder.environment().put("DISPLAY", screen.display());
        }
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        Map<String, Double> figures = new HashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String printed = out.readLine(); printed != null; printed = out.readLine()) {
                said.append(printed).append('\n');
                if (printed.startsWith("RESULT ")) {
                    System.out.println("  " + main + " " + String.join(" ", args) + ": " + printed.substring(7));
                    for (String figure : printed.substring(7).split(" ")) {
                        String[] parts = figure.split("=");
                        figures.put(parts[0], Double.parseDouble(parts[1]));
                    }
                }
            }
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || figures.isEmpty()) {
            process.destroyForcibly();
            throw new IllegalStateException(main + " came to nothing:\n" + said);
        }
        return figures;
    }

    @Override
    public void close() throws Exception {
        if (screen != null) {
            screen.close();
        }
    }
}
