package yiwang.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Leaflet on its canvas in Chromium without a window, moved a step with every animation frame. */
final class LeafletMap implements AutoCloseable {
    private static final String SCRIPT = "/META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.js";
    private static final long LIMIT_SECONDS = 120;

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Path folder;
    private final Process browser;

    /** Opens {@code page}, which fetches {@code /script.js}, asks {@code /order} for work and posts to {@code /answer}. */
    LeafletMap(String page) throws IOException, InterruptedException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("Leaflet is measured in Chromium, which is not installed here"));
        folder = Files.createTempDirectory("yiwang-chromium");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.setExecutor(hands);
        server.createContext("/", exchange -> answer(exchange, page.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/script.js", exchange -> answer(exchange, script()));
        server.createContext("/order", exchange -> answer(exchange, order().getBytes(StandardCharsets.UTF_8)));
        server.createContext("/answer", exchange -> {
            answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, new byte[0]);
        });
        server.start();
        browser = new ProcessBuilder(
                        chromium.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-extensions",
                        "--disable-background-networking",
                        "--force-device-scale-factor=1",
                        "--window-size=1920,1080",
                        "--user-data-dir=" + folder,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        take("ready");
    }

    private String order() {
        try {
            String order = orders.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            return order == null ? "end" : order;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "end";
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream in = LeafletMap.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("no " + SCRIPT);
            }
            return in.readAllBytes();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String take(String head) throws IOException, InterruptedException {
        String answer = answers.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (answer == null || !answer.startsWith(head)) {
            throw new IOException("the page said " + answer + " where " + head + " was awaited");
        }
        return answer.substring(head.length()).strip();
    }

    /** Moves the map for so many seconds: CPU milliseconds of all processes of the browser for one frame. */
    double pan(int seconds) throws IOException, InterruptedException {
        double before = cpuMillis();
        orders.add(String.valueOf(seconds));
        int frames = Integer.parseInt(take("frames"));
        return (cpuMillis() - before) / frames;
    }

    private double cpuMillis() {
        return Stream.concat(Stream.of(browser.toHandle()), browser.descendants())
                .mapToDouble(each ->
                        each.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6)
                .sum();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> all = browser.descendants().toList();
        browser.destroy();
        all.forEach(ProcessHandle::destroy);
        browser.waitFor(10, TimeUnit.SECONDS);
        server.stop(0);
        hands.shutdownNow();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
