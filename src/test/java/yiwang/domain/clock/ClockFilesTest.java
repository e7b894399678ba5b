package yiwang.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

/** Year files and duty windows: what they give, and where it stands when they are wrong. */
class ClockFilesTest {
    private static final String YEAR = """
        {"holidays":{
          "2027-01-01":"New Year's Day,元旦,1"},
         "workdays":{
          "2027-01-03":"New Year's Day,元旦,1"},
         "inLieuDays":{}}
        """;
    private static final String HEADER = "unit\tfrom\tto\twindows";
    private static final String ALL_YEAR = "*\t01-01\t12-31\t08:00-12:00,14:00-18:00";

    @Test
    void theShippedYearsAreCountedAsPublished() {
        WorkCalendar calendar = ClockResource.calendar();
        assertEquals(Set.of(2024, 2025, 2026), calendar.years());
        assertFalse(calendar.isPublished(2027));
        assertEquals(28, daysOff(2025));
        assertEquals(33, daysOff(2026));
        CalendarDay makeUp = calendar.day(LocalDate.parse("2026-02-14"));
        assertEquals(CalendarDay.Kind.MAKE_UP, makeUp.kind());
        assertEquals(new Holiday("Spring Festival", "春节"), makeUp.holiday());
    }

    /** Clocks in journals name these: other files are another version, another way of naming is a broken promise. */
    @Test
    void theShippedVersionsAreThese() {
        assertEquals("2024-2026.8510dd67", ClockResource.calendar().version());
        assertEquals("42b726db", ClockResource.windows().version());
    }

    private static long daysOff(int year) {
        WorkCalendar calendar = ClockResource.calendar();
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(date -> calendar.day(date).kind() == CalendarDay.Kind.DAY_OFF)
                .count();
    }

    @Test
    void theVersionFollowsTheContentAndNotTheOrder() {
        CalendarYear year = CalendarYear.parse("2027.json", YEAR);
        CalendarYear other = CalendarYear.parse("2028.json", YEAR.replace("2027-01-03", "2027-01-02"));
        CalendarYear later = CalendarYear.parse(
                "2028.json", YEAR.replace("2027-01-03", "2028-01-02").replace("2027-", "2028-"));
        assertEquals(
                WorkCalendar.of(List.of(year, later)).version(),
                WorkCalendar.of(List.of(later, year)).version());
        assertTrue(WorkCalendar.of(List.of(year, later)).version().startsWith("2027-2028."));
        assertNotEquals(
                WorkCalendar.of(List.of(year)).version(),
                WorkCalendar.of(List.of(other)).version());
        assertThrows(BrokenDataFile.class, () -> WorkCalendar.of(List.of(year, other)));
    }

