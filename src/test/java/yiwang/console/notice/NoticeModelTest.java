package yiwang.console.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.kit.ticket.FakeNotices.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.ticket.FakeNotices;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.NoticeView;

/** What the bell counts and the pane lists. */
class NoticeModelTest {
    private static final Instant NOW = Instant.parse("2026-02-13T06:32:10Z");

    private final NoticeModel model = modelOf("center", Role.SHIFT_LEADER);

    private static NoticeModel modelOf(String unit, Role role) {
        Actor seat = new Actor("seat-1", unit, Set.of(role));
        return new NoticeModel(notice -> Offices.concerns(seat, notice.to(), notice.unit()));
    }

    private static NoticeView notice(String id, String ticket, Rung rung, Instant at) {
        return standing(id, ticket, rung, Recipient.SUPERVISOR, Channel.MESSAGE, at);
    }

    private static LiveTable.Change<NoticeView> change(NoticeView... notices) {
        return new LiveTable.Change<>(List.of(notices), Set.of(), false);
    }

    private static List<String> keys(NoticeModel of) {
        return of.lines().stream().map(NoticeLine::key).toList();
    }

    @Test
    void aStepThatTellsSeveralOfficesIsOneLine() {
        NoticeView first = standing("9-0", "t1", Rung.EA, Recipient.SHIFT_LEADER, Channel.SOUND, NOW);
        NoticeView second = standing("9-1", "t1", Rung.EA, Recipient.SHIFT_LEADER, Channel.PAGE, NOW);
        model.apply(change(second, first, notice("10-0", "t1", Rung.E2, NOW.plusSeconds(1))));
        assertEquals(List.of("10", "9"), keys(model), "the newest first");
        assertEquals(List.of(first, second), model.lines().get(1).notices());
        assertEquals(2, model.standingProperty().get());
    }

    @Test
    void aSeatHearsOnlyWhatItsOfficesAreTold() {
        NoticeView handler = standing("1-0", "t1", Rung.E1, Recipient.HANDLER, Channel.MESSAGE, NOW);
        NoticeView supervisor = standing("1-1", "t1", Rung.E2, Recipient.SUPERVISOR, Channel.MESSAGE, NOW);
        NoticeView leader = standing("2-0", "t1", Rung.E3, Recipient.SHIFT_LEADER, Channel.PAGE, NOW);
        LiveTable.Change<NoticeView> all = change(handler, supervisor, leader);
        assertEquals(List.of(handler), modelOf("dept-zhujian", Role.HANDLER).apply(all));
        assertEquals(List.of(), modelOf("dept-chengguan", Role.HANDLER).apply(all));
        assertEquals(List.of(supervisor), modelOf("center", Role.SUPERVISOR).apply(all));
        assertEquals(List.of(handler, supervisor, leader), model.apply(all), "who leads the shift sees all");
        assertEquals(List.of(), modelOf("center", Role.WALL).apply(all));
    }

    @Test
    void theBellIsAsRedAsTheWorstThatStands() {
        assertNull(model.worstProperty().get());
        NoticeView amber = notice("1-0", "t1", Rung.E3, NOW);
        NoticeView red = notice("2-0", "t2", Rung.E4, NOW);
        model.apply(change(amber));
        assertEquals(Weight.PRESSING, model.worstProperty().get());
        model.apply(change(red));
        assertEquals(Weight.GRAVE, model.worstProperty().get());
        model.apply(change(red.ended("seat-2", NOW)));
        assertEquals(Weight.PRESSING, model.worstProperty().get());
        model.apply(change(amber.ended(null, NOW)));
        assertNull(model.worstProperty().get());
        assertEquals(0, model.standingProperty().get());
        assertEquals(2, model.lines().size(), "what is over stays to be read");
        assertEquals("seat-2", model.lines().getFirst().takenBy());
        NoticeView classA = FakeNotices.of(notice("3-0", "t3", Rung.E1, NOW), Urgency.A);
        model.apply(change(classA));
        assertEquals(Weight.GRAVE, model.worstProperty().get());
    }

    @Test
    void onlyWhatIsNewAndStandsIsNews() {
        NoticeView known = notice("1-0", "t1", Rung.E3, NOW);
        NoticeView over = notice("2-0", "t2", Rung.E3, NOW).ended("seat-2", NOW);
        assertEquals(List.of(known), model.apply(change(known, over)));
        assertEquals(List.of(), model.apply(change(known, known.ended("seat-1", NOW))));
    }

    @Test
    void whatTheServerForgetsBecauseItIsOverStaysToBeRead() {
        NoticeView taken = notice("1-0", "t1", Rung.E2, NOW).ended("seat-2", NOW);
        model.apply(change(taken));
        model.apply(new LiveTable.Change<>(List.of(), Set.of("1-0"), false));
        assertEquals("seat-2", model.lines().getFirst().takenBy());
    }

    @Test
    void atMostFiveHundredLinesAndThoseThatAreOverGoFirst() {
        Collection<NoticeView> many = new ArrayList<>();
        many.add(notice("0-0", "oldest", Rung.E4, NOW.minus(Duration.ofDays(1))));
        for (int i = 1; i <= 700; i++) {
            many.add(notice(i + "-0", "t" + i, Rung.E2, NOW.plusSeconds(i)).ended("seat-1", NOW.plusSeconds(i)));
        }
        model.apply(new LiveTable.Change<>(many, Set.of(), true));
        assertEquals(NoticeModel.MOST, model.lines().size());
        assertEquals("0", keys(model).getLast(), "what stands is kept however old it is");
        assertEquals("700", keys(model).getFirst());
        assertEquals(1, model.standingProperty().get());
    }

    @Test
    void lateIsToldOnlyWhenItIsMoreThanTheTimeToWriteItDown() {
        NoticeView inTime = FakeNotices.late(notice("1-0", "t1", Rung.E2, NOW), Duration.ofSeconds(20));
        NoticeView late = FakeNotices.late(notice("2-0", "t2", Rung.E2, NOW.plusSeconds(1)), Duration.ofMinutes(6));
        model.apply(change(inTime, late));
        assertEquals(Duration.ofMinutes(6), model.lines().get(0).late());
        assertNull(model.lines().get(1).late());
        model.apply(new LiveTable.Change<>(List.of(), Set.of("1-0", "2-0"), false));
        assertTrue(model.lines().isEmpty());
    }
}
