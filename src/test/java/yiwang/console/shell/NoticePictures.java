package yiwang.console.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import yiwang.console.board.BoardRoom;
import yiwang.console.desk.DeskRoom;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Room;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.FakeNotices;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.wire.NoticeView;

/** Draws whole windows for eyes, with the notices in calm and in storm: {@code target/notice-*.png}. */
final class NoticePictures {
    private static final List<Room> ROOMS = List.of(new DeskRoom(), new BoardRoom());

    private NoticePictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        PictureWindow.Dress night = new PictureWindow.Dress(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.DARK);
        PictureWindow.Dress day = new PictureWindow.Dress(3840, 2160, Locale.ENGLISH, Theme.LIGHT);
        draw("calm", night, false, false, "desk");
        draw("calm-pane", night, false, true, "desk");
        draw("storm", night, true, false, "desk");
        draw("storm-pane", night, true, true, "desk");
        draw("storm-pane-en", day, true, true, "desk");
        draw("storm-board", night, true, false, "board");
        draw("storm-board-en", day, true, false, "board");
        Platform.exit();
    }

    private static void draw(String name, PictureWindow.Dress dress, boolean storm, boolean pane, String room)
            throws Exception {
        try (FakeDesk fake = new FakeDesk().with(300)) {
            List<NoticeView> told = List.copyOf(fake.store.notices.all());
            told.forEach(notice -> fake.store.notices.remove(notice.id()));
            if (storm) {
                spread(told, fake);
            }
            PictureWindow window = Fx.get(() -> new PictureWindow(fake.parts(Platform::runLater), ROOMS, room, dress));
            Scene scene = window.scene();
            Fx.until(() -> {
                RoomPictures.settle(scene.getRoot());
                return scene.lookup("#verb-note") != null || room.equals("board");
            });
            Fx.get(() -> {
                if (pane) {
                    ((Button) scene.lookup("#notice-bell")).fire();
                }
                window.tick();
                RoomPictures.settle(scene.getRoot());
                RoomPictures.write(scene, Path.of("target", "notice-" + name + ".png"));
                window.close();
                return null;
            });
        }
    }

    /** As if they had come over the last hours, some late, some taken on. */
    private static void spread(List<NoticeView> told, FakeDesk fake) {
        for (int i = 0; i < told.size(); i++) {
            NoticeView notice = FakeNotices.late(told.get(i), Duration.ofMinutes(i % 7 == 0 ? 6 : 0));
            boolean over = i % 5 == 3;
            fake.store.notices.putQuietly(over ? notice.ended(i % 2 == 0 ? null : "seat-02", fake.now()) : notice);
        }
    }
}
