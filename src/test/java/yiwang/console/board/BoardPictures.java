package yiwang.console.board;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.look.WallScale;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;

/** Draws the room for eyes: {@code target/board-*.png}. */
final class BoardPictures {
    private BoardPictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        draw("zh", Locale.CHINA, 1080, Theme.DARK, false);
        if (args.length > 0) {
            draw("light-en", Locale.ENGLISH, 1080, Theme.LIGHT, false);
            draw("wall", Locale.CHINA, 1080, Theme.DARK, true);
            draw("4k", Locale.CHINA, 2160, Theme.DARK, false);
        }
        Platform.exit();
    }

    private static void draw(String name, Locale locale, int height, Theme theme, boolean wall) throws Exception {
        try (FakeDesk fake = new FakeDesk().with(300)) {
            BoardScreen screen = Fx.get(() -> new BoardScreen(fake.desk(Platform::runLater, locale, wall)));
            Fx.get(() -> {
                Scene scene = RoomPictures.scene(screen.node(), height / 9 * 16, height, made -> {
                    if (wall) {
                        theme.applyWall(made, WallScale.forHeight(height));
                    } else {
                        theme.applyDesk(made, DeskScale.forWindow(height / 9.0 * 16, height));
                    }
                });
                screen.activate();
                RoomPictures.settle(scene.getRoot());
                fake.selection.ticketProperty().set(screen.first(Column.YELLOW));
                RoomPictures.settle(scene.getRoot());
                RoomPictures.write(scene, Path.of("target", "board-" + name + ".png"));
                screen.deactivate();
                return null;
            });
        }
    }
}
