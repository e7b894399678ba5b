package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.console.command.CommandGateway;
import yiwang.console.command.Outcome;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.LiveStore;
import yiwang.console.feed.LiveTable;
import yiwang.console.feed.Standings;
import yiwang.console.kit.Desk;
import yiwang.console.kit.FxDoor;
import yiwang.console.kit.Selection;
import yiwang.console.kit.ticket.FakeTable;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.wire.ChannelView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.LadderDetail;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** A desk with a replica that tests fill by hand. Its clock stands at {@link #NOW}. */
final class FakeDesk implements LiveStore, AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    final FakeTable<TicketView> tickets = new FakeTable<>();
    final FakeTable<WorkerView> workers = new FakeTable<>();
    final FakeTable<ChannelView> channels = new FakeTable<>();
    final FakeTable<Totals> totals = new FakeTable<>();
    final FakeTable<NoticeView> notices = new FakeTable<>();
    final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<Freshness> freshness = new ReadOnlyObjectWrapper<>();
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    FakeDesk() {
        line(Freshness.State.LIVE, Duration.ofSeconds(2));
    }

    Desk desk(Gazetteer places, boolean wall) {
        FxDoor door = new FxDoor(fault -> {
            throw new IllegalStateException(fault);
        });
        return new Desk(this, new NoCommands(), places, selection, door, io, timer, () -> NOW, Locale.CHINA, wall);
    }

    void line(Freshness.State state, Duration age) {
        freshness.set(new Freshness(state, NOW.minus(age), age, null));
    }

    /** A ticket whose limit of ten hours is used to a share: 0.1 in time, 0.9 due soon, 1.2 overdue. */
    static TicketView ticket(String id, double lon, double lat, double used, int card) {
        Instant started = NOW.minusSeconds((long) (36_000 * used));
        return new TicketView(
                id,
                1,
                "3207242026030200" + id.hashCode() % 10,
                TicketState.IN_PROGRESS,
                TicketKind.HELP,
                IntakeChannel.HOTLINE_12345,
                "01-001",
                0.9,
                Urgency.C,
                "路灯不亮",
                "",
                null,
                SmallCounty.COUNTY,
                lon,
                lat,
                "新安路",
                null,
                null,
                started,
                started,
                started.plusSeconds(36_000),
                null,
                card,
                0,
                0,
                0,
                null,
                Standings.used(used, card, NOW),
                NOW);
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
    public ReadOnlyObjectProperty<Freshness> freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    @Override
    public void close() {
        io.close();
        timer.shutdownNow();
    }

    @Override
    public FakeTable<NoticeView> notices() {
        return notices;
    }

    private static final class NoCommands implements CommandGateway {
        @Override
        public void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Actor actor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void send(
                String ticketId,
                long expectedVersion,
                Verb verb,
                Map<String, String> details,
                Consumer<Outcome<CommandAnswer>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void register(Intake intake, Consumer<Outcome<IntakeAnswer>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void detail(String ticketId, Consumer<Outcome<TicketDetail>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String url(String path) {
            return path;
        }
    }
}
