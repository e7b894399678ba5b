package yiwang.console.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.video.LiveCounty.within;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.look.Theme;
import yiwang.demo.video.Habit;

class VideoPanelUiTest {
    private LiveCounty county;
    private ObservableList<ChannelItem> channels;
    private VideoPanel room;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        startToolkit();
        county = new LiveCounty();
        channels = FXCollections.observableArrayList(county.items(60));
        room = onFx(() -> new VideoPanel(
                channels, county.decoding, ResourceBundle.getBundle("yiwang.console.video.messages", Locale.ROOT)));
        scene = onFx(() -> {
            Scene made = new Scene((Parent) room.node(), 1280, 720);
            Theme.DARK.apply(made);
            layOut(made);
            room.activate();
            return made;
        });
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            room.close();
            return true;
        });
        county.close();
    }

    private static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(started::countDown);
        }
        Platform.setImplicitExit(false);
        assertTrue(started.await(30, TimeUnit.SECONDS));
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(30, TimeUnit.SECONDS);
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private long tiles(String state) {
        try {
            return onFx(() -> {
                layOut(scene);
                return (long) scene.getRoot().lookupAll(".video-tile:" + state).size();
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void press(Node target, KeyCode code, boolean control) throws Exception {
        onFx(() -> {
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getChar(), code, false, control, false, false));
            layOut(scene);
            return true;
        });
    }

    private Node wall() {
        return scene.getRoot().lookup(".video-wall");
    }

    @Test
    void fourTilesPlayMovingPicturesAndStopWhenTheRoomIsHidden() throws Exception {
        press(wall(), KeyCode.DIGIT1, true);
        onFx(() -> {
            room.fill();
            return true;
        });
        assertTrue(within(20, () -> tiles("live") == 4), () -> tiles("live") + " tiles live");
        ImageView picture = (ImageView) scene.getRoot().lookup(".video-tile ImageView");
        int before = onFx(() -> picture.getImage().getPixelReader().getArgb(10, 10));
        assertTrue(before >>> 24 == 255);
        onFx(() -> {
            room.deactivate();
            return true;
        });
        assertTrue(within(15, () -> county.pictures.channelsOnAir() == 0), "streams go on though nobody looks");
    }

    @Test
    void anOfflineChannelIsShownAsDeadWithItsReason() throws Exception {
        ChannelItem offline = county.items(200).stream()
                .filter(item -> Habit.of(item.id()) == Habit.OFFLINE)
                .findFirst()
                .orElseThrow();
        onFx(() -> {
            channels.addFirst(offline);
            ListView<?> list = (ListView<?>) scene.getRoot().lookup(".list-view");
            list.getSelectionModel().select(0);
            return true;
        });
        press(scene.getRoot().lookup(".list-view"), KeyCode.ENTER, false);
        assertTrue(within(10, () -> tiles("dead") == 1));
    }

    @Test
    void keysChooseLayoutSelectEnlargeAndEmpty() throws Exception {
        onFx(() -> {
            room.fill();
            return true;
        });
        press(wall(), KeyCode.DIGIT3, true);
        assertEquals(16, visibleTiles());
        assertEquals(7, tiles("empty"), "nine were filled before");
        press(wall(), KeyCode.RIGHT, false);
        press(wall(), KeyCode.ENTER, false);
        assertEquals(1, visibleTiles());
        press(wall(), KeyCode.ESCAPE, false);
        assertEquals(16, visibleTiles());
        press(wall(), KeyCode.DELETE, false);
        assertEquals(8, tiles("empty"));
        assertEquals(1, tiles("selected"));
    }

    private long visibleTiles() throws Exception {
        return onFx(() -> scene.getRoot().lookupAll(".video-tile").stream()
                .filter(Node::isVisible)
                .count());
    }
}
