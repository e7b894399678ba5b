package yiwang.server.live;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.ChannelView;
import yiwang.wire.FenceView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.TopicItem;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/**
 * What filters look at in a thing.
 *
 * @param units whose it is
 * @param place code of its grid, or of its division where the grid is unknown
 * @param lon WGS-84 degrees, NaN together with {@code lat} when it has no place
 * @param state of a ticket
 * @param category of a ticket
 */
record Traits(
        List<String> units,
        @Nullable String place,
        double lon,
        double lat,
        @Nullable TicketState state,
        @Nullable String category) {

    static Traits of(TopicItem item) {
        return switch (item) {
            case TicketView t -> ticket(t);
            case WorkerView w -> new Traits(List.of(w.unit()), w.grid(), w.lon(), w.lat(), null, null);
            case ChannelView c -> new Traits(List.of(c.unit()), c.grid(), c.lon(), c.lat(), null, null);
            case NoticeView n -> new Traits(List.of(n.unit()), null, Double.NaN, Double.NaN, null, null);
            case FenceView f -> new Traits(List.of(), null, Double.NaN, Double.NaN, null, null);
            case Totals t -> new Traits(List.of(), null, Double.NaN, Double.NaN, null, null);
        };
    }

    private static Traits ticket(TicketView t) {
        String grid = t.grid();
        Double lon = t.lon();
        Double lat = t.lat();
        boolean placed = lon != null && lat != null;
        return new Traits(
                Stream.of(t.lead(), t.firstResponder())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                grid == null ? t.division() : grid,
                placed ? Objects.requireNonNull(lon) : Double.NaN,
                placed ? Objects.requireNonNull(lat) : Double.NaN,
                t.state(),
                t.category());
    }
}
