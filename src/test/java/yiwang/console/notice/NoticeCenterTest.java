package yiwang.console.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static yiwang.console.kit.ticket.FakeNotices.standing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.NoticeView;

/** What sounds, and what only stands on the screen. */
class NoticeCenterTest {
    private final FakeDesk fake = new FakeDesk();
    private final List<Chime> played = new ArrayList<>();
    private boolean device = true;

    private final Speaker speaker = new Speaker() {
        @Override
        public void probe(Consumer<Boolean> then) {
            then.accept(device);
        }

        @Override
        public void play(Chime chime, Consumer<Boolean> then) {
            played.add(chime);
            then.accept(device);
        }
    };

    @AfterEach
    void close() {
        fake.close();
    }

    private NoticeCenter open() {
        return new NoticeCenter(fake.parts(Runnable::run), speaker);
    }

    private NoticeView page(String id) {
        return standing(id, "t" + id, Rung.EA, Recipient.SHIFT_LEADER, Channel.PAGE, fake.now());
    }

    private void line(Freshness.State state) {
        fake.store.line(state, fake.now(), Duration.ZERO);
    }

    @Test
    void whatStoodAtTheStartIsSilentAndWhatComesIsHeard() {
        fake.store.notices.putQuietly(page("1-0"));
        try (NoticeCenter center = open()) {
            assertEquals(1, center.model().standingProperty().get());
            assertEquals(List.of(), played);
            fake.pass(Duration.ofSeconds(1));
            fake.store.notices.put(page("2-0"));
            assertEquals(List.of(Chime.LOUD), played);
        }
        assertEquals(0, fake.store.notices.listeners());
    }

    @Test
    void aReconnectIsNotAnAlarm() {
        try (NoticeCenter center = open()) {
            line(Freshness.State.DOWN);
            fake.pass(Duration.ofMinutes(5));
            NoticeView meanwhile = page("1-0");
            fake.pass(Duration.ofMinutes(1));
            line(Freshness.State.SYNCING);
            NoticeView justBefore = page("2-0");
            fake.store.notices.put(meanwhile);
            fake.pass(Duration.ofSeconds(1));
            line(Freshness.State.LIVE);
            fake.store.notices.put(justBefore); // its batch may be shown a moment after the line is called live
            assertEquals(List.of(), played);
            assertEquals(2, center.model().standingProperty().get());
            fake.store.notices.put(page("3-0"));
            assertEquals(List.of(Chime.LOUD), played);
        }
    }

    @Test
    void aSilentLineThatSpeaksAgainHasLostNothing() {
        try (NoticeCenter center = open()) {
            fake.pass(Duration.ofSeconds(1));
            NoticeView queued = page("1-0");
            line(Freshness.State.STALE);
            fake.pass(Duration.ofSeconds(31));
            line(Freshness.State.LIVE);
            fake.store.notices.put(queued);
            assertEquals(List.of(Chime.LOUD), played);
        }
    }

    @Test
    void whatIsTakenOnOrMutedIsSilent() {
        try (NoticeCenter center = open()) {
            fake.store.notices.put(page("1-0").ended("seat-2", fake.now()));
            center.toggleMute();
            fake.store.notices.put(page("2-0"));
            assertEquals(List.of(), played);
            fake.pass(Duration.ofMinutes(2));
            assertEquals(List.of(), played, "what came meanwhile is not made up for");
            fake.store.notices.put(page("3-0"));
            assertEquals(List.of(Chime.LOUD), played);
        }
    }

    @Test
    void aMachineWithoutSoundIsToldAsSuch() {
        device = false;
        try (NoticeCenter center = open()) {
            assertEquals(NoticeCenter.Sound.MISSING, center.soundProperty().get());
            fake.store.notices.put(page("1-0"));
            assertEquals(NoticeCenter.Sound.MISSING, center.soundProperty().get());
        }
    }
}
