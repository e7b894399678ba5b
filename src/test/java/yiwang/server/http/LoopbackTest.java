package yiwang.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.1, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, true",
        "10.0.0.1, false",
        "::2, false",
        "localhost, false",
        "'', false"
    })
    void onlyAddressesOfThisMachine(String address, boolean expected) {
        assertEquals(expected, Loopback.is(address));
    }

    @Test
    void noAddressIsNotThisMachine() {
        assertFalse(Loopback.is(null));
    }
}
