package yiwang.console.feed;

import javafx.beans.property.ReadOnlyObjectProperty;
import yiwang.wire.ChannelView;
import yiwang.wire.FenceView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** The console's replica, and how old it is. */
public interface LiveStore {
    /** Open tickets; a closed one stays until the backend drops it. */
    LiveTable<TicketView> tickets();

    /** Grid workers. */
    LiveTable<WorkerView> workers();

    /** Video channels. */
    LiveTable<ChannelView> channels();

    /** The day's figures; one row with key {@code today}. */
    LiveTable<Totals> totals();

    /** Notices of the escalation ladder that stand; an ended one stays until the backend drops it. */
    LiveTable<NoticeView> notices();

    /** Fences that stand. */
    LiveTable<FenceView> fences();

    /** The line to the backend and the age of the data; changes on the FX thread, at least once a second. */
    ReadOnlyObjectProperty<Freshness> freshnessProperty();
}
