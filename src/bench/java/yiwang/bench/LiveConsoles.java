package yiwang.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Many consoles in a process of their own, each with its replica of the tickets of one area: it follows the numbers, counts
 * every gap, and when it is cut off comes back by itself. Told by lines on standard input, answers by lines.
 */
final class LiveConsoles {
    private static final int AT_ONCE = 64;
    private static final long LOOK_MILLIS = 5;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(10_000));
    private final Random random = new Random(1);
    private final Map<Integer, long[]> truth = new HashMap<>();
    private final List<Console> consoles = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private int port;
    private int dialled;
    private boolean resumes;
    private long gaps;
    private long bytes;
    private long snapshots;

    /** Microseconds since 1970 by this machine's clock, which both processes read. */
    static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** What {@code console} asks for: one of {@code areas} by its code, or by a box of its own that shows the same. */
    static String filter(int console, int areas, boolean byBox) {
        int area = console % areas;
        return byBox
                ? String.format(
                        Locale.ROOT,
                        "{\"viewport\":{\"west\":%.7f,\"south\":34.0,\"east\":%.7f,\"north\":35.0}}",
                        LiveSite.west(area),
                        LiveSite.west(area) + 0.09 + console * 1e-6)
                : "{\"area\":\"" + LiveSite.area(area) + "\"}";
    }

    public static void main(String[] args) throws IOException {
        LiveConsoles consoles = new LiveConsoles();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                consoles.context.runOnContext(v -> consoles.told(words));
            }
        }
        System.exit(0);
    }

    private void told(String[] words) {
        switch (words[0]) {
            case "open" -> open(words);
            case "truth" ->
                truth.put(Integer.parseInt(words[1]), new long[] {Long.parseLong(words[2]), Long.parseLong(words[3])});
            case "settle" -> settle();
            case "close" -> {
                consoles.forEach(Console::close);
                consoles.clear();
                System.out.println("closed");
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void open(String[] words) {
        port = Integer.parseInt(words[1]);
        int count = Integer.parseInt(words[2]);
        int areas = Integer.parseInt(words[3]);
        resumes = words[5].equals("resume");
        latencies.clear();
        truth.clear();
        gaps = 0;
        bytes = 0;
        snapshots = 0;
        for (int i = 0; i < count; i++) {
            consoles.add(new Console(i % areas, filter(i, areas, words[4].equals("box"))));
        }
        dialled = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            dialNext();
        }
        whenAll("opened", Console::isLive, () -> "");
    }

    private void dialNext() {
        if (dialled < consoles.size()) {
            consoles.get(dialled++).dial();
        }
    }

    /** Waits until every replica is what the truth of its area is. */
    private void settle() {
        whenAll("settled", Console::isRight, () -> {
            long last = consoles.stream()
                    .mapToLong(console -> console.changedAt)
                    .max()
                    .orElse(0);
            long items = consoles.stream().mapToLong(console -> console.items).sum();
            return latencies.quantile(0.5) + " " + latencies.quantile(0.99) + " " + latencies.quantile(1) + " " + gaps
                    + " " + items + " " + bytes + " " + snapshots + " " + last;
        });
    }

    private interface Check {
        boolean holds(Console console);
    }

    private interface Words {
        String say();
    }

    private void whenAll(String word, Check check, Words words) {
        vertx.setPeriodic(LOOK_MILLIS, timer -> {
            if (consoles.stream().allMatch(check::holds)) {
                vertx.cancelTimer(timer);
                System.out.println((word + " " + words.say()).strip());
                bytes = 0;
                snapshots = 0;
            }
        });
    }

    private final class Console {
        final int area;
        final String filter;
        final Map<String, Long> versions = new HashMap<>();

        @Nullable
        WebSocket socket;

        @Nullable
        String view;

        long seq = -1;
        long sum;
        long items;
        long changedAt;
        boolean isLive;
        boolean inSnapshot;
        boolean wasOpen;
        boolean hasLeft;

        Console(int area, String filter) {
            this.area = area;
            this.filter = filter;
        }

        boolean isLive() {
            return isLive;
        }

        boolean isRight() {
            long[] expected = truth.getOrDefault(area, new long[2]);
            return isLive && versions.size() == expected[0] && sum == expected[1];
        }

        void close() {
            hasLeft = true;
            WebSocket old = socket;
            socket = null;
            if (old != null) {
                old.close();
            }
        }

        void dial() {
            client.connect(port, "127.0.0.1", "/api/v1/live").onComplete(got -> {
                if (!wasOpen) {
                    wasOpen = true;
                    dialNext();
                }
                if (got.failed()) {
                    comeBack();
                    return;
                }
                if (hasLeft) {
                    got.result().close();
                    return;
                }
                socket = got.result();
                socket.frameHandler(frame -> {
                    if (frame.isText()) {
                        byte[] message = frame.binaryData().getBytes();
                        bytes += message.length;
                        new Reading(this, message).read();
                    }
                });
                socket.closeHandler(v -> comeBack());
                String resume =
                        resumes && view != null ? ",\"resume\":{\"view\":\"" + view + "\",\"seq\":" + seq + "}" : "";
                socket.writeTextMessage(
                        "{\"op\":\"subscribe\",\"topic\":\"tickets\",\"filter\":" + filter + resume + "}");
            });
        }

        /** With the jitter that a console has, so that not all come back in the same moment. */
        private void comeBack() {
            isLive = false;
            inSnapshot = false;
            if (!hasLeft) {
                vertx.setTimer(250 + random.nextInt(250), timer -> {
                    if (!hasLeft) {
                        dial();
                    }
                });
            }
        }

        void put(String id, long version) {
            Long before = versions.put(id, version);
            sum += version - (before == null ? 0 : before);
            items++;
        }

        void remove(String id) {
            Long before = versions.remove(id);
            sum -= before == null ? 0 : before;
        }

        void clear() {
            versions.clear();
            sum = 0;
            snapshots++;
        }
    }

    /** One message, looked through for what a replica needs, so that the readers do not take the machine from the backend. */
    private final class Reading {
        private final Console console;
        private final byte[] text;
        private int at;

        Reading(Console console, byte[] text) {
            this.console = console;
            this.text = text;
        }

        void read() {
            boolean isDelta = find("\"after\":", 0, text.length) >= 0;
            if (!isDelta && find("\"kind\":\"snapshot\"", 0, text.length) < 0) {
                if (find("\"kind\":\"trouble\"", 0, text.length) >= 0) {
                    throw new IllegalStateException(new String(text, StandardCharsets.UTF_8));
                }
                return;
            }
            if (isDelta && number("\"after\":", 0) != console.seq) {
                gaps++;
            } else if (!isDelta && !console.inSnapshot) {
                console.inSnapshot = true;
                console.clear();
            }
            long seq = number("\"seq\":", 0);
            items(isDelta);
            boolean last = isDelta || find("\"last\":true", at, text.length) >= 0;
            removed();
            if (last) {
                console.seq = seq;
                console.inSnapshot = false;
                console.isLive = true;
                int view = find("\"view\":\"", at, text.length);
                console.view = view < 0 ? console.view : string(view);
            }
        }

        private void items(boolean isDelta) {
            long now = micros();
            at = find("\"items\":[", 0, text.length);
            while (text[at] != ']') {
                at = find("{\"id\":\"", at, text.length);
                String id = string(at);
                long version = number("\"version\":", at);
                at = find("\"title\":\"", at, text.length);
                long stamp = digits(at);
                console.put(id, version);
                if (isDelta) {
                    latencies.add(now - stamp);
                }
                at = find("\"updatedAt\":\"", at, text.length);
                while (text[at - 1] != '}') {
                    at++;
                }
            }
            console.changedAt = now;
        }

        private void removed() {
            int next = find("\"removed\":[", at, text.length);
            while (next >= 0 && text[next] != ']') {
                String key = string(next + 1);
                console.remove(key);
                next += key.length() + 2;
                next += text[next] == ',' ? 1 : 0;
            }
        }

        private long number(String label, int from) {
            return digits(find(label, from, text.length));
        }

        private long digits(int from) {
            long number = 0;
            for (int i = from; text[i] >= '0' && text[i] <= '9'; i++) {
                number = number * 10 + text[i] - '0';
            }
            return number;
        }

        private String string(int from) {
            int end = from;
            while (text[end] != '"') {
                end++;
            }
            return new String(text, from, end - from, StandardCharsets.US_ASCII);
        }

        /** Index after the label, or negative. */
        private int find(String label, int from, int to) {
            int length = label.length();
            char first = label.charAt(0);
            char third = label.charAt(2);
            for (int i = from; i + length <= to; i++) {
                if (text[i] == first && text[i + 2] == third && matches(label, i)) {
                    return i + length;
                }
            }
            return -1;
        }

        private boolean matches(String label, int from) {
            for (int i = 0; i < label.length(); i++) {
                if (text[from + i] != label.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Latencies {
        private long[] micros = new long[1 << 16];
        private int count;

        void add(long value) {
            if (count == micros.length) {
                micros = Arrays.copyOf(micros, count * 2);
            }
            micros[count++] = value;
        }

        void clear() {
            count = 0;
        }

        long quantile(double share) {
            long[] sorted = Arrays.copyOf(micros, count);
            Arrays.sort(sorted);
            return count == 0 ? 0 : sorted[(int) Math.min(count - 1L, (long) (share * count))];
        }
    }
}
