package yiwang.console.map;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** Draws the map of the demo county in each of its colourings, for eyes: {@code target/colour-*.png}. */
final class ColourPictures {
    private ColourPictures() {}

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
                List<TicketView> tickets = files.tickets(900, 0.2);
                for (int i = 0; i < tickets.size(); i++) {
                    fake.tickets.putQuietly(aged(tickets.get(i), i));
                }
                files.workers().forEach(w -> fake.workers.putQuietly(silent(w)));
                fake.channels.putAll(files.channels());
            });
            Desk desk = fake.desk(files, false, locale);
            MapScreen screen = Fx.get(() -> (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(desk));
            Scene scene = Fx.get(() -> RoomPictures.scene(
                    screen.node(), width, height, each -> theme.applyDesk(each, DeskScale.forWindow(width, height))));
            Fx.run(screen::activate);
            List<Colouring> kinds = new ArrayList<>();
            for (Colouring.Kind kind : Colouring.Kind.values()) {
                kinds.add(kind == Colouring.Kind.CATEGORY ? Colouring.category("01") : Colouring.by(kind));
            }
            for (Colouring colouring : kinds) {
                Fx.run(() -> screen.controller().model().colour(colouring));
                write(scene, screen, colouring.kind().name().toLowerCase(Locale.ROOT) + "-" + name);
            }
            Fx.run(() -> {
                screen.controller().model().colour(Colouring.by(Colouring.Kind.HOUSEHOLDS));
                screen.controller().look(width > 1920 ? 15 : 14, new GeoPoint(119.362, 34.091));
            });
            write(scene, screen, "near-" + name);
            Fx.run(() -> fake.line(Freshness.State.DOWN, Duration.ofMinutes(3)));
            write(scene, screen, "down-" + name);
            Fx.run(screen::deactivate);
        }
    }

    /** In two towns nobody has been heard of for hours. */
    private static WorkerView silent(WorkerView w) {
        int hours = w.grid().startsWith("320724101") ? 5 : w.grid().startsWith("320724104") ? 26 : 0;
        return new WorkerView(
                w.id(), w.name(), w.unit(), w.grid(), w.lon(), w.lat(), w.at().minus(Duration.ofHours(hours)));
    }

    /** In hand for up to three weeks, last heard of up to two days ago; every hundredth of class A. */
    private static TicketView aged(TicketView t, int i) {
        Instant received = FakeDesk.NOW.minus(Duration.ofMinutes((long) i * i * 37 % 30_000));
        Instant updated = FakeDesk.NOW.minus(Duration.ofMinutes((long) i * i * 13 % 2_900));
        return new TicketView(
                t.id(),
                t.version(),
                t.number(),
                t.state(),
                t.kind(),
                t.channel(),
                i % 5 == 0 ? "02-001" : t.category(),
                t.confidence(),
                i % 100 == 0 ? Urgency.A : t.urgency(),
                t.title(),
                t.excerpt(),
                t.grid(),
                t.division(),
                t.lon(),
                t.lat(),
                t.address(),
                t.lead(),
                t.firstResponder(),
                received,
                t.clockStarted(),
                t.clockDue(),
                t.clockStopped(),
                t.card(),
                t.returns(),
                t.rework(),
                t.grade(),
                t.request(),
                t.ladder(),
                updated);
    }

    private static void write(Scene scene, MapScreen screen, String name) throws Exception {
        Fx.until(() -> {
            RoomPictures.settle(scene.getRoot());
            scene.snapshot(null);
            return screen.isSettled();
        });
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "colour-" + name + ".png"));
            return true;
        });
    }
}
