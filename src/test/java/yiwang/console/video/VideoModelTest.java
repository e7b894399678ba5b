package yiwang.console.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.GbId;
import yiwang.domain.geo.GeoPoint;

class VideoModelTest {
    private final ObservableList<ChannelItem> channels = FXCollections.observableArrayList(
            IntStream.range(0, 40).mapToObj(i -> item(i, i % 10 != 3)).toList());
    private final VideoModel model = new VideoModel(channels);

    private static ChannelItem item(int serial, boolean online) {
        GbId id = new GbId("32072400001320" + String.format("%06d", serial));
        String place = serial < 20 ? "新安镇" : "百禄镇";
        return new ChannelItem(id, "探头" + serial, place, new GeoPoint(119.3, 34.1), "http://h/" + serial, online);
    }

    private List<String> shown() {
        return IntStream.range(0, model.tiles())
                .mapToObj(tile -> model.channelOn(tile).map(ChannelItem::name).orElse("-"))
                .toList();
    }

    @Test
    void fillingSpreadsOverTheSearchedListAndKeepsWhatIsThere() {
        model.layoutProperty().set(WallLayout.FOUR);
        model.assign(1, channels.get(5));
        model.searchProperty().set("新安");
        model.fill();
        assertEquals(List.of("探头0", "探头5", "探头7", "探头14"), shown());
    }

    @Test
    void searchFindsPartsOfNamePlaceAndCode() {
        model.searchProperty().set(" 百禄 ");
        assertEquals(20, model.found().size());
        model.searchProperty().set("探头39");
        assertEquals(List.of(channels.get(39)), List.copyOf(model.found()));
        model.searchProperty().set("320000007");
        assertEquals(List.of(channels.get(7)), List.copyOf(model.found()));
    }

    @Test
    void choosingOneAfterAnotherFillsTileAfterTile() {
        model.layoutProperty().set(WallLayout.FOUR);
        for (int i = 0; i < 4; i++) {
            model.assignToSelected(channels.get(i));
        }
        assertEquals(List.of("探头0", "探头1", "探头2", "探头3"), shown());
        assertEquals(3, model.selectedProperty().get(), "a full wall keeps the selection");
    }

    @Test
    void aChannelIsOnOneTileOnly() {
        model.layoutProperty().set(WallLayout.FOUR);
        model.assign(0, channels.get(0));
        model.assign(1, channels.get(1));
        model.assign(1, channels.get(0));
        assertEquals(List.of("探头1", "探头0", "-", "-"), shown());
    }

    @Test
    void arrowsStopAtTheEdges() {
        model.move(-1, -1);
        assertEquals(0, model.selectedProperty().get());
        model.move(9, 1);
        assertEquals(5, model.selectedProperty().get());
        model.select(99);
        assertEquals(5, model.selectedProperty().get());
    }

    @Test
    void anEnlargedTileHidesTheOthersUntilRestoredOrAnotherLayoutIsChosen() {
        model.select(4);
        model.maximise();
        assertTrue(model.isVisible(4));
        assertFalse(model.isVisible(3));
        model.move(1, 0);
        assertTrue(model.isVisible(5), "the selection takes the place along");
        model.layoutProperty().set(WallLayout.FOUR);
        assertTrue(model.isVisible(0));
        assertFalse(model.isVisible(5), "not in this layout");
        assertEquals(0, model.selectedProperty().get());
    }

    @Test
    void aTileFollowsItsChannelsNewNameAndKeepsOneThatLeftTheList() {
        model.assign(0, channels.get(2));
        model.assign(1, channels.get(3));
        ChannelItem old = channels.get(2);
        channels.set(2, new ChannelItem(old.id(), "新名", old.place(), old.at(), old.streamUrl(), false));
        channels.remove(3);
        assertEquals("新名", model.channelOn(0).orElseThrow().name());
        assertEquals(Optional.of(item(3, false)), model.channelOn(1));
    }

    @Test
    void aClosedModelNoLongerListens() {
        model.assign(0, channels.get(2));
        model.close();
        channels.set(2, item(2, false));
        assertTrue(model.channelOn(0).orElseThrow().online());
    }
}
