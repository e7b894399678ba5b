package yiwang.console.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceRule;
import yiwang.wire.FenceRequest;
import yiwang.wire.WorkerView;

/** Draws fences on the map of the demo county, for eyes: {@code target/fence-*.png}. */
final class FencePictures {
    private static final double[][] AREA = {{0.42, 0.42}, {0.55, 0.40}, {0.58, 0.56}, {0.50, 0.63}, {0.41, 0.55}};

    private FencePictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        draw("zh", Theme.DARK, Locale.CHINA, 1920, 1080);
        draw("en", Theme.LIGHT, Locale.ENGLISH, 3840, 2160);
        Platform.exit();
    }

    private static void draw(String name, Theme theme, Locale locale, int width, int height) throws Exception {
        DemoFiles files = new DemoFiles(Path.of("maps"));
        try (FakeDesk fake = new FakeDesk()) {
            Fx.run(() -> {
                fake.tickets.putAll(files.tickets(600, 0.2));
                fake.workers.putAll(files.workers());
            });
            Desk desk = fake.desk(files, false, locale);
            Page empty = page(desk, theme, width, height);
            write(empty, "none-" + name, () -> press(empty.screen()));
            Page form = page(desk, theme, width, height);
            write(form, "form-" + name, () -> begin(form.scene(), form.screen()));
            Page list =
                    page(desk, theme, width, height); // opened anew: a scroll pane keeps its picture between snapshots
            write(list, "list-" + name, () -> {
                stand(fake, list.screen());
                press(list.screen());
            });
        }
    }

    private record Page(Scene scene, MapScreen screen) {}

    private static Page page(Desk desk, Theme theme, int width, int height) {
        MapScreen screen = Fx.get(() -> (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(desk));
        Scene scene = Fx.get(() -> RoomPictures.scene(
                screen.node(), width, height, each -> theme.applyDesk(each, DeskScale.forWindow(width, height))));
        Fx.run(screen::activate);
        return new Page(scene, screen);
    }

    private static void begin(Scene scene, MapScreen screen) {
        MapTools tools = screen.tools();
        Viewport view = screen.controller().viewport();
        tools.draw(Sketch.Kind.AREA);
        for (double[] share : AREA) {
            tools.click(share[0] * view.width(), share[1] * view.height(), 1);
        }
        tools.key(key(KeyCode.ENTER));
        ((Button) scene.lookup("#map-make-fence")).fire();
        ((TextField) scene.lookup("#fence-name")).setText("灌河大堤");
    }

    private static void stand(FakeDesk fake, MapScreen screen) {
        Viewport view = screen.controller().viewport();
        fake.fences.draw(request("fence-1", "灌河大堤", FenceRule.NOBODY, view, 0), then -> {});
        fake.fences.draw(request("fence-2", "化工园区 3 号门", FenceRule.ENTERED, view, 0.22), then -> {});
        fake.fences.draw(request("fence-3", "渡口", FenceRule.LEFT, view, -0.2), then -> {});
        fake.fences.tell("fence-1", FenceAlert.What.UNHEARD, "", 1);
        String worker = fake.workers.all().stream()
                .map(WorkerView::id)
                .sorted()
                .findFirst()
                .orElse("");
        fake.fences.tell("fence-2", FenceAlert.What.ENTERED, worker, 3);
    }

    private static void press(MapScreen screen) {
        screen.controller().surface().fireEvent(key(KeyCode.G));
    }

    private static FenceRequest request(String id, String name, FenceRule rule, Viewport view, double beside) {
        List<FenceRequest.Corner> ring = List.of(AREA).stream()
                .map(share -> new FenceRequest.Corner(
                        Mercator.lon(view.worldX((share[0] / 2 + 0.25 + beside) * view.width())),
                        Mercator.lat(view.worldY(share[1] * 0.8 * view.height()))))
                .toList();
        return new FenceRequest(id, name, ring, rule, null, 30, null);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(
                Event.NULL_SOURCE_TARGET, null, KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static void write(Page page, String name, Runnable before) throws Exception {
        settle(page);
        Fx.run(before);
        settle(page);
        Fx.get(() -> {
            RoomPictures.settle(page.scene().getRoot());
            RoomPictures.write(page.scene(), Path.of("target", "fence-" + name + ".png"));
            return List.of();
        });
        Fx.run(page.screen()::deactivate);
    }

    private static void settle(Page page) {
        Fx.until(() -> {
            RoomPictures.settle(page.scene().getRoot());
            page.scene().snapshot(null);
            return page.screen().isSettled();
        });
    }
}
