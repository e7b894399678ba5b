package yiwang.console.desk;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;

/** Draws the room for eyes: {@code target/desk-*.png}. */
final class DeskPictures {
    private DeskPictures() {}

    public static void main(String[] args) throws Exception {
        RoomPictures.start();
        draw("zh", Locale.CHINA, 1920, 1080, Theme.DARK);
        draw("dispatch", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT2, KeyCode.P);
        draw("clocks", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT4, KeyCode.D);
        draw("clocks-en", Locale.ENGLISH, 1920, 1080, Theme.LIGHT, KeyCode.DIGIT4, KeyCode.D);
        if (args.length > 0) {
            draw("revisit", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT6, KeyCode.V);
            draw("suggested", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT1);
            draw("suggested-en", Locale.ENGLISH, 1920, 1080, Theme.DARK, KeyCode.DIGIT1);
            draw("returned", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT9);
            draw("new", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.N);
            draw("light-en", Locale.ENGLISH, 1920, 1080, Theme.LIGHT);
            draw("4k", Locale.CHINA, 3840, 2160, Theme.DARK);
        }
        Platform.exit();
    }

    private static void press(Scene scene, KeyCode key) {
        String text = key.getChar().toLowerCase(Locale.ROOT);
        Event.fireEvent(
                scene.lookup("#" + Ids.QUEUE),
                new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key, false, false, false, false));
    }

    private static void draw(String name, Locale locale, int width, int height, Theme theme, KeyCode... keys)
            throws Exception {
        try (FakeDesk fake = new FakeDesk().with(300)) {
            DeskScreen screen = RoomPictures.call(() -> new DeskScreen(fake.desk(Platform::runLater, locale, false)));
            Scene scene = RoomPictures.call(() -> {
                RoomScreen room = screen;
                Scene made = RoomPictures.scene(
                        room.node(), width, height, s -> theme.applyDesk(s, Theme.DESK_EM * height / 1080));
                room.activate();
                return made;
            });
            RoomPictures.until(() -> scene.lookup("#verb-note") != null);
            for (KeyCode key : keys) {
                RoomPictures.call(() -> {
                    press(scene, key);
                    return null;
                });
                RoomPictures.until(() -> scene.lookup("#verb-note") != null || scene.lookup("#" + Ids.FORM) != null);
            }
            RoomPictures.call(() -> {
                RoomPictures.settle(scene.getRoot());
                RoomPictures.write(scene, Path.of("target", "desk-" + name + ".png"));
                screen.deactivate();
                return null;
            });
        }
    }
}
