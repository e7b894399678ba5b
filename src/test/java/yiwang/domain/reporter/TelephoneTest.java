package yiwang.domain.reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {
    @ParameterizedTest
    @CsvSource({
        "13812341234, 13812341234, 138****1234",
        "138 1234 1234, 13812341234, 138****1234",
        "138-1234-1234, 13812341234, 138****1234",
        "+86 138 1234 1234, 13812341234, 138****1234",
        "008613812341234, 13812341234, 138****1234",
        "013812341234, 13812341234, 138****1234",
        "１３８１２３４１２３４, 13812341234, 138****1234",
        "19912340000, 19912340000, 199****0000",
        "0518-83211234, 0518-83211234, 0518-****1234",
        "051883211234, 0518-83211234, 0518-****1234",
        "(0518)83211234, 0518-83211234, 0518-****1234",
        "（0518）8321 1234, 0518-83211234, 0518-****1234",
        "0518—83211234, 0518-83211234, 0518-****1234",
        "+86 518 83211234, 0518-83211234, 0518-****1234",
        "+86-0518-83211234, 0518-83211234, 0518-****1234",
        "0515-6321123, 0515-6321123, 0515-****123",
        "010-83211234, 010-83211234, 010-****1234",
        "02583211234, 025-83211234, 025-****1234",
        "0518-83211234-801, 0518-83211234-801, 0518-****1234",
        "+86 0518-83211234-801, 0518-83211234-801, 0518-****1234",
        "0518-83211234转801, 0518-83211234-801, 0518-****1234",
        "051883211234 ext. 9, 0518-83211234-9, 0518-****1234"
    })
    void aNumberIsReadAsPeopleWriteItAndShownWithoutItsMiddle(String written, String value, String mask) {
        Telephone phone = Telephone.parse(written).orElseThrow();
        assertEquals(value, phone.value());
        assertEquals(mask, phone.mask());
        assertEquals(mask, phone.toString(), "a number is in no log");
        assertEquals(Optional.of(phone), Telephone.parse(value), "what is kept is read again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "110",
                "12345",
                "95588",
                "400-820-8820",
                "1381234123",
                "138123412345",
                "12812341234",
                "83211234",
                "0518-1321123",
                "0518-832112",
                "0518-832112345",
                "026-83211234",
                "010-8321123",
                "0200-83211234",
                "+1 212 555 0100",
                "+852 2345 6789",
                "138****1234",
                "13812341234转5",
                "0518-83211234-1234567",
                "32072419900101123X",
                "手机 13812341234",
                "13812341234 13912341234",
                "0518-83211234-801-2",
                "13812341234000000000000000000000000000000"
            })
    void whatIsNoNumberIsNotTaken(String written) {
        assertEquals(Optional.empty(), Telephone.parse(written));
    }

    @Property
    void whateverIsWrittenIsReadOrNotAndReadTheSameAgain(@ForAll @StringLength(max = 50) String written) {
        Telephone.parse(written).ifPresent(phone -> assertEquals(Optional.of(phone), Telephone.parse(phone.value())));
    }

    @Property
    void theHiddenDigitsOfAMobileNumberLeaveNoTraceInItsMask(
            @ForAll @IntRange(min = 3, max = 9) int second,
            @ForAll @IntRange(max = 9) int third,
            @ForAll @IntRange(max = 9_999) int middle,
            @ForAll @IntRange(max = 9_999) int other,
            @ForAll @IntRange(max = 9_999) int end) {
        String prefix = "1" + second + third;
        Telephone phone =
                Telephone.parse(prefix + "%04d%04d".formatted(middle, end)).orElseThrow();
        Telephone alike =
                Telephone.parse(prefix + "%04d%04d".formatted(other, end)).orElseThrow();
        assertEquals(alike.mask(), phone.mask());
        assertEquals(prefix + "****" + "%04d".formatted(end), phone.mask());
    }

    @Property
    void theHiddenDigitsOfALandlineLeaveNoTraceInItsMask(
            @ForAll @LongRange(min = 2_000_000, max = 8_999_999) long seven,
            @ForAll @IntRange(max = 9) int eighth,
            @ForAll @IntRange(min = 1, max = 999_999) int extension) {
        for (String number : List.of("0515" + seven, "0515" + seven + eighth, "0515-" + seven + "-" + extension)) {
            String plain = Telephone.parse(number).orElseThrow().value().split("-")[1];
            String mask = Telephone.parse(number).orElseThrow().mask();
            assertFalse(mask.contains(plain), mask);
            assertTrue(mask.matches("0515-\\*{4}\\d{3,4}"), mask);
            String alike = "0515" + "2" + "000" + plain.substring(4);
            assertEquals(mask, Telephone.parse(alike).orElseThrow().mask());
        }
    }
}
