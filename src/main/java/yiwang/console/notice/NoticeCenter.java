package yiwang.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Offices;
import yiwang.wire.NoticeView;

/**
 * The notices of one console, shared by all its windows: what stands, and the sound of what comes. What was told before the
 * line was up to date makes no sound: it is on the screen, and a reconnect is not an alarm. FX thread.
 */
public final class NoticeCenter implements Subscription {
    /** Whether this machine makes sounds. */
    enum Sound {
        UNKNOWN,
        THERE,
        MISSING
    }

    private final DeskParts parts;
    private final Speaker speaker;
    private final NoticeModel model;
    private final Ringer ringer = new Ringer();
    private final ReadOnlyObjectWrapper<Sound> sound = new ReadOnlyObjectWrapper<>(this, "sound", Sound.UNKNOWN);
    private final Subscriptions open = new Subscriptions();
    private @Nullable Instant liveSince;

    /** The notices for the seat that {@code parts} speak for; heard from now until closed. */
    public NoticeCenter(DeskParts parts, Speaker speaker) {
        this.parts = parts;
        this.speaker = speaker;
        Actor seat = parts.commands().actor();
        this.model = new NoticeModel(notice -> Offices.concerns(seat, notice.to(), notice.unit()));
        var line = parts.live().freshnessProperty().subscribe(this::lineChanged);
        open.add(line::unsubscribe);
        open.add(parts.live().notices().listen(this::heard));
        speaker.probe(this::soundIs);
    }

    @Override
    public void close() {
        open.close();
    }

    NoticeModel model() {
        return model;
    }

    ReadOnlyObjectProperty<Sound> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** Two minutes of silence, or the end of it. */
    public void toggleMute() {
        ringer.toggle(parts.now().instant());
    }

    /** What is left of the silence; zero when there is none. */
    Duration mutedFor(Instant now) {
        return ringer.mutedFor(now);
    }

    /** A line that was only silent for a while has lost nothing; one that had to be made up to date has. */
    private void lineChanged(Freshness freshness) {
        switch (freshness.state()) {
            case LIVE -> liveSince = liveSince == null ? parts.now().instant() : liveSince;
            case CONNECTING, SYNCING, DOWN -> liveSince = null;
            case STALE, REPLAY -> {}
        }
    }

    private void heard(LiveTable.Change<NoticeView> change) {
        List<NoticeView> fresh = model.apply(change);
        Instant since = liveSince;
        if (change.reset() || since == null) {
            return;
        }
        List<NoticeView> news =
                fresh.stream().filter(notice -> !notice.at().isBefore(since)).toList();
        Chime chime = ringer.ring(news, parts.now().instant());
        if (chime != null) {
            speaker.play(chime, this::soundIs);
        }
    }

    private void soundIs(boolean there) {
        parts.fx().execute(() -> sound.set(there ? Sound.THERE : Sound.MISSING));
    }
}
