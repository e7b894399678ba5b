package yiwang.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.command.PastGateway;
import yiwang.console.feed.FeedThreads;
import yiwang.console.feed.FeedTimes;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.LiveStoreModel;
import yiwang.console.kit.DeskParts;
import yiwang.console.replay.ReplayState.Phase;
import yiwang.wire.ReplaySteps;
import yiwang.wire.ReplayView;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.Totals;

/**
 * One replay, from its beginning until {@link #close}: the state of a time, and then its steps in their order, each shown when
 * the replayed time has come to it and never before. When the backend is slower than that, the time waits; it never runs past
 * what is known. FX thread.
 */
public final class Replay implements AutoCloseable {
    /** Paces that are offered. */
    public static final List<Integer> PACES = List.of(1, 10, 60, 300, 600);

    private static final Duration BEAT = Duration.ofMillis(100);
    /** A second of the fastest pace, and more, is asked for before it is needed. */
    private static final int ENOUGH = 1_000;
    /** How often the present is asked whether something has happened. */
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final DeskParts live;
    private final PastGateway past;
    private final LongSupplier nanos;
    private final ReplayClock clock;
    private final LiveStoreModel store;
    private final DeskParts parts;
    private final ReadOnlyObjectWrapper<ReplayState> state;
    private final Deque<ReplaySteps.Step> ahead = new ArrayDeque<>();
    private Runnable stopping = () -> {};
    private PastDay day;
    private int asked;
    private long known;
    private boolean isAtHead;
    private boolean asking;
    private boolean goesOn;
    private boolean isStill;
    private long mayAskAt;

    Replay(DeskParts live, PastGateway past, Instant at, Supplier<Locale> language, LongSupplier nanos) {
        this.live = live;
        this.past = past;
        this.nanos = nanos;
        this.clock = new ReplayClock(at, nanos);
        this.store = new LiveStoreModel(new FeedThreads(live.fx(), live.timer(), live.faults()), FeedTimes.NORMAL);
        this.parts = live.with(store, new PastDesk(live.commands(), past, store, clock, language), clock);
        this.day = new PastDay(new Totals(0, at, 0, 0, 0, 0, 0, 0), List.of());
        this.state = new ReadOnlyObjectWrapper<>(
                this, "state", new ReplayState(Phase.LOADING, at, PACES.get(2), null, null));
    }

    /**
     * Begins at {@code at}, standing still.
     *
     * @param live the console's own parts; threads, places and selection are shared with them
     * @param language in which a refusal is said
     * @param nanos monotonic counter of nanoseconds
     */
    public static Replay begin(
            DeskParts live, PastGateway past, Instant at, Supplier<Locale> language, LongSupplier nanos) {
        Replay replay = new Replay(live, past, at, language, nanos);
        replay.start(at);
        return replay;
    }

    /** One time that stands still for good: nothing is asked that comes after it. */
    static Replay still(DeskParts live, PastGateway past, Instant at, Supplier<Locale> language, LongSupplier nanos) {
        Replay replay = new Replay(live, past, at, language, nanos);
        replay.stayStill();
        replay.start(at);
        return replay;
    }

    /** From now on it asks for times and for nothing that comes after them. */
    void stayStill() {
        isStill = true;
    }

