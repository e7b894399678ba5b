package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketView;

@Timeout(60)
class AgendaTest {
    private static final Duration SOON = Duration.ofMillis(2);

    private record Act(String ticketId, long version, String commandId) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<Act> acts = new CopyOnWriteArrayList<>();

    /** Everything in it is backlog that began long ago, so that each step comes within four seconds. */
    private final Conduct conduct = new Conduct(
            new Conduct.Choices() {
                @Override
                public String lead(TicketView ticket) {
                    return "dept-zhujian";
                }

                @Override
                public String category(TicketView ticket) {
                    return "14-010";
                }
            },
            1,
            Fixtures.NOON.plus(Duration.ofDays(1)));

    @AfterEach
    void end() {
        Script.await(vertx.close());
    }

    private Agenda agenda(Agenda.Hands hands) {
        return new Agenda(
                vertx,
                conduct,
                (id, version, command, step) -> {
                    acts.add(new Act(id, version, command));
                    return hands.act(id, version, command, step);
                },
                () -> Fixtures.NOON,
                SOON);
    }

    private void onLoop(Runnable work) {
        Script.await(vertx.executeBlocking(() -> true)
                .compose(any -> Future.<Void>future(done -> vertx.runOnContext(go -> {
                    work.run();
                    done.complete();
                }))));
    }

    /** A ticket whose step comes soon, and the step after it too; chance is by id, so one is sought. */
    private TicketView hurried(String prefix) {
        for (int i = 0; i < 10_000; i++) {
            TicketView ticket = Fixtures.ticket(prefix + i, 4, TicketState.DISPATCHED);
            if (isSoon(ticket) && isSoon(later(ticket, TicketState.IN_PROGRESS))) {
                return ticket;
            }
        }
        throw new AssertionError("nobody hurries");
    }

    private boolean isSoon(TicketView ticket) {
        Step step = conduct.next(ticket, Fixtures.NOON);
        return step != null && step.afterMillis() < 250;
    }

    private static TicketView later(TicketView ticket, TicketState state) {
        return Fixtures.ticket(ticket.id(), ticket.version() + 1, state);
    }

    @Test
    void aStepIsDoneOnceOnTheVersionItWasDecidedOn() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(200));
        TicketView ticket = hurried("t");
        onLoop(() -> {
            agenda.changed(ticket);
            agenda.changed(ticket);
        });
        Await.until("it is done", () -> !acts.isEmpty());
        assertEquals(4, acts.getFirst().version());
        onLoop(() -> agenda.changed(ticket));
        assertEquals(1, agenda.size());
        assertEquals(1, acts.size());
    }

    @Test
    void whenAHumanWasQuickerThePlanIsForTheNextVersion() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(409));
        TicketView ticket = hurried("t");
        onLoop(() -> agenda.changed(ticket));
        Await.until("the stale step is refused", () -> acts.size() == 1);
        onLoop(() -> agenda.changed(later(ticket, TicketState.IN_PROGRESS)));
        Await.until("the next version has its step", () -> acts.size() == 2);
        assertEquals(List.of(4L, 5L), acts.stream().map(Act::version).toList());
    }

    @Test
    void aPlanThatIsOutOfDateIsDroppedBeforeItIsSent() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(200));
        TicketView ticket = hurried("t");
        onLoop(() -> {
            agenda.changed(ticket);
            agenda.changed(later(ticket, TicketState.IN_PROGRESS));
        });
        Await.until("the newer is done", () -> !acts.isEmpty());
        assertEquals(5, acts.getFirst().version());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401, 408, 429, 500, 503})
    void aCommandWithoutADecisionIsTriedAgainUnderTheSameId(int status) {
        Agenda agenda = agenda((id, version, command, step) -> {
            if (acts.size() > 3) {
                return Future.succeededFuture(200);
            }
            return status == 0 ? Future.failedFuture("no line") : Future.succeededFuture(status);
        });
        onLoop(() -> agenda.changed(hurried("t")));
        Await.until("the fourth try gets through", () -> acts.size() == 4);
        assertEquals(1, acts.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422})
    void aRefusalIsNotArguedWith(int status) {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(status));
        TicketView refused = hurried("t");
        onLoop(() -> agenda.changed(refused));
        Await.until("it is refused", () -> acts.size() == 1);
        TicketView other = hurried("other-");
        onLoop(() -> agenda.changed(other));
        Await.until("another ticket has had its turn", () -> acts.size() >= 2);
        assertEquals(
                List.of(refused.id(), other.id()),
                acts.stream().map(Act::ticketId).toList());
    }

    @Test
    void nothingIsKeptOfWhatIsClosedOrGone() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(200));
        onLoop(() -> {
            for (int i = 0; i < 5_000; i++) {
                agenda.changed(Fixtures.ticket("t" + i, 4, TicketState.DISPATCHED));
                if (i % 2 == 0) {
                    agenda.changed(Fixtures.ticket("t" + i, 5, TicketState.CLOSED));
                } else {
                    agenda.gone("t" + i);
                }
            }
        });
        assertEquals(0, agenda.size());
    }

    @Test
    void aTicketIsHeldOnceHoweverManyVersionsItHas() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(200));
        onLoop(() -> {
            for (int version = 1; version < 5_000; version++) {
                agenda.changed(Fixtures.ticket("t", version, TicketState.DISPATCHED));
            }
        });
        assertEquals(1, agenda.size());
    }

    @Test
    void afterItIsClosedNothingIsDone() {
        Agenda agenda = agenda((id, version, command, step) -> Future.succeededFuture(200));
        TicketView ticket = hurried("t");
        onLoop(() -> {
            agenda.changed(ticket);
            agenda.close();
            agenda.changed(later(ticket, TicketState.IN_PROGRESS));
        });
        assertEquals(0, agenda.size());
        assertTrue(acts.isEmpty(), "" + acts);
    }
}
