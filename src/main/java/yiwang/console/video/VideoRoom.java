package yiwang.console.video;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
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
        LiveChannels channels = new LiveChannels(desk);
        return new Screen(
                desk,
                channels,
                new VideoPanel(channels.items(), channels.decoding(threads), VideoTexts.bundle(desk.locale())));
    }

    private static final class Screen extends PanelScreen {
        private final Desk desk;

        Screen(Desk desk, LiveChannels channels, VideoPanel panel) {
            super(channels, panel);
            this.desk = desk;
        }

        @Override
        void follow(Subscriptions open) {
            open.add(channels.follow(panel::fill));
            var chosen = desk.selection().channelProperty().subscribe(this::chosen);
            open.add(chosen::unsubscribe);
        }

        private void chosen(@Nullable String gbId) {
            if (gbId != null) {
                channels.items().stream()
                        .filter(item -> item.id().value().equals(gbId))
                        .findFirst()
                        .ifPresent(panel::bring);
            }
        }
    }
}
