package yiwang.domain.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({"79462, 3", "00200667308, 5", "0, 2"})
    void theCheckDigitIsTheOneOfTheStandard(String digits, int check) {
        assertEquals(check, CheckDigit.of(digits));
        assertTrue(CheckDigit.isValid(digits + check));
    }

    @Property
    void everySingleWrongDigitIsFound(@ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
        String whole = digits + CheckDigit.of(digits);
        for (int i = 0; i < whole.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != whole.charAt(i)) {
                    assertFalse(CheckDigit.isValid(whole.substring(0, i) + wrong + whole.substring(i + 1)), whole);
                }
            }
        }
    }

    @Property
    void aTicketNumberIsReadBackAndNoOtherDigitPasses(
            @ForAll @IntRange(min = 1, max = 999_999) int running, @ForAll @IntRange(min = 0, max = 3650) int day) {
        TicketNumber number = TicketNumber.of(
                new DivisionCode("320724"), LocalDate.of(2026, 1, 1).plusDays(day), running);
        assertEquals(number, new TicketNumber(number.value()));
        assertTrue(number.brief().endsWith("%06d".formatted(running)));
        char last = number.value().charAt(21);
        String wrong = number.value().substring(0, 21) + (char) (last == '9' ? '0' : last + 1);
        assertThrows(MalformedCode.class, () -> new TicketNumber(wrong));
        DivisionCode county = new DivisionCode("320724");
        assertEquals(Optional.of(number), TicketNumber.said(county, number.value()));
        assertEquals(Optional.of(number), TicketNumber.said(county, " " + number.brief()));
        assertEquals(
                Optional.of(number), TicketNumber.said(county, number.value().substring(0, 20)));
        assertEquals(Optional.empty(), TicketNumber.said(county, wrong));
        assertEquals(Optional.empty(), TicketNumber.said(county, number.running()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "320", "32072", "3207241", "32072410000", "3207241000011", "３２", "3a", "-1", "32 "})
    void otherLengthsAndOtherDigitsAreNoDivision(String text) {
        assertThrows(MalformedCode.class, () -> new DivisionCode(text));
    }

    @Test
    void divisionsContainWhatLiesBelow() {
        DivisionCode village = new DivisionCode("320724100001");
        assertEquals(DivisionCode.Level.VILLAGE, village.level());
        assertEquals("320724", village.at(DivisionCode.Level.COUNTY).value());
        assertTrue(new DivisionCode("320724100").contains(village));
        assertFalse(new DivisionCode("320724101").contains(village));
        assertEquals(village, village.at(DivisionCode.Level.VILLAGE));
    }

    @Test
    void aPrintedMicroGridIsReadBackAndAWrongOneRefused() {
        MicroGridCode micro = new MicroGridCode("320724100001001001");
        assertEquals(micro, MicroGridCode.ofPrinted(micro.printed()));
        String wrong = micro.printed().replaceFirst("32", "23");
        assertThrows(MalformedCode.class, () -> MicroGridCode.ofPrinted(wrong));
        assertThrows(MalformedCode.class, () -> MicroGridCode.ofPrinted(micro.value()));
        assertEquals("320724100001001", micro.grid().value());
    }

    @ParameterizedTest
    @CsvSource({
        "320724100001001, false",
        "320724100001901, true",
        "320724100001999, true",
        "320724100001900, false",
        "320724100001000, false"
    })
    void exclusiveGridsAreThoseFrom901(String code, boolean exclusive) {
        assertEquals(exclusive, new GridCode(code).isExclusive());
        assertEquals("320724100", new GridCode(code).town().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-001", "15-001", "01-1", "01_001", "01-0001", "ab-cde"})
    void otherFormsAreNoItem(String text) {
        assertThrows(MalformedCode.class, () -> new CategoryCode(text));
    }

    @Test
    void aMalformedTextIsSaidBackShortened() {
        MalformedCode e = assertThrows(MalformedCode.class, () -> new GbId("9".repeat(5_000)));
        assertEquals("channel", e.kind());
        assertTrue(String.valueOf(e.getMessage()).length() < 60);
    }
}