    @Test
    void aYearFileMayHaveAByteOrderMark() {
        assertEquals(2027, CalendarYear.parse("2027.json", "\uFEFF" + YEAR).year());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2027-01-03 | 2027-01-04 | f.json:4: column 16, 2027-01-04: a make-up workday that is no Saturday or"
                        + " Sunday",
                "2027-01-03 | 2026-01-03 | f.json:4: column 16, 2026-01-03: not in 2027, of which this file is",
                "2027-01-03 | 2027-02-30 | f.json:4: column 16, 2027-02-30: no date as in 2026-02-14",
                "\"workdays\" | \"works\" | f.json: must have holidays, workdays and inLieuDays, has holidays, works,"
                        + " inLieuDays",
                "元旦,1\"}, | 元旦\"}, | f.json:2: column 16, 2027-01-01: names must be as in",
                "\"inLieuDays\":{ | \"inLieuDays\":{\"2027-01-03\":\"a,b,1\" | f.json:5: column 29, 2027-01-03: moved"
                        + " to this day",
                "{\"holidays\" | [\"holidays\" | f.json:1: column 1: { expected, [ found",
                "元旦,1\"}, | 元旦 | f.json:2: column 34: no escapes and no control characters expected",
            })
    void aBrokenYearFileSaysWhere(String text, String replacement, String reason) {
        String broken = YEAR.replaceFirst(Pattern.quote(text), replacement);
        assertNotEquals(YEAR, broken);
        String message = assertThrows(BrokenDataFile.class, () -> CalendarYear.parse("f.json", broken))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith(reason), message);
    }

    @Test
    void aCutOffYearFileIsBrokenWhereverItIsCut() {
        String whole = YEAR.strip();
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            assertThrows(BrokenDataFile.class, () -> CalendarYear.parse("f.json", cut), cut);
        }
    }

    @Test
    void aUnitMayKeepItsOwnHoursInASeason() {
        DutyWindows windows = DutyWindows.parse(
                "w.tsv", List.of("# summer", HEADER, ALL_YEAR, "dept-1\t06-01\t09-30\t08:00-12:00,14:30-18:30"));
        assertEquals("[08:00-12:00, 14:30-18:30]", windows.on(LocalDate.parse("2026-06-01"), "dept-1") + "");
        assertEquals("[08:00-12:00, 14:30-18:30]", windows.on(LocalDate.parse("2026-09-30"), "dept-1") + "");
        assertEquals("[08:00-12:00, 14:00-18:00]", windows.on(LocalDate.parse("2026-10-01"), "dept-1") + "");
        assertEquals("[08:00-12:00, 14:00-18:00]", windows.on(LocalDate.parse("2026-06-01"), "dept-2") + "");
        ClockRules rules = new ClockRules(ClockResource.calendar(), windows);
        Deadline deadline =
                rules.due(TimeLimit.parse("1 WD"), Instant.parse("2026-06-01T09:30:00Z"), List.of(), "dept-1");
        assertEquals(Instant.parse("2026-06-02T09:30:00Z"), deadline.dueAt());
    }

    /** A day of seven hours does not make a working day shorter: it is eight working hours, so it ends an hour later. */
    @Test
    void aWorkingDayIsEightHoursWhateverTheWindows() {
        DutyWindows windows = DutyWindows.parse("w.tsv", List.of(HEADER, "*\t01-01\t12-31\t09:00-12:00,13:00-17:00"));
        ClockRules rules = new ClockRules(ClockResource.calendar(), windows);
        Deadline deadline = rules.due(TimeLimit.parse("1 WD"), Instant.parse("2026-03-02T01:00:00Z"), List.of(), "any");
        assertEquals(Instant.parse("2026-03-03T02:00:00Z"), deadline.dueAt());
    }

    @Test
    void windowsMayReachMidnightAndSeasonsTheNewYear() {
        DutyWindows windows = DutyWindows.parse(
                "w.tsv", List.of(HEADER, "*\t10-01\t05-31\t00:00-24:00", "*\t06-01\t09-30\t08:00-12:00"));
        assertEquals(windows.on(LocalDate.parse("2024-12-31"), "x"), windows.on(LocalDate.parse("2024-02-29"), "x"));
        ClockRules rules = new ClockRules(ClockResource.calendar(), windows);
        Instant start = Instant.parse("2026-03-06T08:00:00Z");
        Deadline midnight = rules.due(TimeLimit.parse("8 WH"), start, List.of(), "x");
        assertEquals(Instant.parse("2026-03-06T16:00:00Z"), midnight.dueAt());
        Deadline monday = rules.due(TimeLimit.parse("8.5 WH"), start, List.of(), "x");
        assertEquals(Instant.parse("2026-03-08T16:30:00Z"), monday.dueAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*,01-01,12-30,08:00-12:00 | w.tsv: unit * has no windows on --12-31",
                "d,01-01,12-31,08:00-12:00 | w.tsv: unit * has no windows on --01-01",
                "*,01-01,12-31,12:00-08:00 | w.tsv:2: a window begins before it ends",
                "*,01-01,12-31,12:00-25:00 | w.tsv:2: a window begins before it ends, within one day",
                "*,01-01,12-31,8-12 | w.tsv:2: a window is written as in 08:00-12:00, not 8-12",
                "*,01-01,13-31,08:00-12:00 | w.tsv:2: a day of the year is written as in 06-01, not 13-31",
                "*,01-01,12-31,14:00-18:00;08:00-12:00 | w.tsv:2: windows must stand in order and apart",
                "*,01-01,12-31 | w.tsv:2: unit, from, to, windows with tabs between expected",
            })
    void brokenWindowsSayWhere(String line, String reason) {
        String tabs = line.replace(',', '\t').replace(';', ',');
        String message = assertThrows(BrokenDataFile.class, () -> DutyWindows.parse("w.tsv", List.of(HEADER, tabs)))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith(reason), message);
    }

    @Test
    void seasonsOfAUnitDoNotShareADay() {
        List<String> lines = List.of(HEADER, ALL_YEAR, "*\t06-01\t09-30\t08:00-12:00");
        String message = assertThrows(BrokenDataFile.class, () -> DutyWindows.parse("w.tsv", lines))
                .getMessage();
        assertEquals("w.tsv:3: unit * has windows for --06-01 twice", message);
    }
}
