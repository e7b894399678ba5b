package yiwang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map in a window of its own process, drawn by the software pipeline, that measures itself when it is asked to. */
final class MapProcess implements AutoCloseable {
    private static final String ROOM = "yiwang.console.map.";

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final StringBuilder said = new StringBuilder();

    /** Starts a class of the map's benchmarks and waits until it is ready. */
    MapProcess(DummyScreen screen, List<String> options, String main, String... args) throws IOException {
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
        builder.environment().put("DISPLAY", screen.display());
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        await("READY");
    }

    /** Measures once; figures by name. */
    Map<String, Double> measure() throws IOException {
        orders.println();
        Map<String, Double> figures = new HashMap<>();
        for (String figure : await("RESULT ").split(" ")) {
            String[] parts = figure.split("=");
            figures.put(parts[0], Double.parseDouble(parts[1]));
        }
        return figures;
    }

    private String await(String head) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(head)) {
                return line.substring(head.length());
            }
            said.append(line).append('\n');
        }
        throw new IOException("a map came to nothing:\n" + said);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
