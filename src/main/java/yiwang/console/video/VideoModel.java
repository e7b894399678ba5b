package yiwang.console.video;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import yiwang.domain.code.GbId;

/**
 * What the video room shows: the layout, which channel is on which tile, the selected and the enlarged tile, and the
 * searched list of channels. FX thread only; knows no nodes.
 */
final class VideoModel implements AutoCloseable {
    static final int NONE = -1;
    private static final int MOST_TILES = WallLayout.SIXTEEN.tiles();

    private final ObservableList<ChannelItem> channels;
    private final FilteredList<ChannelItem> found;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<WallLayout> layout = new SimpleObjectProperty<>(WallLayout.NINE);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper maximised = new ReadOnlyIntegerWrapper(NONE);
    private final List<ReadOnlyObjectWrapper<Optional<ChannelItem>>> slots = new ArrayList<>();
    private final ListChangeListener<ChannelItem> follow = change -> followChannels();

    /** Listens to {@code channels} until closed; the list is changed on the FX thread only. */
    VideoModel(ObservableList<ChannelItem> channels) {
        this.channels = channels;
        this.found = new FilteredList<>(channels);
        for (int i = 0; i < MOST_TILES; i++) {
            slots.add(new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        search.subscribe(text -> found.setPredicate(item -> item.matches(text)));
        layout.subscribe(ignored -> onLayout());
        channels.addListener(follow);
    }

    ObservableList<ChannelItem> found() {
        return found;
    }

    ObservableList<ChannelItem> channels() {
        return channels;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<WallLayout> layoutProperty() {
        return layout;
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty maximisedProperty() {
        return maximised.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChannelItem>> slotProperty(int tile) {
        return slots.get(tile).getReadOnlyProperty();
    }

    Optional<ChannelItem> channelOn(int tile) {
        return slots.get(tile).get();
    }

    int tiles() {
        return layout.get().tiles();
    }

    /** True if the tile belongs to the layout and is not covered by an enlarged one. */
    boolean isVisible(int tile) {
        return tile < tiles() && (maximised.get() == NONE || maximised.get() == tile);
    }

    /** Ignores a tile that the layout does not have. An enlarged tile passes its place to the one selected. */
    void select(int tile) {
        if (tile >= 0 && tile < tiles()) {
            selected.set(tile);
            if (maximised.get() != NONE) {
                maximised.set(tile);
            }
        }
    }

    /** Moves the selection by columns and rows; it stops at the edges. */
    void move(int columns, int rows) {
        int wide = layout.get().columns();
        int column = Math.clamp(selected.get() % wide + columns, 0, wide - 1);
        int row = Math.clamp(selected.get() / wide + rows, 0, layout.get().rows() - 1);
        select(row * wide + column);
    }

    void maximise() {
        maximised.set(selected.get());
    }

    void restore() {
        maximised.set(NONE);
    }

    /** Puts a channel on a tile; a channel that is on another tile already changes places with what was here. */
    void assign(int tile, ChannelItem item) {
        for (int other = 0; other < tiles(); other++) {
            if (other != tile && isOn(other, item.id())) {
                slots.get(other).set(slots.get(tile).get());
            }
        }
        slots.get(tile).set(Optional.of(item));
    }

    /** Puts a channel on the selected tile and, if another tile is empty, selects that one for the next channel. */
    void assignToSelected(ChannelItem item) {
        assign(selected.get(), item);
        for (int step = 1; step < tiles() && maximised.get() == NONE; step++) {
            int next = (selected.get() + step) % tiles();
            if (slots.get(next).get().isEmpty()) {
                select(next);
                return;
            }
        }
    }

    void clear(int tile) {
        slots.get(tile).set(Optional.empty());
    }

    void clearAll() {
        slots.forEach(slot -> slot.set(Optional.empty()));
    }

    /** Puts online channels of the searched list, spread evenly over it, on the empty tiles. */
    void fill() {
        Set<GbId> shown = new HashSet<>();
        slots.subList(0, tiles()).forEach(slot -> slot.get().ifPresent(item -> shown.add(item.id())));
        List<ChannelItem> waiting = found.stream()
                .filter(item -> item.online() && !shown.contains(item.id()))
                .toList();
        List<Integer> empty = IntStream.range(0, tiles())
                .filter(tile -> slots.get(tile).get().isEmpty())
                .boxed()
                .toList();
        int filled = Math.min(empty.size(), waiting.size());
        for (int i = 0; i < filled; i++) {
            ChannelItem item = waiting.get((int) ((long) i * waiting.size() / filled));
            slots.get(empty.get(i)).set(Optional.of(item));
        }
    }

    private boolean isOn(int tile, GbId id) {
        return slots.get(tile).get().filter(item -> item.id().equals(id)).isPresent();
    }

    private void onLayout() {
        restore();
        if (selected.get() >= tiles()) {
            selected.set(0);
        }
    }

    /** A tile keeps its channel when the list changes, under its newest name and address; one that left is kept too. */
    private void followChannels() {
        Map<GbId, ChannelItem> newest = new HashMap<>();
        channels.forEach(item -> newest.put(item.id(), item));
        for (ReadOnlyObjectWrapper<Optional<ChannelItem>> slot : slots) {
            slot.set(slot.get().map(item -> newest.getOrDefault(item.id(), item)));
        }
    }

    @Override
    public void close() {
        channels.removeListener(follow);
    }
}
