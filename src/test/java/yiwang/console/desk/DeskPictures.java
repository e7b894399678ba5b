package yiwang.console.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.console.kit.Fx;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.domain.ticket.Verb;

/** Draws the room for eyes: {@code target/desk-*.png}. */
final class DeskPictures {
    private DeskPictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        draw("zh", Locale.CHINA, 1920, 1080, Theme.DARK);
        draw("dispatch", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT2, KeyCode.P);
        draw("clocks", Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.DIGIT4, KeyCode.D);
        draw("clocks-en", Locale.ENGLISH, 1920, 1080, Theme.LIGHT, KeyCode.DIGIT4, KeyCode.D);
        drawLife("danger", true, Locale.CHINA, 1920, 1080, Theme.DARK);
        drawLife("danger-en", true, Locale.ENGLISH, 3840, 2160, Theme.LIGHT);
        drawLife("extended", false, Locale.CHINA, 1920, 1080, Theme.DARK, KeyCode.D);
        drawLife("extended-en", false, Locale.ENGLISH, 3840, 2160, Theme.LIGHT);
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

    /** One matter in a year whose holidays are not published: as it comes in with words of danger, or extended later. */
    private static void drawLife(
            String name, boolean fresh, Locale locale, int width, int height, Theme theme, KeyCode... keys)
            throws Exception {
        try (FakeDesk fake = new FakeDesk()) {
            fake.pass(Duration.ofDays(400));
            Instant at = fake.now().minus(Duration.ofHours(2));
            String village = "320724100001";
            String before = fake.backend.take("楼道里有煤气味", "楼道里有煤气味", "05-001", village, at, 1);
            fake.backend.did(before, Verb.ACCEPT, Map.of(), at);
            fake.backend.did(before, Verb.DISPATCH, Map.of("unit", "dept-zhujian"), at);
            String id = fake.backend.take(
                    "三楼有人被困电梯", "三楼有人被困电梯,楼道里有煤气味,已经二十分钟。", "05-001", village, at.plusSeconds(3_600), 2);
            if (!fresh) {
                fake.backend.did(id, Verb.ACCEPT, Map.of(), at.plusSeconds(3_700));
                fake.backend.did(id, Verb.DISPATCH, Map.of("unit", "dept-zhujian"), at.plusSeconds(3_800));
                fake.backend.did(id, Verb.SIGN, Map.of(), at.plusSeconds(3_900));
                Map<String, String> more =
                        Map.of("amount", "2", "type", "WD", "reason", "配件须从外地调运", "lawBasis", "《电梯维保规则》第六条");
                fake.backend.did(id, Verb.EXTEND, more, at.plusSeconds(4_000));
                fake.backend.send(id, fake.backend.ticket(id).version(), Verb.GRANT, Map.of(), outcome -> {});
            }
            fake.selection.ticketProperty().set(id);
            draw(fake, name, locale, width, height, theme, keys);
        }
    }

    private static void draw(String name, Locale locale, int width, int height, Theme theme, KeyCode... keys)
            throws Exception {
        try (FakeDesk fake = new FakeDesk().with(300)) {
            draw(fake, name, locale, width, height, theme, keys);
        }
    }

    private static void draw(
            FakeDesk fake, String name, Locale locale, int width, int height, Theme theme, KeyCode... keys)
            throws Exception {
        DeskScreen screen = Fx.get(() -> new DeskScreen(fake.desk(Platform::runLater, locale, false), new FileMoves()));
        Scene scene = Fx.get(() -> {
            RoomScreen room = screen;
            Scene made = RoomPictures.scene(
                    room.node(), width, height, s -> theme.applyDesk(s, DeskScale.forWindow(width, height)));
            room.activate();
            return made;
        });
        Fx.until(() -> scene.lookup("#verb-note") != null);
        for (KeyCode key : keys) {
            Fx.run(() -> {
                press(scene, key);
            });
            Fx.until(() -> scene.lookup("#verb-note") != null || scene.lookup("#" + Ids.FORM) != null);
        }
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "desk-" + name + ".png"));
            screen.deactivate();
            return null;
        });
    }
}
