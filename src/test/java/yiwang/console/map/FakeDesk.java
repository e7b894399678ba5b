package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import yiwang.console.command.CommandGateway;
import yiwang.console.command.FenceGateway;
import yiwang.console.command.FileGateway;
import yiwang.console.command.Outcome;
import yiwang.console.command.ReporterGateway;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.Standings;
import yiwang.console.kit.Desk;
import yiwang.console.kit.FxDoor;
import yiwang.console.kit.Selection;
import yiwang.console.kit.ticket.FakeStore;
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
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** A desk with a replica that tests fill by hand. Its clock stands at {@link #NOW}. */
final class FakeDesk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    final FakeStore store = new FakeStore(NOW);
    final FakeTable<TicketView> tickets = store.tickets;
    final FakeTable<WorkerView> workers = store.workers;
    final FakeTable<ChannelView> channels = store.channels;
    final FakeFences fences = new FakeFences(store.fences);
    final Selection selection = new Selection();
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    FakeDesk() {
        line(Freshness.State.LIVE, Duration.ofSeconds(2));
    }

    Desk desk(Gazetteer places, boolean wall) {
        return desk(places, wall, Locale.CHINA);
    }

    Desk desk(Gazetteer places, boolean wall, Locale locale) {
        FxDoor door = new FxDoor(fault -> {
            throw new IllegalStateException(fault);
        });
        return new Desk(store, new NoCommands(), places, selection, door, io, timer, () -> NOW, locale, wall);
    }

    void line(Freshness.State state, Duration age) {
        store.line(state, NOW, age);
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
    public void close() {
        io.close();
        timer.shutdownNow();
    }

    private final class NoCommands implements CommandGateway {
        @Override
        public void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Actor actor() {
            return new Actor("seat-1", "center", Set.of(yiwang.domain.ticket.Role.SHIFT_LEADER));
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
        public void endsToCheck(Consumer<Outcome<List<TicketView>>> then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReporterGateway reporters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FenceGateway fences() {
            return fences;
        }

        @Override
        public FileGateway files() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String url(String path) {
            return path;
        }
    }
}
