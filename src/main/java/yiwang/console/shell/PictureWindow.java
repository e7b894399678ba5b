package yiwang.console.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Room;
import yiwang.console.kit.look.Theme;
import yiwang.console.notice.NoticeCenter;
import yiwang.console.notice.Speaker;
import yiwang.console.notice.WindowNotices;
import yiwang.console.replay.Replay;

/**
 * A window that is drawn but never shown: one room in its frame, as an officer or a hall would see it. FX thread.
 *
 * <p>The room is active from the beginning until {@link #close}.
 */
public final class PictureWindow implements AutoCloseable {
    private final OpenRooms open;
    private final DeskParts parts;
    private final WindowView view;
    private final Scene scene;
    private final String room;
    private final NoticeCenter notices;

    /**
     * A window of a size in pixels.
     *
     * @param rooms all rooms of the console, for the rail
     * @param room id of the one to show
     */
    public PictureWindow(DeskParts parts, List<Room> rooms, String room, Dress dress) {
        this(parts, null, rooms, room, dress);
    }

    /** The same, of the time that {@code replay} stands at; of the present when there is none. */
    public PictureWindow(DeskParts live, @Nullable Replay replay, List<Room> rooms, String room, Dress dress) {
        this.parts = replay == null ? live : replay.parts();
        this.room = room;
        this.open = new OpenRooms(parts, rooms, dress.locale());
        boolean wall = OpenRooms.isWall(room);
        this.notices = new NoticeCenter(live, Speaker.NONE);
        this.view = new WindowView(
                open, wall, false, id -> {}, wall ? null : new WindowNotices(notices, live, dress.locale(), id -> {}));
        if (replay != null) {
            view.setReplay(replay, () -> {});
        }
        List<String> ids =
                open.ids().stream().filter(id -> !OpenRooms.isWall(id)).toList();
        view.setEntries(WindowView.entries(open, ids));
        view.setButtons(List.of());
        this.scene = new Scene(view, dress.width(), dress.height());
        ConsoleWindow.dress(scene, dress.theme(), wall, dress.width(), dress.height());
        view.show(room);
        tick();
    }

    /** How a picture looks: size in pixels, language, theme. */
    public record Dress(int width, int height, Locale locale, Theme theme) {}

    /** The scene, to lay out and to draw. */
    public Scene scene() {
        return scene;
    }

    /** Moves what moves with time, as a shown window does twice a second. */
    public void tick() {
        view.tick(parts.now().instant());
    }

    /** Whether the data are there and the room has drawn what it had to. */
    public boolean isSettled() {
        return parts.live().freshnessProperty().get().isRight()
                && open.screen(room).isSettled();
    }

    /** Whether it is a wall scene, whose picture is called so. */
    public boolean isWall() {
        return view.isWall();
    }

    @Override
    public void close() {
        view.close();
        notices.close();
    }
}
