package yiwang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.console.command.Outcome;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;
import yiwang.server.BackendStory;
import yiwang.wire.CommandAnswer;
import yiwang.wire.TicketView;

/** What one console does, as another one sees it: a real backend, real sockets, real replicas. */
class TwoConsolesTest extends BackendStory {
    private static final Duration CONTRACT = Duration.ofSeconds(1);
    private static final int DISPATCHES = 5;
    private static final Map<String, String> UNIT = Map.of("unit", "dept-shuili");

    private HeadlessConsole live(String seat) {
        HeadlessConsole console = new HeadlessConsole(backend.server().url(), seat);
        console.live();
        Await.until(
                seat + " is live", () -> console.store.freshnessProperty().get().isRight());
        return console;
    }

    private static CommandAnswer accepted(CompletableFuture<Outcome<CommandAnswer>> outcome) throws Exception {
        return (CommandAnswer) assertInstanceOf(Outcome.Accepted.class, outcome.get(20, TimeUnit.SECONDS))
                .answer();
    }

    /** An accepted ticket that both replicas hold. */
    private TicketView toDispatch(HeadlessConsole one, HeadlessConsole two) throws Exception {
        String id = backend.ticket();
        accepted(one.send(id, 1, Verb.ACCEPT, Map.of()));
        for (HeadlessConsole console : List.of(one, two)) {
            Await.until("accepted", () -> state(console, id) == TicketState.TO_DISPATCH);
        }
        return Objects.requireNonNull(two.store.tickets().get(id));
    }

    private static TicketState state(HeadlessConsole console, String id) {
        TicketView held = console.store.tickets().get(id);
        return held == null ? TicketState.RECEIVED : held.state();
    }

    @Test
    void aDispatchShowsInTheOtherConsoleWithinASecond() throws Exception {
        try (HeadlessConsole one = live("seat-1");
                HeadlessConsole two = live("seat-2")) {
            List<Duration> took = new ArrayList<>();
            for (int i = 0; i < DISPATCHES; i++) {
                took.add(dispatch(one, two));
            }
            assertTrue(median(took).compareTo(CONTRACT) <= 0, took::toString);
            assertEquals(List.of(), one.faults());
            assertEquals(List.of(), two.faults());
        }
    }

    /** From the acknowledgement at one console until the other one's rooms have been told; below zero when earlier. */
    private Duration dispatch(HeadlessConsole one, HeadlessConsole two) throws Exception {
        TicketView before = toDispatch(one, two);
        CompletableFuture<Long> shown = new CompletableFuture<>();
        List<Long> versions = new ArrayList<>();
        var listening = two.store.tickets().listen(change -> {
            for (TicketView ticket : change.changed()) {
                if (ticket.id().equals(before.id())) {
                    versions.add(ticket.version());
                    if (ticket.state() == TicketState.DISPATCHED) {
                        shown.complete(System.nanoTime());
                    }
                }
            }
        });
        CompletableFuture<Long> acknowledged = new CompletableFuture<>();
        var outcome = one.send(before.id(), before.version(), Verb.DISPATCH, UNIT);
        outcome.thenRun(() -> acknowledged.complete(System.nanoTime()));
        CommandAnswer answer = accepted(outcome);
        long seen = shown.get(20, TimeUnit.SECONDS);
        listening.close();
        assertEquals(
                List.of(before.version(), answer.version()),
                versions.stream().distinct().toList(),
                "the dispatch comes after what it was decided on");
        TicketView held = two.store.tickets().get(before.id());
        assertTrue(held != null && "dept-shuili".equals(held.lead()) && held.version() == answer.version());
        return Duration.ofNanos(seen - acknowledged.get());
    }

    private static Duration median(List<Duration> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    @Test
    void whoDecidesOnWhatTheOtherHasChangedIsRefused() throws Exception {
        try (HeadlessConsole one = live("seat-1");
                HeadlessConsole two = live("seat-2")) {
            TicketView held = toDispatch(one, two);
            accepted(one.send(held.id(), held.version(), Verb.DISPATCH, UNIT));
            long seq = backend.journalSeq();
            Outcome<CommandAnswer> late =
                    two.send(held.id(), held.version(), Verb.DISPATCH, UNIT).get(20, TimeUnit.SECONDS);
            assertEquals(
                    "stale-version",
                    assertInstanceOf(Outcome.Refused.class, late).problem().code());
            assertEquals(seq, backend.journalSeq());
        }
    }

    @Test
    void anAnswerThatIsLostDoesNotDoubleTheCommand() throws Exception {
        try (CuttingLine line = new CuttingLine(backend.server().port());
                HeadlessConsole console = new HeadlessConsole(line.url(), "seat-1")) {
            String id = backend.ticket();
            accepted(console.send(id, 1, Verb.ACCEPT, Map.of()));
            long before = backend.journalSeq();
            line.lose(1);
            CommandAnswer answer = accepted(console.send(id, 3, Verb.NOTE, Map.of("text", "已电话核实")));
            assertEquals(1, line.lost(), "the first answer was lost");
            assertTrue(answer.repeated(), "the second one tells of the first");
            assertEquals(before + 1, backend.journalSeq(), "done once");
            line.lose(2);
            assertInstanceOf(
                    Outcome.Unknown.class,
                    console.send(id, 4, Verb.NOTE, Map.of("text", "再次核实")).get(30, TimeUnit.SECONDS));
            assertEquals(3, line.lost());
            assertEquals(before + 2, backend.journalSeq(), "done, and still only once");
        }
    }
}
