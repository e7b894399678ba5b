package yiwang.wire;

/** One thing a topic tells about. Newer versions replace older ones of the same key; older ones are ignored. */
public sealed interface TopicItem permits TicketView, WorkerView, ChannelView, Totals, NoticeView, FenceView {
    /** Which thing it is, unique within its topic. */
    String key();

    /** Grows with every change of the thing. */
    long version();
}
