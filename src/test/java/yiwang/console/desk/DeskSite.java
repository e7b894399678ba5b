package yiwang.console.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import yiwang.console.ConsoleLaunch;
import yiwang.console.ConsoleWiring;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Fx;
import yiwang.console.kit.OpenRoom;
import yiwang.server.TestBackend;

/** The desk of a seat at a real backend over a real line; what the officer chooses and how time passes is the test's. */
final class DeskSite implements AutoCloseable {
    final TestBackend backend;
    final NarrowLine line;
    final AtomicLong nanos = new AtomicLong(7);
    final List<Path> chosen = new ArrayList<>();
    final DeskParts parts;
    OpenRoom<DeskScreen> room;
    Runnable whileChoosing = () -> {};
    Path target;
    private final FileMoves moves = new FileMoves();
    private final FilePicker picker;
    private final ConsoleWiring wiring;

    DeskSite(Path folder) throws Exception {
        this(folder, TestBackend.start(folder));
    }

    DeskSite(Path folder, TestBackend backend) throws Exception {
        Fx.start();
        this.backend = backend;
        line = new NarrowLine(backend.server().port());
        target = folder.resolve("saved");
        wiring = new ConsoleWiring(ConsoleLaunch.seat(line.url(), "seat-01"));
        parts = wiring.load(progress -> {}).toCompletableFuture().get(30, TimeUnit.SECONDS);
        picker = new FilePicker() {
            @Override
            public List<Path> choose() {
                whileChoosing.run();
                return List.copyOf(chosen);
            }

            @Override
            public Optional<Path> target(String name) {
                whileChoosing.run();
                return Optional.of(target);
            }
        };
        room = open();
    }

    private OpenRoom<DeskScreen> open() throws Exception {
        return OpenRoom.show(
                () -> new DeskScreen(parts.desk(Locale.SIMPLIFIED_CHINESE, false), moves, picker, nanos::get));
    }

    /** As a change of language or dress does. */
    void reopen() throws Exception {
        Fx.run(() -> room.screen().deactivate());
        room.close();
        room = open();
    }

    /** Takes a matter in that was reported by 测试甲, 13800000000; its id. */
    String ticket() {
        var reply = backend.post(
                "/api/v1/intake",
                backend.intake(Map.of("reporterName", "\"测试甲\"", "reporterPhone", "\"13800000000\"")),
                null);
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.text());
        }
        return reply.json().path("id").asText();
    }

    /** Shows a ticket, and waits until all of it has come. */
    void show(String id) {
        Fx.until(() -> parts.live().tickets().get(id) != null);
        Fx.run(() -> parts.selection().ticketProperty().set(id));
        Fx.until(() -> room.isThere("verb-note") && room.isThere(Ids.FILES_ADD));
    }

    String notice() {
        return room.isThere(Ids.NOTICE) ? room.said(Ids.NOTICE) : "";
    }

    /** Every text that can be seen. */
    String texts() {
        return Fx.get(() -> {
            StringBuilder all = new StringBuilder();
            collect(room.screen().node(), all);
            return all.toString();
        });
    }

    private static void collect(Node node, StringBuilder all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            all.append(Objects.requireNonNullElse(labeled.getText(), "")).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    @Override
    public void close() throws Exception {
        room.close();
        wiring.close();
        line.close();
        backend.close();
    }
}