    private void start(Instant at) {
        ScheduledFuture<?> beats = live.timer()
                .scheduleAtFixedRate(
                        () -> live.fx().execute(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        stopping = () -> beats.cancel(false);
        seek(at);
    }

    /** What rooms are given to show the past. */
    public DeskParts parts() {
        return parts;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<ReplayState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Shows another time, not later than now; goes on as before. */
    public void seek(Instant wanted) {
        Instant now = present().instant();
        ReplayState before = state.get();
        if (before.phase() != Phase.LOADING) {
            goesOn = before.isRunning();
        }
        clock.stand(wanted.isAfter(now) ? now : wanted);
        show(Phase.LOADING, null);
        load();
    }

    /** Goes on, or stands still; while a time is loaded, as soon as it is there. */
    public void setRunning(boolean running) {
        Phase phase = state.get().phase();
        if (phase == Phase.LOADING) {
            goesOn = running;
        } else if (running && phase == Phase.PAUSED) {
            clock.run(state.get().pace());
            show(Phase.PLAYING, null);
            beat();
        } else if (!running && state.get().isRunning()) {
            play();
            clock.run(0);
            show(Phase.PAUSED, null);
        }
    }

    /** How fast it goes, one of {@link #PACES}. */
    public void setPace(int pace) {
        ReplayState now = state.get();
        state.set(new ReplayState(now.phase(), now.at(), pace, now.first(), now.trouble()));
        if (now.phase() == Phase.PLAYING) {
            clock.run(pace);
        }
    }

    @Override
    public void close() {
        asked++;
        stopping.run();
        clock.run(0);
    }

    private void load() {
        asked++;
        int mine = asked;
        asking = true;
        Instant at = clock.instant();
        past.at(at, outcome -> {
            if (mine == asked) {
                asking = false;
                loaded(at, outcome);
            }
        });
    }

    private void loaded(Instant at, Outcome<ReplayView> outcome) {
        switch (outcome) {
            case Outcome.Accepted<ReplayView>(ReplayView view) -> {
                ahead.clear();
                known = view.seq();
                isAtHead = false;
                mayAskAt = nanos.getAsLong();
                day = new PastDay(view.totals(), view.dues());
                store.replace(Topic.TICKETS, view.tickets());
                state.set(new ReplayState(Phase.PAUSED, at, state.get().pace(), view.first(), null));
                setRunning(goesOn);
                fetch();
                tellAge();
            }
            case Outcome.Refused<ReplayView>(var problem) -> failed(problem.detail());
            case Outcome.Unknown<ReplayView>(String reason) -> failed(reason);
        }
    }

    /** Ten times a second: what the time has come to is shown, what comes next is asked for. */
    void beat() {
        ReplayState now = state.get();
        if (now.isRunning()) {
            play();
        }
        fetch();
        tellAge();
    }

    private void play() {
        Instant now = present().instant();
        Instant at = clock.instant();
        if (!at.isBefore(now)) {
            clock.stand(now);
            at = now;
        }
        Map<String, TicketView> changed = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(at)) {
            take(ahead.removeFirst(), changed, gone);
        }
        store.put(Topic.TICKETS, List.copyOf(changed.values()), List.copyOf(gone));
        if (ahead.isEmpty() && !isAtHead) {
            clock.stand(at);
            show(Phase.WAITING, state.get().trouble());
        } else if (at.equals(now)) {
            show(Phase.ENDED, null);
        } else {
            if (state.get().phase() == Phase.WAITING) {
                clock.run(state.get().pace());
            }
            show(Phase.PLAYING, null);
        }
    }

    /** Of two steps of a ticket the later one counts. */
    private void take(ReplaySteps.Step step, Map<String, TicketView> changed, Set<String> gone) {
        day.add(step.at(), step.count());
        TicketView ticket = step.ticket();
        String left = step.left();
        if (ticket != null && ticket.state().isOpen()) {
            changed.put(ticket.id(), ticket);
            gone.remove(ticket.id());
        } else if (ticket != null || left != null) {
            String id = ticket == null ? left : ticket.id();
            changed.remove(id);
            gone.add(id);
        }
    }

    private void fetch() {
        boolean isTime = nanos.getAsLong() - mayAskAt >= 0;
        if (asking || !isTime || ahead.size() >= ENOUGH) {
            return;
        }
        if (state.get().phase() == Phase.LOADING) {
            load();
            return;
        }
        if (isStill) {
            return;
        }
        asking = true;
        int mine = asked;
        past.after(known, outcome -> {
            if (mine == asked) {
                asking = false;
                take(outcome);
            }
        });
    }

    private void take(Outcome<ReplaySteps> outcome) {
        switch (outcome) {
            case Outcome.Accepted<ReplaySteps>(ReplaySteps steps) -> {
                ahead.addAll(steps.steps());
                known = steps.last();
                isAtHead = !steps.more();
                show(state.get().phase(), null);
                mayAskAt = nanos.getAsLong() + (isAtHead ? ASK_AGAIN_NANOS : 0);
            }
            case Outcome.Refused<ReplaySteps>(var problem) -> failed(problem.detail());
            case Outcome.Unknown<ReplaySteps>(String reason) -> failed(reason);
        }
    }

    /** Nothing is shown that may not be so: the time stands until the backend answers again. */
    private void failed(String why) {
        isAtHead = false;
        mayAskAt = nanos.getAsLong() + ASK_AGAIN_NANOS;
        show(state.get().phase(), why);
    }

    private InstantSource present() {
        return live.now();
    }

    private void show(Phase phase, @Nullable String trouble) {
        ReplayState now = state.get();
        state.set(new ReplayState(phase, clock.instant(), now.pace(), now.first(), trouble));
    }

    private void tellAge() {
        Instant at = clock.instant();
        ReplayState now = state.get();
        state.set(new ReplayState(now.phase(), at, now.pace(), now.first(), now.trouble()));
        boolean isKnown = now.phase() != Phase.LOADING;
        if (isKnown) {
            store.replace(Topic.TOTALS, List.of(day.at(at)));
        }
        store.show(new Freshness(
                isKnown ? Freshness.State.REPLAY : Freshness.State.SYNCING, at, Duration.ZERO, null, false, 0));
    }
}
