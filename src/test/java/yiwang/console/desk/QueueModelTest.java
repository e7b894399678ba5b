package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.ticket.Verb;
import yiwang.wire.TicketView;

/** The queue keeps its places while the officer works, and sorts once a batch. */
class QueueModelTest {
    private static final Instant NOW = FakeDesk.NOW;

    private final FakeDesk fake = new FakeDesk();
    private final AtomicInteger comparisons = new AtomicInteger();
    private final Comparator<TicketRow> counting = (a, b) -> {
        comparisons.incrementAndGet();
        return new QueueOrder().compare(a, b);
    };
    private final QueueModel model =
            new QueueModel(counting, (filter, ticket) -> filter.matches(ticket, fake.county, Locale.CHINA));

    @BeforeEach
    void fill() {
        fake.with(60);
        model.reset(fake.tickets.all(), NOW);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private TicketView take(int running, Duration ago) {
        String id = fake.backend.take("井盖缺失", "井盖缺失", "02-001", "320724100001", NOW.minus(ago), running);
        return view(id);
    }

    private TicketView view(String id) {
        TicketView ticket = fake.tickets.get(id);
        if (ticket == null) {
            throw new IllegalStateException(id);
        }
        return ticket;
    }

    private List<String> ids() {
        return model.rows().stream().map(TicketRow::id).toList();
    }

    @Test
    void leastTimeLeftComesFirst() {
        List<TicketRow> running =
                model.rows().stream().filter(TicketRow::isRunning).toList();
        for (int i = 1; i < running.size(); i++) {
            assertFalse(running.get(i)
                    .view()
                    .clockDue()
                    .isBefore(running.get(i - 1).view().clockDue()));
        }
        assertTrue(running.size() > 10);
        assertEquals(running, model.rows().subList(0, running.size()), "clocks that stand still come last");
    }

    @Test
    void abatchOfAThousandSortsOnce() {
        FakeDesk many = new FakeDesk().with(5_000);
        model.reset(many.tickets.all(), NOW);
        List<TicketView> batch = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            batch.add(take(10_000 + i, Duration.ofMinutes(i)));
        }
        int sizeAfter = model.rows().size() + 1_000;
        comparisons.set(0);
        model.apply(batch, Set.of(), NOW);
        assertEquals(sizeAfter, model.rows().size());
        double once = sizeAfter * (Math.log(sizeAfter) / Math.log(2));
        assertTrue(comparisons.get() <= once, comparisons + " comparisons, one sort needs at most " + once);
        assertTrue(comparisons.get() > 0);
        many.close();
    }

    @Test
    void achangeWithinTheViewSortsNothingWhileTheOfficerWorks() {
        model.touch(NOW);
        List<String> before = ids();
        comparisons.set(0);
        fake.backend.did(before.getFirst(), Verb.NOTE, Map.of("text", "已联系"), NOW);
        model.apply(List.of(view(before.getFirst())), Set.of(), NOW);
        assertEquals(before, ids());
        assertEquals(0, comparisons.get());
    }

    @Test
    void newRowsWaitWhileTheOfficerWorksAndComeWithHome() {
        model.touch(NOW);
        List<String> before = ids();
        String taken = take(900, Duration.ofDays(3)).id();
        fake.backend.wake(NOW);
        TicketView urgent = view(taken);
        model.apply(List.of(urgent), Set.of(), NOW);
        assertEquals(before, ids());
        assertEquals(1, model.arrivalCountProperty().get());
        assertEquals(1, model.arrivalLevel(NOW), "a class A matter that nobody has signed for");
        model.reveal(NOW);
        assertTrue(ids().contains(urgent.id()));
        assertEquals(0, model.arrivalCountProperty().get());
    }

    @Test
    void newRowsComeByThemselvesWhenTheOfficerRests() {
        model.touch(NOW);
        model.apply(List.of(take(901, Duration.ofMinutes(1))), Set.of(), NOW);
        model.tick(NOW.plus(QueueModel.WORKING).minusMillis(1));
        assertEquals(60, model.rows().size());
        model.tick(NOW.plus(QueueModel.WORKING));
        assertEquals(61, model.rows().size());
    }

    @Test
    void nothingMovesUnderAPointerThatStandsStill() {
        model.hover(true);
        model.apply(List.of(take(902, Duration.ofMinutes(1))), Set.of(), NOW);
        model.tick(NOW.plusSeconds(600));
        assertEquals(60, model.rows().size());
        model.hover(false);
        model.tick(NOW.plusSeconds(601));
        assertEquals(61, model.rows().size());
    }

    @Test
    void arowThatLeavesTheViewKeepsItsPlaceUntilTheOfficerRests() {
        model.choose(Queue.TO_DISPATCH, NOW);
        model.touch(NOW);
        List<String> before = ids();
        String first = before.getFirst();
        int count = model.countProperty(Queue.TO_DISPATCH).get();
        fake.backend.did(first, Verb.DISPATCH, Map.of("unit", "dept-zhujian"), NOW);
        model.apply(List.of(view(first)), Set.of(), NOW);
        assertEquals(before, ids());
        assertTrue(model.rows().getFirst().isLeaving());
        assertEquals(count - 1, model.countProperty(Queue.TO_DISPATCH).get(), "counts do not wait");
        model.tick(NOW.plus(QueueModel.WORKING));
        assertFalse(ids().contains(first));
    }

    @Test
    void selectionIsTheTicketNotThePlace() {
        String chosen = ids().get(5);
        model.select(chosen);
        model.apply(List.of(take(903, Duration.ofDays(9))), Set.of(), NOW);
        assertEquals(chosen, model.selectedProperty().get());
        assertEquals(6, model.indexOf(chosen));
    }

    @Test
    void aStateOfAnEarlierTimeIsShownBecauseAReplayGoesBackToo() {
        TicketView old = view(ids().getFirst());
        fake.backend.did(old.id(), Verb.NOTE, Map.of("text", "x"), NOW);
        TicketView newer = view(old.id());
        model.apply(List.of(newer), Set.of(), NOW);
        assertEquals(newer.version(), versionOf(old.id()));
        model.apply(List.of(old), Set.of(), NOW);
        assertEquals(old.version(), versionOf(old.id()));
    }

    private long versionOf(String id) {
        TicketRow row = model.row(id);
        return row == null ? -1 : row.view().version();
    }

    @Test
    void limitsThatPassAreCountedByTheClock() {
        int over = model.countProperty(Queue.OVER).get();
        model.tick(NOW.plus(Duration.ofDays(60)));
        assertTrue(model.countProperty(Queue.OVER).get() > over);
        assertEquals(0, model.countProperty(Queue.NEARLY_OVER).get());
    }

    @Test
    void everyWordOfTheFilterMustOccur() {
        model.filter(TicketFilter.of("新安镇 路灯"), NOW);
        model.rows()
                .forEach(row -> assertTrue(row.view().division().startsWith("320724100")
                        || row.view().excerpt().contains("新安镇")));
        model.filter(TicketFilter.of("没有这样的词"), NOW);
        assertEquals(0, model.rows().size());
        model.filter(TicketFilter.NOTHING, NOW);
        assertEquals(60, model.rows().size());
    }

    @Test
    void movingStopsAtBothEnds() {
        model.select(null);
        model.move(1);
        assertEquals(ids().getFirst(), model.selectedProperty().get());
        model.move(1_000);
        assertEquals(ids().getLast(), model.selectedProperty().get());
        model.move(1);
        assertEquals(ids().getLast(), model.selectedProperty().get());
    }
}
