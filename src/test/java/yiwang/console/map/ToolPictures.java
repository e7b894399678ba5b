package yiwang.console.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.Await;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.RoomPictures;

/** Draws the map of the demo county with each of its tools in use, for eyes: {@code target/tool-*.png}. */
final class ToolPictures {
    private static final double[][] AREA = {{0.42, 0.42}, {0.55, 0.40}, {0.58, 0.56}, {0.50, 0.63}, {0.41, 0.55}};

    private ToolPictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        draw("zh", Theme.DARK, Locale.CHINA, 1920, 1080);
        draw("en", Theme.LIGHT, Locale.ENGLISH, 3840, 2160);
        ComparePictures.drawAll();
        Platform.exit();
    }

    private static void draw(String name, Theme theme, Locale locale, int width, int height) throws Exception {
        DemoFiles files = new DemoFiles(Path.of("maps"));
        try (FakeDesk fake = new FakeDesk()) {
            Fx.run(() -> {
                fake.tickets.putAll(files.tickets(600, 0.2));
                fake.workers.putAll(files.workers());
                fake.channels.putAll(files.channels());
            });
            Desk desk = fake.desk(files, false, locale);
            MapScreen screen = Fx.get(() -> (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(desk));
            Scene scene = Fx.get(() -> RoomPictures.scene(
                    screen.node(), width, height, each -> theme.applyDesk(each, DeskScale.forWindow(width, height))));
            Fx.run(screen::activate);
            settle(scene, screen);
            MapTools tools = screen.tools();
            sketch(scene, screen, name);
            Fx.run(() -> {
                fake.selection
                        .ticketProperty()
                        .set(files.tickets(600, 0.2).getFirst().id());
                tools.nearest();
            });
            write(scene, screen, "nearest-" + name);
            Fx.run(() -> {
                tools.putAway();
                TextField field = (TextField) scene.lookup("#map-find");
                field.setText(name.equals("zh") ? "bjl" : "新安");
            });
            write(scene, screen, "find-" + name);
            Fx.run(() -> {
                tools.putAway();
                screen.picture().choosing(file -> Path.of("target", "tool-picture-" + name + ".png"));
                screen.controller().surface().fireEvent(key(KeyCode.P));
            });
            Await.until("it is written", () -> Files.exists(Path.of("target", "tool-picture-" + name + ".png")));
            Fx.run(screen::deactivate);
        }
    }

    private static void sketch(Scene scene, MapScreen screen, String name) throws Exception {
        MapTools tools = screen.tools();
        Fx.run(() -> tools.draw(Sketch.Kind.LINE));
        click(screen, tools, new double[][] {{0.3, 0.3}, {0.4, 0.45}, {0.55, 0.5}});
        write(scene, screen, "measure-" + name);
        Fx.run(() -> tools.draw(Sketch.Kind.AREA));
        click(screen, tools, AREA);
        Fx.run(() -> tools.key(key(KeyCode.ENTER)));
        write(scene, screen, "area-" + name);
    }

    private static void click(MapScreen screen, MapTools tools, double[][] shares) {
        Fx.run(() -> {
            Viewport view = screen.controller().viewport();
            for (double[] share : shares) {
                tools.click(share[0] * view.width(), share[1] * view.height(), 1);
            }
            tools.point(0.6 * view.width(), 0.52 * view.height());
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(
                Event.NULL_SOURCE_TARGET, null, KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static void settle(Scene scene, MapScreen screen) {
        Fx.until(() -> {
            RoomPictures.settle(scene.getRoot());
            scene.snapshot(null);
            return screen.isSettled();
        });
    }

    private static void write(Scene scene, MapScreen screen, String name) throws Exception {
        settle(scene, screen);
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "tool-" + name + ".png"));
            return List.of();
        });
    }
}
