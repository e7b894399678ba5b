package yiwang.server.channels;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import yiwang.domain.code.GbId;
import yiwang.wire.ChannelView;

/** What is known of every channel, and where whoever learns more says it. Any thread. */
public final class ChannelHealth {
    private final Map<String, ChannelView> byId = new ConcurrentHashMap<>();
    private final List<String> order;
    private final Consumer<ChannelView> told;

    /** {@code told} hears of every change; it must hand on and return. */
    public ChannelHealth(Collection<ChannelView> channels, Consumer<ChannelView> told) {
        channels.forEach(channel -> byId.put(channel.gbId(), channel));
        this.order = channels.stream().map(ChannelView::gbId).toList();
        this.told = told;
    }

    /** Whether the county has this channel. */
    public boolean isKnown(GbId channel) {
        return byId.containsKey(channel.value());
    }

    /** A channel has answered, or has not. Unknown channels and old news are ignored. */
    public void learnt(GbId channel, boolean online, Instant at) {
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        byId.computeIfPresent(channel.value(), (key, old) -> {
            if (old.online() == online || !when.isAfter(old.at())) {
                return old;
            }
            ChannelView next = new ChannelView(
                    old.gbId(),
                    old.name(),
                    old.kind(),
                    old.lon(),
                    old.lat(),
                    old.heading(),
                    old.unit(),
                    old.grid(),
                    old.stream(),
                    online,
                    when);
            told.accept(next);
            return next;
        });
    }

    /** All channels in the order of the county's list. */
    public List<ChannelView> all() {
        return order.stream().map(byId::get).toList();
    }
}
