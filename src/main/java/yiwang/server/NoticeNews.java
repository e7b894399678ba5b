package yiwang.server;

import java.util.Collection;
import yiwang.server.escalation.Notices;
import yiwang.server.live.LiveHub;
import yiwang.wire.NoticeView;
import yiwang.wire.Topic;

/** Hands notices of the ladder to the live hub. Called on the store's writer thread. */
final class NoticeNews implements Notices.Told {
    private final LiveHub hub;

    NoticeNews(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public void told(long seq, Collection<NoticeView> notices) {
        notices.forEach(notice -> hub.publish(Topic.NOTICES, seq, notice));
    }

    @Override
    public void ended(long seq, Collection<NoticeView> notices) {
        notices.forEach(notice -> hub.end(Topic.NOTICES, seq, notice));
    }
}
