package yiwang.console.video;

import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;

/** A room that is one video panel: it plays while the room is in front and stops with it. FX thread. */
abstract class PanelScreen implements RoomScreen {
    final LiveChannels channels;
    final VideoPanel panel;
    private @Nullable Subscription following;

    PanelScreen(LiveChannels channels, VideoPanel panel) {
        this.channels = channels;
        this.panel = panel;
    }

    /** Starts listening to what decides on the pictures; {@code open} ends with the room. */
    abstract void follow(Subscriptions open);

    @Override
    public final Parent node() {
        return panel.node();
    }

    @Override
    public final void activate() {
        Subscriptions open = new Subscriptions();
        following = open;
        follow(open);
        panel.activate();
    }

    @Override
    public final void deactivate() {
        panel.deactivate();
        Subscription open = following;
        if (open != null) {
            open.close();
            following = null;
        }
    }

    @Override
    public final boolean isSettled() {
        return panel.isSettled();
    }
}
