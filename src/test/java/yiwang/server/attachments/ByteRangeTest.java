package yiwang.server.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 0, 100, false",
                "bytes=0-9, 0, 10, true",
                "bytes=90-, 90, 10, true",
                "bytes=-5, 95, 5, true",
                "bytes=-500, 0, 100, true",
                "bytes=50-500, 50, 50, true",
                "bytes=99-99, 99, 1, true",
                "bytes=100-, 100, 0, true",
                "bytes=-0, 100, 0, true",
                "bytes=5-2, 0, 100, false",
                "'bytes=0-1,5-6', 0, 100, false",
                "bytes=-, 0, 100, false",
                "lines=1-2, 0, 100, false",
                "bytes=99999999999999999-, 0, 100, false"
            })
    void aPartIsWhatTheRfcSays(@Nullable String header, long from, long length, boolean isPart) {
        assertEquals(new ByteRange(from, length, isPart), ByteRange.of(header, 100));
    }
}
