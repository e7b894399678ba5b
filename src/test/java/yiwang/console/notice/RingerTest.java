package yiwang.console.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.kit.ticket.FakeNotices.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.NoticeView;

/** When which sound is made. */
class RingerTest {
    private static final Instant NOW = Instant.parse("2026-02-13T06:32:10Z");

    private final Ringer ringer = new Ringer();

    private static NoticeView by(Rung rung, Channel channel) {
        return standing("1-0", "t1", rung, Recipient.SHIFT_LEADER, channel, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "E0, FLAG, ",
        "E1, MESSAGE, SOFT",
        "E4, MESSAGE, SOFT", // as at night, when the ladder only leaves a message
        "E1, PAGE, FIRM",
        "E3, PAGE, FIRM",
        "EX, MESSAGE, SOFT",
        "E4, PAGE, LOUD",
        "E5, PAGE, LOUD",
        "EA, SOUND, LOUD",
        "EA, CALL_SHEET, LOUD"
    })
    void theWayOfTellingSaysHowLoud(Rung rung, Channel channel, Chime chime) {
        assertEquals(chime, ringer.ring(List.of(by(rung, channel)), NOW));
    }

    @Test
    void theWorstOfABatchIsHeard() {
        assertEquals(
                Chime.LOUD,
                ringer.ring(
                        List.of(by(Rung.E2, Channel.MESSAGE), by(Rung.EA, Channel.SOUND), by(Rung.E3, Channel.PAGE)),
                        NOW));
    }

    @Test
    void eachChimeOncePerTenSeconds() {
        List<NoticeView> soft = List.of(by(Rung.E2, Channel.MESSAGE));
        List<NoticeView> loud = List.of(by(Rung.EA, Channel.SOUND));
        assertEquals(Chime.SOFT, ringer.ring(soft, NOW));
        assertEquals(Chime.LOUD, ringer.ring(loud, NOW), "a flood of reminders hides no alarm");
        assertNull(ringer.ring(soft, NOW.plusMillis(9_999)));
        assertNull(ringer.ring(loud, NOW.plusMillis(9_999)));
        assertEquals(Chime.SOFT, ringer.ring(soft, NOW.plusSeconds(10)));
        assertEquals(Chime.LOUD, ringer.ring(loud, NOW.plusSeconds(10)));
        assertNull(ringer.ring(List.of(), NOW.plusSeconds(60)));
    }

    @Test
    void mutedForTwoMinutesOrUntilThought() {
        List<NoticeView> loud = List.of(by(Rung.EA, Channel.SOUND));
        ringer.toggle(NOW);
        assertEquals(Duration.ofMinutes(2), ringer.mutedFor(NOW));
        assertNull(ringer.ring(loud, NOW.plusSeconds(119)));
        assertEquals(Duration.ZERO, ringer.mutedFor(NOW.plusSeconds(120)));
        assertEquals(Chime.LOUD, ringer.ring(loud, NOW.plusSeconds(120)));
        ringer.toggle(NOW.plusSeconds(200));
        ringer.toggle(NOW.plusSeconds(210));
        assertEquals(Chime.LOUD, ringer.ring(loud, NOW.plusSeconds(211)), "the same key ends it");
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, 0:01", "59500, 1:00", "102000, 1:42", "120000, 2:00"})
    void whatIsLeftOfTheSilenceIsRead(long millis, String shown) {
        assertEquals(shown, NoticeWords.left(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @EnumSource(Chime.class)
    void aChimeHasSamplesThatNeitherClipNorClick(Chime chime) {
        byte[] bytes = Tone.of(chime);
        int millis = chime.strokes().stream().mapToInt(Chime.Stroke::millis).sum();
        assertEquals(millis, bytes.length / 2.0 * 1_000 / Tone.RATE, 1);
        int peak = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int value = (short) (bytes[i] & 0xff | bytes[i + 1] << 8);
            peak = Math.max(peak, Math.abs(value));
        }
        assertTrue(peak > 0.8 * chime.volume() * Short.MAX_VALUE && peak <= Short.MAX_VALUE, "peak " + peak);
        assertEquals(0, bytes[0] | bytes[1]);
        assertEquals(0, bytes[bytes.length - 1] | bytes[bytes.length - 2]);
    }

    @Test
    void chimesAreToldApartByPitchLengthAndLoudness() {
        for (int i = 1; i < Chime.values().length; i++) {
            Chime lower = Chime.values()[i - 1];
            Chime higher = Chime.values()[i];
            double top = lower.strokes().stream()
                    .mapToDouble(Chime.Stroke::hertz)
                    .max()
                    .orElseThrow();
            double bottom = higher.strokes().stream()
                    .mapToDouble(Chime.Stroke::hertz)
                    .min()
                    .orElseThrow();
            assertTrue(bottom >= 1.2 * top, lower + " and " + higher);
            assertTrue(higher.strokes().size() > lower.strokes().size());
            assertTrue(20 * Math.log10(higher.volume() / lower.volume()) >= 6, "6 dB between two levels");
        }
    }
}
