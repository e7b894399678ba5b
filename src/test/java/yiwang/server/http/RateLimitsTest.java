package yiwang.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.server.http.RateLimits.Client;
import yiwang.server.http.RateLimits.Kind;
import yiwang.server.http.RateLimits.Rate;

/** Room for so many at once, filled by so many a second, for each by itself. */
class RateLimitsTest {
    private static final Function<RoutingContext, Client> NOBODY = route -> {
        throw new IllegalStateException("not asked here");
    };

    private final AtomicLong nanos = new AtomicLong();

    private RateLimits limits(int perSecond, int most) {
        Map<Kind, Rate> rates = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> rates.put(kind, new Rate(perSecond, most)));
        return new RateLimits(rates, NOBODY, nanos::get);
    }

    private static Client seat(String key) {
        return new Client(Kind.PERSON, key);
    }

    @Test
    void eachHasRoomByItselfAndIsToldWhenThereIsSomeAgain() {
        RateLimits limits = limits(1, 3);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, limits.secondsToWait(seat("a")));
        }
        assertEquals(1, limits.secondsToWait(seat("a")));
        assertEquals(0, limits.secondsToWait(seat("b")));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertEquals(0, limits.secondsToWait(seat("a")));
        assertEquals(1, limits.secondsToWait(seat("a")));
    }

    @Property
    void noStretchOfTimeLetsMoreThroughThanItsShare(
            @ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> pauses,
            @ForAll @IntRange(min = 1, max = 50) int perSecond,
            @ForAll @IntRange(min = 1, max = 50) int most) {
        RateLimits limits = limits(perSecond, most);
        long begin = nanos.get();
        int through = 0;
        for (int pause : pauses) {
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(pause));
            through += limits.secondsToWait(seat("a")) == 0 ? 1 : 0;
        }
        double seconds = (nanos.get() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        assertTrue(through <= most + seconds * perSecond + 0.001, through + " in " + seconds);
        assertTrue(through >= Math.min(pauses.size(), most), "what there is room for goes through");
    }

    @Test
    void aFloodOfNewClientsIsRememberedOnlySoFar() {
        RateLimits limits = limits(1, 2);
        for (int i = 0; i < 20_000; i++) {
            assertEquals(0, limits.secondsToWait(seat("k" + i)));
        }
        assertEquals(0, limits.secondsToWait(seat("x1")));
        assertEquals(0, limits.secondsToWait(seat("x2")));
        assertEquals(1, limits.secondsToWait(seat("x3")), "the new ones share one room");
        assertEquals(0, limits.secondsToWait(seat("k7")), "who was there keeps theirs");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertEquals(0, limits.secondsToWait(seat("x3")), "who is quiet again is forgotten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stranger\t0\t1\t", "stranger\t1\t0\t", "stranger\tx\t1\t", "nobody\t1\t1\t", "stranger", ""})
    void aBrokenTableIsNamedWithItsLine(String line) {
        BrokenDataFile broken =
                assertThrows(BrokenDataFile.class, () -> RateLimits.parse(List.of("version 1", "who", line)));
        assertTrue(broken.toString().contains("rate-limits.tsv"), broken::toString);
    }
}
