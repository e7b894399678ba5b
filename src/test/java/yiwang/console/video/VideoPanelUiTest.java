package yiwang.console.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.video.LiveCounty.within;

import java.util.Locale;
import java.util.ResourceBundle;
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
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;
import yiwang.demo.video.Habit;

class VideoPanelUiTest {
    private LiveCounty county;
    private ObservableList<ChannelItem> channels;
    private VideoPanel room;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        county = new LiveCounty();
        channels = FXCollections.observableArrayList(county.items(60));
        room = Fx.get(() -> new VideoPanel(
                channels, county.decoding, ResourceBundle.getBundle("yiwang.console.video.messages", Locale.ROOT)));
        scene = Fx.get(() -> {
            Scene made = new Scene((Parent) room.node(), 1280, 720);
            Theme.DARK.apply(made);
            layOut(made);
            room.activate();
            return made;
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(room::close);
        county.close();
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private long tiles(String state) {
        return Fx.get(() -> {
            layOut(scene);
            return (long) scene.getRoot().lookupAll(".video-tile:" + state).size();
        });
    }

    private void press(Node target, KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getChar(), code, false, control, false, false));
            layOut(scene);
        });
    }

    private Node wall() {
        return scene.getRoot().lookup(".video-wall");
    }

    @Test
    void fourTilesPlayMovingPicturesAndStopWhenTheRoomIsHidden() throws Exception {
        press(wall(), KeyCode.DIGIT1, true);
        Fx.run(room::fill);
        assertTrue(within(20, () -> tiles("live") == 4), () -> tiles("live") + " tiles live");
        ImageView picture = (ImageView) scene.getRoot().lookup(".video-tile ImageView");
        int before = Fx.get(() -> picture.getImage().getPixelReader().getArgb(10, 10));
        assertTrue(before >>> 24 == 255);
        Fx.run(room::deactivate);
        assertTrue(within(15, () -> county.pictures.channelsOnAir() == 0), "streams go on though nobody looks");
    }

    @Test
    void anOfflineChannelIsShownAsDeadWithItsReason() throws Exception {
        ChannelItem offline = county.items(200).stream()
                .filter(item -> Habit.of(item.id()) == Habit.OFFLINE)
                .findFirst()
                .orElseThrow();
        Fx.run(() -> {
            channels.addFirst(offline);
            ListView<?> list = (ListView<?>) scene.getRoot().lookup(".list-view");
            list.getSelectionModel().select(0);
        });
        press(scene.getRoot().lookup(".list-view"), KeyCode.ENTER, false);
        assertTrue(within(10, () -> tiles("dead") == 1));
    }

    @Test
    void keysChooseLayoutSelectEnlargeAndEmpty() throws Exception {
        Fx.run(room::fill);
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
        return Fx.get(() -> scene.getRoot().lookupAll(".video-tile").stream()
                .filter(Node::isVisible)
                .count());
    }
}
