package yiwang.console.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Bounds;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.Texts;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.TicketView;

/**
 * Two pictures for a wall, side by side or, where their place is higher than wide, on top of each other: the cameras
 * nearest to what is most pressing, called and not cycled. The choice is looked at again once a minute and never in
 * between (control-room.md 4.0, point 5, and 4.3).
 */
public final class VideoStrip implements Room {
    private static final Duration CHOICE_HOLDS = Duration.ofMinutes(1);

    private final Executor threads;

    /** A strip whose decoders run on {@code threads}. */
    public VideoStrip(Executor threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return "video-strip";
    }

    @Override
    public String title(Desk desk) {
        return Texts.of(VideoStrip.class, desk.locale()).get("title");
    }

    @Override
    public RoomScreen open(Desk desk) {
        LiveChannels channels = new LiveChannels(desk);
        return new Screen(
                desk,
                channels,
                VideoPanel.strip(channels.items(), channels.decoding(threads), VideoTexts.bundle(desk.locale())));
    }

    private static final class Screen extends PanelScreen {
        private final Desk desk;
        private Instant chosenAt = Instant.MIN;
        private WallLayout layout = WallLayout.PAIR;

        Screen(Desk desk, LiveChannels channels, VideoPanel panel) {
            super(channels, panel);
            this.desk = desk;
            panel.node().layoutBoundsProperty().addListener((bounds, before, now) -> fit(now));
        }

        @Override
        void follow(Subscriptions open) {
            open.add(channels.follow(this::chooseAnew));
            open.add(desk.live().tickets().listen(change -> chooseWhenDue()));
        }

        private void fit(Bounds place) {
            WallLayout fitting = place.getHeight() > place.getWidth() ? WallLayout.STACK : WallLayout.PAIR;
            if (fitting != layout) {
                layout = fitting;
                panel.layout(fitting);
                chooseAnew();
            }
        }

        private void chooseAnew() {
            chosenAt = Instant.MIN;
            chooseWhenDue();
        }

        private void chooseWhenDue() {
            Instant now = desk.now().instant();
            boolean holds =
                    chosenAt.isAfter(Instant.MIN) && chosenAt.plus(CHOICE_HOLDS).isAfter(now);
            if (holds || channels.items().isEmpty()) {
                return;
            }
            List<ChannelItem> chosen = nearestToWorst(now);
            if (!chosen.isEmpty()) {
                chosenAt = desk.live().tickets().all().isEmpty() ? Instant.MIN : now;
                panel.show(chosen);
            }
        }

        private List<ChannelItem> nearestToWorst(Instant now) {
            List<ChannelItem> online =
                    channels.items().stream().filter(ChannelItem::online).toList();
            List<ChannelItem> chosen = new ArrayList<>();
            desk.live().tickets().all().stream()
                    .filter(ticket -> ticket.state().isOpen() && ticket.lon() != null && ticket.lat() != null)
                    .sorted(Comparator.comparing(
                                    (TicketView ticket) -> ticket.clock().left(now))
                            .thenComparing(TicketView::id))
                    .limit(40)
                    .forEach(ticket -> addNearest(chosen, online, ticket));
            for (ChannelItem item : online) {
                if (chosen.size() < layout.tiles() && !chosen.contains(item)) {
                    chosen.add(item);
                }
            }
            return chosen;
        }

        private void addNearest(List<ChannelItem> chosen, List<ChannelItem> online, TicketView ticket) {
            Double lon = ticket.lon();
            Double lat = ticket.lat();
            if (chosen.size() >= layout.tiles() || lon == null || lat == null) {
                return;
            }
            GeoPoint place = new GeoPoint(lon, lat);
            online.stream()
                    .min(Comparator.comparingDouble(
                            (ChannelItem item) -> item.at().metresTo(place)))
                    .filter(item -> !chosen.contains(item))
                    .ifPresent(chosen::add);
        }
    }
}
