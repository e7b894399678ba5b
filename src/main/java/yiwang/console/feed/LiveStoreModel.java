package yiwang.console.feed;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.wire.ChannelView;
import yiwang.wire.FenceView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** The replica itself: one table a topic and how fresh they are. Only a feed writes it, that of the present or that of a replay. */
public final class LiveStoreModel implements LiveStore {
    private final ReplicaTable<TicketView> tickets;
    private final ReplicaTable<WorkerView> workers;
    private final ReplicaTable<ChannelView> channels;
    private final ReplicaTable<Totals> totals;
    private final ReplicaTable<NoticeView> notices;
    private final ReplicaTable<FenceView> fences;
    private final ReadOnlyObjectWrapper<Freshness> freshness;
    private final FeedThreads threads;

    /** An empty replica that has never heard anything. */
    public LiveStoreModel(FeedThreads threads, FeedTimes times) {
        this.threads = threads;
        tickets = new ReplicaTable<>(TicketView.class, threads, times);
        workers = new ReplicaTable<>(WorkerView.class, threads, times);
        channels = new ReplicaTable<>(ChannelView.class, threads, times);
        totals = new ReplicaTable<>(Totals.class, threads, times);
        notices = new ReplicaTable<>(NoticeView.class, threads, times);
        fences = new ReplicaTable<>(FenceView.class, threads, times);
        freshness = new ReadOnlyObjectWrapper<>(this, "freshness", LineState.NEVER);
    }

    @Override
    public LiveTable<TicketView> tickets() {
        return tickets;
    }

    @Override
    public LiveTable<WorkerView> workers() {
        return workers;
    }

    @Override
    public LiveTable<ChannelView> channels() {
        return channels;
    }

    @Override
    public LiveTable<Totals> totals() {
        return totals;
    }

    @Override
    public LiveTable<NoticeView> notices() {
        return notices;
    }

    @Override
    public LiveTable<FenceView> fences() {
        return fences;
    }

    @Override
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /** One thread at a time. */
    public void put(Topic topic, List<? extends TopicItem> items, List<String> removed) {
        table(topic).put(items);
        table(topic).remove(removed);
    }

    /** One thread at a time: everything there is of a topic. */
    public void replace(Topic topic, List<? extends TopicItem> items) {
        table(topic).replace(items);
    }

    /** Any thread. */
    public void show(Freshness now) {
        threads.fx().execute(() -> freshness.set(now));
    }

    private ReplicaTable<?> table(Topic topic) {
        return switch (topic) {
            case TICKETS -> tickets;
            case WORKERS -> workers;
            case CHANNELS -> channels;
            case TOTALS -> totals;
            case NOTICES -> notices;
            case FENCES -> fences;
        };
    }
}
