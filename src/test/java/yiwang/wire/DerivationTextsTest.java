package yiwang.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.Deadline;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.clock.Pause;
import yiwang.domain.clock.Step;
import yiwang.domain.clock.TimeLimit;

class DerivationTextsTest {
    private static final DerivationTexts CHINESE = DerivationTexts.of(Locale.CHINA);
    private static final DerivationTexts ENGLISH = DerivationTexts.of(Locale.UK);

    private static Instant at(String time) {
        return LocalDateTime.parse(time).toInstant(ClockRules.ZONE);
    }

    private static Deadline due(String start, String limit, Pause... pauses) {
        return ClockResource.rules().due(TimeLimit.parse(limit), at(start), List.of(pauses), DutyWindows.ANY);
    }

    @Test
    void aDeadlineOverTheSpringFestivalIsExplainedInEnglish() {
        assertEquals(
                List.of(
                        "Started 2026-02-13 Fri 17:00; the limit is 5 working days.",
                        "2026-02-13 Fri 17:00 to 18:00: 1 h counted, 1 h in all.",
                        "2026-02-14 Sat 08:00 to 18:00, make-up workday for Spring Festival: 8 h counted, 9 h in all.",
                        "2026-02-15 Sun to 2026-02-23 Mon: Spring Festival, 9 days, not counted.",
                        "2026-02-24 Tue to 2026-02-26 Thu, 3 working days: 24 h counted, 33 h in all.",
                        "2026-02-27 Fri 08:00 to 17:00: 7 h counted, 40 h in all.",
                        "Due 2026-02-27 Fri 17:00."),
                ENGLISH.lines(due("2026-02-13T17:00", "5 WD")));
    }

    @Test
    void pausesAndWeekendsAreExplainedInChinese() {
        Pause pause = new Pause(at("2026-03-06T11:30"), at("2026-03-06T15:00:30"));
        assertEquals(
                List.of(
                        "2026-03-05 周四 19:00 起算，时限 1 工作日。",
                        "自 2026-03-06 周五 08:00 开始计时。",
                        "2026-03-06 周五 08:00 至 18:00，计 6 小时 29 分 30 秒，累计 6 小时 29 分 30 秒。",
                        "2026-03-06 周五 11:30 至 15:00:30 暂停，不计。",
                        "2026-03-07 周六 至 2026-03-08 周日 休息日，不计。",
                        "2026-03-09 周一 08:00 至 09:30:30，计 1 小时 30 分 30 秒，累计 8 小时。",
                        "到期时间 2026-03-09 周一 09:30:30。"),
                CHINESE.lines(due("2026-03-05T19:00", "1 WD", pause)));
    }

    @Test
    void aYearWithoutCalendarAndAnOpenPauseAreSaid() {
        assertTrue(ENGLISH.lines(due("2026-12-31T17:00", "2 WH")).stream()
                .anyMatch(line -> line.startsWith("The holidays of 2027 are not published yet")));
        assertEquals(
                "2026-03-02 周一 10:00 起暂停，尚未恢复，没有到期时间。",
                CHINESE.lines(due("2026-03-02T09:00", "2 WH", new Pause(at("2026-03-02T10:00"), null)))
                        .getLast());
    }

    /** Together these clocks take every kind of step, so no language lacks a sentence. */
    @ParameterizedTest
    @CsvSource({
        "0.25 UH, 15 紧急工作分钟, 15 urgent minutes",
        "0.5 WH, 30 工作分钟, 30 working minutes",
        "0.75 NH, 45 分钟, 45 minutes",
        "0.3334 UH, 20 紧急工作分钟, 20 urgent minutes", // a share of a limit is rounded up to four decimals
        "0.01 NH, 0.6 分钟, 0.6 minutes",
        "1 UH, 1 紧急工作时, 1 urgent hour",
        "1.0 WD, 1 工作日, 1 working day",
        "1.5 WH, 1.5 工作时, 1.5 working hours",
        "0.5 WD, 0.5 工作日, 0.5 working days",
        "200 ND, 200 自然日, 200 natural days"
    })
    void aLimitUnderAnHourIsSaidInMinutes(String limit, String zh, String en) {
        assertEquals(zh, DerivationTexts.of(Locale.CHINA).limit(TimeLimit.parse(limit)));
        assertEquals(en, DerivationTexts.of(Locale.ENGLISH).limit(TimeLimit.parse(limit)));
    }

    @Test
    void everyKindOfStepHasItsWordsInBothLanguages() {
        List<Deadline> deadlines = List.of(
                due("2026-02-12T19:00", "20 WD", new Pause(at("2026-03-03T10:00"), at("2026-03-03T11:00"))),
                due("2026-06-01T09:00", "200 WD"),
                due("2026-03-01T09:00", "4 UH"),
                due("2026-03-07T09:00", "4 WH"),
                due("2025-12-31T17:00", "4 WH", new Pause(at("2025-12-31T18:00"), null)));
        Set<Step.Kind> seen = EnumSet.noneOf(Step.Kind.class);
        for (Deadline deadline : deadlines) {
            deadline.derivation().forEach(step -> seen.add(step.kind()));
            for (DerivationTexts texts : List.of(CHINESE, ENGLISH)) {
                List<String> lines = texts.lines(deadline);
                assertEquals(deadline.derivation().size(), lines.size());
                assertFalse(
                        lines.stream().anyMatch(line -> line.contains("{") || line.contains("null")), lines::toString);
            }
        }
        assertEquals(EnumSet.allOf(Step.Kind.class), seen);
    }
}
