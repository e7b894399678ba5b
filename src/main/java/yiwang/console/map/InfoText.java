package yiwang.console.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Selection;
import yiwang.console.kit.Texts;
import yiwang.wire.ChannelView;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** Says in one line what the pointer rests on. FX thread. */
final class InfoText {
    private static final int LEVELS = 4;

    private final Desk desk;
    private final Texts texts;
    private final ColourWords colours;

    InfoText(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        colours = new ColourWords(texts, desk.places());
    }

    /** The line for a window pixel; negative when the pointer is elsewhere: then it is about the county. */
    String at(MapController map, double x, double y) {
        Picture picture = map.picture();
        CountyMap county = map.county();
        if (picture == null || county == null) {
            return texts.get("loading");
        }
        if (x < 0) {
            return words(
                    picture.work(),
                    county.level(AreaLevel.COUNTY),
                    0,
                    desk.places().county());
        }
        HitGrid.Hit hit = map.hit(x, y);
        String about = hit == null ? null : about(map, hit);
        if (about != null) {
            return about;
        }
        AreaStore.Area area = map.area(x, y);
        if (area == null) {
            return words(
                    picture.work(),
                    county.level(AreaLevel.COUNTY),
                    0,
                    desk.places().county());
        }
        AreaStore store = county.level(picture.detail().faces());
        return words(picture.work(), store, store.find(area.code()), path(county, area))
                + colours.value(picture.shading(), county, area);
    }

    /** What is chosen, for those who do not see it; the county when nothing is. */
    String chosen(MapController map) {
        Selection selection = desk.selection();
        String ticket = selection.ticketProperty().get();
        String channel = selection.channelProperty().get();
        String grid = selection.gridProperty().get();
        CountyMap county = map.county();
        TicketView view = ticket == null ? null : map.model().view(ticket);
        TicketMark mark = ticket == null ? null : map.model().ticket(ticket);
        if (view != null && mark != null) {
            return line(mark, view);
        }
        String camera = channel == null ? null : camera(channel);
        if (camera != null) {
            return camera;
        }
        AreaStore.Area area = county == null || grid == null ? null : county.nearest(grid);
        return area == null || county == null
                ? texts.get("chosen.nothing", desk.places().county())
                : path(county, area);
    }

    private String line(TicketMark mark, TicketView ticket) {
        return texts.get("info.ticket", texts.get("level." + mark.level()), ticket.title(), ticket.address());
    }

    private @Nullable String about(MapController map, HitGrid.Hit hit) {
        String id = hit.ids().getFirst();
        return switch (hit.kind()) {
            case TICKET -> ticket(map, hit, id);
            case WORKER -> worker(id);
            case CAMERA -> camera(id);
        };
    }

    private @Nullable String ticket(MapController map, HitGrid.Hit hit, String id) {
        TicketView ticket = map.model().view(id);
        TicketMark mark = map.model().ticket(id);
        if (ticket == null || mark == null) {
            return null;
        }
        String line = line(mark, ticket);
        return hit.isCluster()
                ? texts.get("info.cluster", hit.ids().size(), line, age(oldest(map.model(), hit.ids())))
                : line;
    }

    private Duration oldest(MapModel model, List<String> ids) {
        long now = desk.now().instant().toEpochMilli();
        long since = now;
        for (String id : ids) {
            TicketMark mark = model.ticket(id);
            since = mark == null ? since : Math.min(since, mark.since());
        }
        return Duration.ofMillis(now - since);
    }

    private @Nullable String worker(String id) {
        WorkerView worker = desk.live().workers().get(id);
        return worker == null
                ? null
                : texts.get(
                        "info.worker",
                        worker.name(),
                        age(Duration.between(worker.at(), desk.now().instant())));
    }

    private @Nullable String camera(String id) {
        ChannelView camera = desk.live().channels().get(id);
        return camera == null
                ? null
                : texts.get(
                        camera.online() ? "info.camera" : "info.camera.offline",
                        camera.name(),
                        age(Duration.between(camera.at(), desk.now().instant())));
    }

    private static String path(CountyMap county, AreaStore.Area area) {
        List<String> names = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (level != AreaLevel.COUNTY && level.digits() < area.code().length()) {
                int found = county.level(level).find(area.code().substring(0, level.digits()));
                if (found >= 0) {
                    names.add(county.level(level).get(found).name());
                }
            }
        }
        names.add(area.name());
        return String.join(" ", names);
    }

    private String words(Work work, AreaStore store, int area, String name) {
        StringBuilder line = new StringBuilder(name);
        if (area < store.size() && store.households(area) > 0) {
            line.append(texts.get("info.households", store.households(area)));
        }
        line.append(texts.get("info.open", work.open(store.level(), area)));
        for (int level = 1; level <= LEVELS; level++) {
            int count = work.count(store.level(), area, level);
            if (count > 0) {
                line.append(texts.get("info.level", texts.get("level." + level), count));
            }
        }
        return line.toString();
    }

    /** 「2秒前」; the largest unit that is not zero. */
    String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return texts.get("age.seconds", seconds);
        }
        if (seconds < 86_400) {
            return seconds < 3600 ? texts.get("age.minutes", seconds / 60) : texts.get("age.hours", seconds / 3600);
        }
        return texts.get("age.days", seconds / 86_400);
    }
}
