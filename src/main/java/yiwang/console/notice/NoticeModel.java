package yiwang.console.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.LiveTable;
import yiwang.wire.NoticeView;

/**
 * The notices that concern this seat: what the bell counts and the pane lists. One sort a batch; never more than {@link
 * #MOST} lines, of which those that are over go first. FX thread.
 */
final class NoticeModel {
    static final int MOST = 500;

    private final Predicate<NoticeView> concerns;
    private final Map<String, NoticeView> held = new LinkedHashMap<>();
    private final ObservableList<NoticeLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper standing = new ReadOnlyIntegerWrapper(this, "standing");
    private final ReadOnlyObjectWrapper<@Nullable Weight> worst = new ReadOnlyObjectWrapper<>(this, "worst");

    NoticeModel(Predicate<NoticeView> concerns) {
        this.concerns = concerns;
    }

    /** Takes a batch; gives those that were not known before, concern this seat and stand. */
    List<NoticeView> apply(LiveTable.Change<NoticeView> change) {
        if (change.reset()) {
            held.clear();
        }
        List<NoticeView> fresh = new ArrayList<>();
        change.removed().forEach(this::gone);
        for (NoticeView notice : change.changed()) {
            if (concerns.test(notice) && held.put(notice.key(), notice) == null && notice.endedAt() == null) {
                fresh.add(notice);
            }
        }
        rebuild();
        return fresh;
    }

    /** The server forgets what is over at once; whoever looks later still wants to read who took it on. */
    private void gone(String key) {
        NoticeView notice = held.get(key);
        if (notice != null && notice.endedAt() == null) {
            held.remove(key);
        }
    }

    private void rebuild() {
        List<NoticeLine> all = new ArrayList<>(NoticeLine.of(held.values()));
        List<NoticeLine> open = all.stream().filter(NoticeLine::isStanding).toList();
        standing.set(open.size());
        worst.set(open.stream()
                .map(NoticeLine::weight)
                .max(Comparator.naturalOrder())
                .orElse(null));
        if (all.size() > MOST) {
            all.sort(Comparator.comparing((NoticeLine line) -> !line.isStanding())
                    .thenComparing(NoticeLine.NEWEST));
            List<NoticeLine> cut = all.subList(MOST, all.size());
            cut.stream()
                    .filter(line -> !line.isStanding())
                    .flatMap(line -> line.notices().stream())
                    .forEach(notice -> held.remove(notice.key()));
            cut.clear();
        }
        all.sort(NoticeLine.NEWEST);
        if (!all.equals(lines)) {
            lines.setAll(all);
        }
    }

    /** The newest first. */
    ObservableList<NoticeLine> lines() {
        return lines;
    }

    /** How many stand, whether or not there is room for them in the list. */
    ReadOnlyIntegerProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The weight of the worst that stands, or null when none does. */
    ReadOnlyObjectProperty<@Nullable Weight> worstProperty() {
        return worst.getReadOnlyProperty();
    }
}
