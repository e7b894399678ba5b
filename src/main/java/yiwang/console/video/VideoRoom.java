package yiwang.console.video;

import java.util.concurrent.Executor;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.Texts;

/** The room of video channels: list on the left, 4, 9 or 16 live tiles. A channel chosen elsewhere comes up here. */
public final class VideoRoom implements Room {
    private final Executor threads;

    /**
     * A video room.
     *
     * @param threads runs decoders; platform threads, as many as there are tiles
     */
    public VideoRoom(Executor threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return "video";
    }

    @Override
    public String title(Desk desk) {
        return Texts.of(VideoRoom.class, desk.locale()).get("title");
    }

    @Override
    public RoomScreen open(Desk desk) {
        return new Screen(desk, threads);
    }

    private static final class Screen implements RoomScreen {
        private final Desk desk;
        private final LiveChannels channels;
        private final VideoPanel panel;
        private @Nullable Subscriptions subscriptions;

        Screen(Desk desk, Executor threads) {
            this.desk = desk;
            this.channels = new LiveChannels(desk);
            this.panel = new VideoPanel(channels.items(), channels.decoding(threads), VideoTexts.bundle(desk.locale()));
        }

        @Override
        public Parent node() {
            return panel.node();
        }

        @Override
        public void activate() {
            Subscriptions open = new Subscriptions();
            subscriptions = open;
            open.add(channels.follow(panel::fill));
            var chosen = desk.selection().channelProperty().subscribe(this::chosen);
            open.add(chosen::unsubscribe);
            panel.activate();
        }

        private void chosen(@Nullable String gbId) {
            if (gbId != null) {
                channels.items().stream()
                        .filter(item -> item.id().value().equals(gbId))
                        .findFirst()
                        .ifPresent(panel::bring);
            }
        }

        @Override
        public void deactivate() {
            panel.deactivate();
            Subscription open = subscriptions;
            if (open != null) {
                open.close();
                subscriptions = null;
            }
        }

        @Override
        public boolean isSettled() {
            return panel.isSettled();
        }
    }
}
