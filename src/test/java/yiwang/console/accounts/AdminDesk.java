package yiwang.console.accounts;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.command.Administration;
import yiwang.console.command.AuditExport;
import yiwang.console.command.Pass;
import yiwang.console.command.SessionKeeper;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.ScriptedBackend;
import yiwang.console.kit.Fx;
import yiwang.console.kit.OpenRoom;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.wire.Json;

/** A room of an administrator in a window of its own, over a backend that answers when and what it is told. Not the FX thread. */
final class AdminDesk implements AutoCloseable {
    final ScriptedBackend backend = ScriptedBackend.started();
    private final Vertx vertx = Vertx.vertx();
    private final FakeDesk desk = new FakeDesk();
    private final AtomicBoolean holding = new AtomicBoolean();
    private final List<Runnable> held = new CopyOnWriteArrayList<>();
    private final SessionKeeper session;
    private final BackendHttp http;
    private final OpenRoom<RoomScreen> room;

    /** Opens a room; what {@code path} answers is scripted before. */
    AdminDesk(Role role, String id, String path, Object answer) throws Exception {
        Fx.start();
        script(path, answer);
        Actor actor = new Actor("wang.wu", "center", Set.of(role));
        session = new SessionKeeper(vertx, backend.address(), new Pass.Seat(actor));
        http = new BackendHttp(vertx, backend.address(), session, () -> Locale.SIMPLIFIED_CHINESE);
        AdminRooms.Given given = new AdminRooms.Given(
                new Administration(http, session::actor, this::later, () -> Locale.SIMPLIFIED_CHINESE),
                new AuditExport(vertx, http, Runnable::run, this::later, () -> Locale.SIMPLIFIED_CHINESE),
                new Random(1));
        room = OpenRoom.show(() -> AdminRooms.of(given).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .open(desk.desk(Platform::runLater, Locale.SIMPLIFIED_CHINESE, false)));
        Await.until("opened", () -> Fx.get(() -> room.screen().isSettled()));
    }

    private void later(Runnable answer) {
        if (holding.get()) {
            held.add(answer);
        } else {
            Platform.runLater(answer);
        }
    }

    void script(String path, Object... answers) throws IOException {
        ScriptedBackend.Answer[] all = new ScriptedBackend.Answer[answers.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = answers[i] instanceof ScriptedBackend.Answer answer
                    ? answer
                    : new ScriptedBackend.Answer(200, Json.lenient().writeValueAsString(answers[i]));
        }
        backend.script(path, all);
    }

    /** From now on answers wait for {@link #release}. */
    void hold() {
        holding.set(true);
    }

    /** Waits until so many answers are held. */
    void awaitHeld(int count) {
        Await.until(count + " answers", () -> held.size() == count);
    }

    /** Lets one of them through; the first is 0. */
    void release(int which) {
        Fx.run(held.get(which));
    }

    OpenRoom<RoomScreen> room() {
        return room;
    }

    boolean isThere(String id) {
        return Fx.get(() -> room.isThere(id));
    }

    Node node(String id) {
        return Fx.get(() -> room.node(id));
    }

    /** FX thread. */
    Node there(String id) {
        return room.node(id);
    }

    void awaitThere(String id) {
        Await.until(id, () -> isThere(id));
    }

    void push(String id) {
        awaitThere(id);
        Fx.run(() -> ((ButtonBase) room.node(id)).fire());
    }

    void press(KeyCode... keys) {
        new FxRobot().press(keys).release(keys);
    }

    /** Chooses a row as a click does. */
    void choose(String table, int row) {
        Fx.run(() -> ((TableView<?>) room.node(table)).getSelectionModel().select(row));
    }

    /** Loads the list anew, and waits for it. */
    void refresh(String table) {
        push(table + "-refresh");
        Await.until("refreshed", () -> Fx.get(() -> room.screen().isSettled()));
    }

    @Override
    public void close() throws Exception {
        room.close();
        http.close();
        session.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        backend.close();
        desk.close();
    }
}
