package yiwang.console.kit.ticket;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.LiveStore;
import yiwang.console.feed.LiveTable;
import yiwang.wire.ChannelView;
import yiwang.wire.FenceView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** A replica that tests fill by hand, on a line that is as they say. */
public final class FakeStore implements LiveStore {
    public final FakeTable<TicketView> tickets = new FakeTable<>();
    public final FakeTable<WorkerView> workers = new FakeTable<>();
    public final FakeTable<ChannelView> channels = new FakeTable<>();
    public final FakeTable<Totals> totals = new FakeTable<>();
    public final FakeTable<NoticeView> notices = new FakeTable<>();
    public final FakeTable<FenceView> fences = new FakeTable<>();
    /** Version of the boundaries that the line names. */
    public long geography = 1;

    private final ReadOnlyObjectWrapper<Freshness> freshness = new ReadOnlyObjectWrapper<>();

    public FakeStore(Instant now) {
        line(Freshness.State.LIVE, now, Duration.ZERO);
    }

    /** How the line is at {@code now}, the last word being {@code age} old. */
    public void line(Freshness.State state, Instant now, Duration age) {
        freshness.set(new Freshness(state, now.minus(age), age, null, false, geography));
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
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    @Override
    public LiveTable<FenceView> fences() {
        return fences;
    }
}
