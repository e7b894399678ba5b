package yiwang.console.map;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Scene;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Standings;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.console.replay.FakePast;
import yiwang.console.replay.StillPast;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.ReplaySteps;
import yiwang.wire.TicketView;

/** Draws the demo county beside itself, on a calm day and in a storm, for eyes: {@code target/tool-compare-*.png}. */
final class ComparePictures {
    private static final Duration AGO = Duration.ofHours(6);

    private final FakePast past = new FakePast();
    private final String name;
    private final Theme theme;
    private final int width;
    private final int height;

    private ComparePictures(String name, Theme theme, int width, int height) {
        this.name = name;
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    public static void main(String[] args) throws Exception {
        Fx.start();
        drawAll();
        Platform.exit();
    }

    /** The toolkit runs. */
    static void drawAll() throws Exception {
        new ComparePictures("calm-zh", Theme.LIGHT, 1920, 1080).draw(Locale.CHINA, 200, 0.05);
        new ComparePictures("storm-zh", Theme.DARK, 1920, 1080).draw(Locale.CHINA, 1_400, 0.4);
        new ComparePictures("storm-en", Theme.LIGHT, 3840, 2160).draw(Locale.ENGLISH, 1_400, 0.4);
        new ComparePictures("small-en", Theme.CONTRAST, 1366, 768).draw(Locale.ENGLISH, 600, 0.2);
    }

    private void draw(Locale locale, int tickets, double over) throws Exception {
        DemoFiles files = new DemoFiles(Path.of("maps"));
        try (FakeDesk fake = new FakeDesk()) {
            List<TicketView> now = files.tickets(tickets, over);
            Fx.run(() -> {
                fake.tickets.putAll(now);
                fake.workers.putAll(files.workers());
                fake.channels.putAll(files.channels());
            });
            now.forEach(this::remember);
            StillPast still = new StillPast(past, fault -> {}, System::nanoTime);
            Desk desk = fake.desk(files, false, locale);
            MapScreen screen =
                    Fx.get(() -> (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none(), still).open(desk));
            Scene scene = Fx.get(() -> RoomPictures.scene(
                    screen.node(), width, height, each -> theme.applyDesk(each, DeskScale.forWindow(width, height))));
            Fx.run(screen::activate);
            Compare compare = Objects.requireNonNull(screen.compare());
            Fx.run(compare::toggle);
            write(scene, screen, "form-" + name);
            Fx.run(() -> compare.begin(FakeDesk.NOW.minus(AGO)));
            write(scene, screen, name);
            Fx.run(() -> screen.controller().look(width > 1920 ? 15 : 14, new GeoPoint(119.362, 34.091)));
            write(scene, screen, "near-" + name);
            Fx.run(() -> {
                past.down(true);
                compare.begin(FakeDesk.NOW.minus(AGO));
            });
            write(scene, screen, "failed-" + name);
            Fx.run(screen::deactivate);
        }
    }

    /** As it was when it had been there for so much less, and how it was before that. */
    private void remember(TicketView ticket) {
        Instant then = FakeDesk.NOW.minus(AGO);
        if (past.journal.isEmpty() || ticket.receivedAt().isBefore(then)) {
            double limit =
                    Duration.between(ticket.clockStarted(), ticket.clockDue()).toSeconds();
            double used = Duration.between(ticket.clockStarted(), then).toSeconds() / limit;
            TicketView was = Tickets.on(ticket, Standings.used(used, 0, then));
            ReplaySteps.Count count = new ReplaySteps.Count(1, 0, 1, 0, 0, null, null);
            past.journal.add(new ReplaySteps.Step(past.journal.size() + 1, then.minusSeconds(60), was, null, count));
        }
    }

    private static void write(Scene scene, MapScreen screen, String name) {
        Fx.until(() -> {
            RoomPictures.settle(scene.getRoot());
            scene.snapshot(null);
            return screen.isSettled();
        });
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "tool-compare-" + name + ".png"));
            return true;
        });
    }
}
