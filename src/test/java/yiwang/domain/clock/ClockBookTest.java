package yiwang.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;

class ClockBookTest {
    private static final ClockRules SHIPPED = ClockResource.rules();

    @Test
    void aCalendarReadAgainFromItsTextIsTheSame() {
        WorkCalendar read =
                WorkCalendar.parse("c", SHIPPED.calendar().text().lines().toList());
        assertEquals(SHIPPED.calendar().version(), read.version());
        assertEquals(SHIPPED.calendar().years(), read.years());
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(date -> {
            assertEquals(SHIPPED.calendar().day(date), read.day(date));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-02-30\tDAY_OFF\ta\tb", "2026-02-14\tFEAST\ta\tb", "2026-02-14\tDAY_OFF\ta"})
    void aBrokenCalendarIsRefusedWithItsLine(String line) {
        String why =
                String.valueOf(assertThrows(BrokenDataFile.class, () -> WorkCalendar.parse("c", List.of("2026", line)))
                        .getMessage());
        assertTrue(why.startsWith("c:2: "), why);
    }

    @Test
    void windowsReadAgainFromTheirTextAreTheSame() {
        DutyWindows seasons = DutyWindows.parse(
                "w",
                List.of(
                        "unit\tfrom\tto\twindows",
                        "*\t10-01\t05-31\t08:00-12:00,14:00-18:00",
                        "*\t06-01\t09-30\t08:00-12:00,15:00-18:00",
                        "a\t02-29\t02-29\t09:00-10:00",
                        "a\t12-31\t01-01\t09:00-11:00"));
        for (DutyWindows windows : List.of(seasons, SHIPPED.windows())) {
            DutyWindows read = DutyWindows.parse("w", windows.text().lines().toList());
            assertEquals(windows.version(), read.version());
            assertEquals(windows.text(), read.text());
        }
    }

    @Test
    void whatIsKnownIsTakenAndWhatIsLostIsReplaced() {
        DutyWindows other = DutyWindows.parse("w", List.of("unit\tfrom\tto\twindows", "*\t01-01\t12-31\t09:00-17:00"));
        ClockRules inForce = new ClockRules(SHIPPED.calendar(), other);
        ClockBook book = ClockBook.of(inForce, List.of(), List.of(SHIPPED.windows()));
        String calendar = SHIPPED.calendar().version();
        assertTrue(book.knows(calendar, SHIPPED.windows().version()));
        assertSame(
                SHIPPED.windows(),
                book.of(calendar, SHIPPED.windows().version()).windows());
        assertFalse(book.knows("2020-2021.12345678", other.version()));
        assertSame(inForce, book.of("2020-2021.12345678", other.version()));
    }
}
