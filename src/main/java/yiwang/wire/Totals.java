package yiwang.wire;

import java.time.Instant;

/**
 * The figures of a day in Asia/Shanghai, counted by the backend over all tickets, open or not.
 *
 * @param received registered today
 * @param closed closed today
 * @param open open now
 * @param over running clocks past their limit now
 * @param graded revisits graded today
 * @param satisfied of those, graded 4 or 5
 * @param at when counted
 * @param version grows with every count
 */
public record Totals(
        long version, Instant at, long received, long closed, long open, long over, long graded, long satisfied)
        implements TopicItem {
    @Override
    public String key() {
        return "today";
    }
}
