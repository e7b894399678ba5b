package yiwang.console.map;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.FenceGateway;
import yiwang.console.command.Outcome;
import yiwang.console.kit.ticket.FakeTable;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceView;
import yiwang.wire.Problem;

/** Fences that are drawn at once, or refused as tests say. FX thread. */
final class FakeFences implements FenceGateway {
    private final FakeTable<FenceView> table;

    @Nullable
    Problem refusal;

    FakeFences(FakeTable<FenceView> table) {
        this.table = table;
    }

    /** One tells something. */
    void tell(String id, FenceAlert.What what, String worker, int number) {
        FenceView before = table.get(id);
        if (before != null) {
            put(before, List.of(new FenceView.Alert(number, what, worker, FakeDesk.NOW.minusSeconds(65))));
        }
    }

    private void put(FenceView f, List<FenceView.Alert> alerts) {
        table.put(new FenceView(
                f.id(),
                f.name(),
                f.ring(),
                f.rule(),
                f.unit(),
                f.dwell(),
                f.by(),
                f.at(),
                f.until(),
                f.version() + 1,
                alerts,
                0,
                null));
    }

    @Override
    public void draw(FenceRequest request, Consumer<Outcome<FenceView>> then) {
        Problem refused = refusal;
        if (refused != null) {
            then.accept(new Outcome.Refused<>(refused));
            return;
        }
        Integer dwell = request.dwell();
        String unit = request.unit();
        FenceView view = new FenceView(
                request.id(),
                request.name(),
                request.ring().stream()
                        .map(corner -> new GeoPoint(corner.lon(), corner.lat()))
                        .toList(),
                request.rule(),
                unit == null ? "" : unit,
                dwell == null ? 30 : dwell,
                "seat-1",
                FakeDesk.NOW,
                request.until(),
                1,
                List.of(),
                0,
                null);
        table.put(view);
        then.accept(new Outcome.Accepted<>(view));
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        FenceView before = table.get(id);
        if (before != null) {
            table.put(before.ended(FakeDesk.NOW));
        }
        then.accept(new Outcome.Accepted<>(true));
    }

    @Override
    public void acknowledge(String id, long seen, Consumer<Outcome<Boolean>> then) {
        FenceView before = table.get(id);
        if (before != null) {
            put(
                    before,
                    before.alerts().stream().filter(alert -> alert.nr() > seen).toList());
        }
        then.accept(new Outcome.Accepted<>(true));
    }
}
