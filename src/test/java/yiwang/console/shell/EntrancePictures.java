package yiwang.console.shell;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import yiwang.console.board.BoardRoom;
import yiwang.console.command.AccountDoor;
import yiwang.console.desk.DeskRoom;
import yiwang.console.entrance.EntrancePane;
import yiwang.console.feed.Backend;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Room;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.console.shell.PictureWindow.Dress;

/** Draws the door and a locked seat for eyes: {@code target/entrance-*.png}. */
final class EntrancePictures {
    private static final List<Room> ROOMS = List.of(new DeskRoom(), new BoardRoom());

    private EntrancePictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        Vertx vertx = Vertx.vertx();
        draw(vertx, "locked", new Dress(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.DARK));
        draw(vertx, "locked-en", new Dress(3840, 2160, Locale.ENGLISH, Theme.LIGHT));
        start(vertx, "start", Locale.SIMPLIFIED_CHINESE, Theme.DARK);
        start(vertx, "start-en", Locale.ENGLISH, Theme.LIGHT);
        vertx.close();
        Platform.exit();
    }

    private static void draw(Vertx vertx, String name, Dress dress) throws Exception {
        Backend backend = Backend.of("http://127.0.0.1:9");
        try (FakeDesk fake = new FakeDesk().with(300);
                AccountDoor door = new AccountDoor(vertx, backend, Platform::runLater, dress::locale)) {
            PictureWindow window =
                    Fx.get(() -> new PictureWindow(fake.parts(Platform::runLater), ROOMS, "desk", dress));
            Scene scene = window.scene();
            Texts texts = Texts.of(SeatLock.class, dress.locale());
            Fx.run(() -> {
                EntrancePane pane =
                        EntrancePane.signIn(dress.locale(), door, "li.si", texts.get("lock.idle", "10"), in -> {});
                pane.leaveBy(() -> {});
                pane.nameLeave(texts.get("lock.other"));
                ((WindowView) scene.getRoot()).cover(new StackPane(pane));
            });
            write(scene, name);
        }
    }

    private static void start(Vertx vertx, String name, Locale locale, Theme theme) throws Exception {
        Backend backend = Backend.of("http://127.0.0.1:9");
        try (AccountDoor door = new AccountDoor(vertx, backend, Platform::runLater, () -> locale)) {
            StartWindow window = Fx.get(() -> new StartWindow(locale, theme, "https://yw.example:8420", () -> {}));
            Fx.run(() -> {
                window.show();
                window.ask(door, in -> {});
            });
            Scene scene = Fx.get(window::scene);
            write(scene, name);
            Fx.run(() -> {
                ((TextInputControl) scene.lookup("#entrance-account")).setText("li.si");
                ((TextInputControl) scene.lookup("#entrance-password")).setText("not-a-password");
                ((Button) scene.lookup("#entrance-go")).fire();
            });
            Fx.until(() -> scene.lookup(".entrance-notice").isVisible());
            write(scene, name + "-refused");
            Fx.run(window::close);
        }
    }

    private static void write(Scene scene, String name) {
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "entrance-" + name + ".png"));
            return true;
        });
    }
}
