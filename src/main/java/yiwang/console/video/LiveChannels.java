package yiwang.console.video;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscription;
import yiwang.domain.code.GbId;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.ChannelView;

/** The list of channels as the feed keeps it, in the order of their codes. FX thread only. */
final class LiveChannels {
    private final Desk desk;
    private final ObservableList<ChannelItem> items = FXCollections.observableArrayList();
    private final Map<String, Integer> indexById = new HashMap<>();

    LiveChannels(Desk desk) {
        this.desk = desk;
    }

    ObservableList<ChannelItem> items() {
        return items;
    }

    /** Keeps the list at the feed's state; {@code loaded} is called whenever all of it came anew. */
    Subscription follow(Runnable loaded) {
        return desk.live().channels().listen(change -> {
            if (change.reset() || !change.removed().isEmpty() || hasNew(change)) {
                reload();
                loaded.run();
            } else {
                change.changed().forEach(view -> {
                    Integer index = indexById.get(view.gbId());
                    if (index != null) {
                        items.set(index, item(view));
                    }
                });
            }
        });
    }

    /** Players of this desk's streams: our own backend's are asked for with the session, others' without. */
    Decoding decoding(Executor threads) {
        String own = desk.commands().url("/");
        return new Decoding(threads, desk.timer(), desk.now(), RandomGenerator.getDefault(), url -> {
            String authorization = desk.commands().authorization();
            return url.startsWith(own) && !authorization.isEmpty() ? "Authorization: " + authorization + "\r\n" : "";
        });
    }

    private boolean hasNew(LiveTable.Change<ChannelView> change) {
        return change.changed().stream().anyMatch(view -> !indexById.containsKey(view.gbId()));
    }

    private void reload() {
        items.setAll(desk.live().channels().all().stream()
                .sorted((a, b) -> a.gbId().compareTo(b.gbId()))
                .map(this::item)
                .toList());
        indexById.clear();
        for (int i = 0; i < items.size(); i++) {
            indexById.put(items.get(i).id().value(), i);
        }
    }

    private ChannelItem item(ChannelView view) {
        String village = view.grid().length() >= 12 ? view.grid().substring(0, 12) : view.grid();
        return new ChannelItem(
                new GbId(view.gbId()),
                view.name(),
                desk.places().placeName(village),
                new GeoPoint(view.lon(), view.lat()),
                desk.commands().url(view.stream()),
                view.online());
    }
}
