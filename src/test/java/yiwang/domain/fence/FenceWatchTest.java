package yiwang.domain.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.geo.GeoPoint;

class FenceWatchTest {
    private static final Instant NOON = Instant.parse("2026-02-14T04:00:00Z");
    private static final GeoPoint IN = new GeoPoint(119.05, 34.05);
    private static final GeoPoint OUT = new GeoPoint(119.5, 34.05);

    private static FenceWatch watch(FenceRule rule, int dwell, String unit) {
        Ring ring = new Ring(List.of(
                new GeoPoint(119.0, 34.0),
                new GeoPoint(119.1, 34.0),
                new GeoPoint(119.1, 34.1),
                new GeoPoint(119.0, 34.1)));
        return new FenceWatch(
                new Fence("f", "堤防", ring, rule, unit, Duration.ofSeconds(dwell), "seat-1", NOON, null), NOON);
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** Each step: seconds after noon, then i, o for a position of w-1, or t for a tick; answers with the second of each alert. */
    private static String told(FenceWatch watch, String steps) {
        List<String> told = new ArrayList<>();
        for (String step : steps.split(" ")) {
            int second = Integer.parseInt(step.substring(0, step.length() - 1));
            List<FenceAlert> alerts = switch (step.charAt(step.length() - 1)) {
                case 'i' -> watch.heard("w-1", "town-100", IN, after(second));
                case 'o' -> watch.heard("w-1", "town-100", OUT, after(second));
                default -> watch.tick(after(second));
            };
            alerts.forEach(alert -> told.add(second + " " + alert.what()));
        }
        return String.join(", ", told);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERED, 0, 0o 10i, 10 ENTERED",
        "ENTERED, 0, 0i 10i, ''",
        "ENTERED, 30, 0o 10i 20i 39i, ''",
        "ENTERED, 30, 0o 10i 40i 50i, 40 ENTERED",
        "ENTERED, 30, 0o 10i 20o 30i 50i, ''",
        "ENTERED, 30, 0o 10i 40i 50o 80o 90i 120i, '40 ENTERED, 120 ENTERED'",
        "ENTERED, 0, 20o 10i, ''",
        "LEFT, 0, 0i 10o 20i 30o, '10 LEFT, 30 LEFT'",
        "LEFT, 30, 0i 10o 20i 30o 59o 60o, 60 LEFT",
        "LEFT, 30, 0i 10i 900t, ''",
        "LEFT, 0, 0o 10i, ''",
        "NOBODY, 0, 0i 1t 10o 11t 12t, 11 EMPTY",
        "NOBODY, 30, 0i 10o 11t 40o 41t, 41 EMPTY",
        "NOBODY, 0, 0i 300t 301t 302t, 301 UNHEARD",
        "NOBODY, 0, 0i 301t 400i 401t 410o 411t, '301 UNHEARD, 411 EMPTY'",
        "NOBODY, 0, 0o 299t 300t 301t, 300 UNHEARD",
        "NOBODY, 0, 1t 300t, 300 UNHEARD",
        "NOBODY, 0, 1t 290i 300t, ''"
    })
    void isToldWhenTheTableSays(FenceRule rule, int dwell, String steps, String expected) {
        assertEquals(expected, told(watch(rule, dwell, ""), steps));
    }

    @Test
    void anotherUnitIsNotItsMatter() {
        FenceWatch watch = watch(FenceRule.ENTERED, 0, "town-101");
        assertEquals("", told(watch, "0o 10i"));
        watch.heard("w-9", "town-101", OUT, after(0));
        assertEquals(
                List.of(new FenceAlert(FenceAlert.What.ENTERED, "w-9", after(1))),
                watch.heard("w-9", "town-101", IN, after(1)));
    }

    @Test
    void silenceIsNotLeaving() {
        FenceWatch watch = watch(FenceRule.NOBODY, 0, "");
        watch.heard("w-1", "a", IN, after(0));
        watch.heard("w-2", "a", IN, after(200));
        assertEquals(List.of(), watch.tick(after(400)));
        assertEquals(1, watch.present(after(400)));
        watch.heard("w-2", "a", OUT, after(410));
        assertEquals(
                List.of(new FenceAlert(FenceAlert.What.UNHEARD, "", after(411))),
                watch.tick(after(411)),
                "w-1 may still be there");
    }

    /** One position: who, seconds since the one before, where. */
    record Fix(int worker, int seconds, boolean in) {}

    @Provide
    Arbitrary<List<Fix>> fixes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(true, false))
                .as(Fix::new)
                .list()
                .ofMaxSize(200);
    }

    /** However positions jump, nobody enters twice without having been outside for the dwell in between. */
    @Property
    void entriesOfOneAreSeparatedByAnAbsence(@ForAll("fixes") List<Fix> fixes) {
        FenceWatch watch = watch(FenceRule.ENTERED, 30, "");
        Map<Integer, Instant> entered = new HashMap<>();
        Map<Integer, Instant> outSince = new HashMap<>();
        Map<Integer, Boolean> absent = new HashMap<>();
        Instant now = NOON;
        for (Fix fix : fixes) {
            now = now.plusSeconds(fix.seconds());
            if (fix.in()) {
                outSince.remove(fix.worker());
            } else {
                Instant since = outSince.computeIfAbsent(fix.worker(), w -> Instant.MAX);
                outSince.put(fix.worker(), since.equals(Instant.MAX) ? now : since);
                if (Duration.between(outSince.get(fix.worker()), now).toSeconds() >= 30) {
                    absent.put(fix.worker(), true);
                }
            }
            for (FenceAlert alert : watch.heard("w-" + fix.worker(), "a", fix.in() ? IN : OUT, now)) {
                assertTrue(
                        !entered.containsKey(fix.worker()) || absent.getOrDefault(fix.worker(), false),
                        () -> fixes.stream().map(Fix::toString).collect(Collectors.joining("\n")));
                entered.put(fix.worker(), alert.at());
                absent.put(fix.worker(), false);
            }
        }
    }

    /** Of nobody is told once, until somebody is there again. */
    @Property
    void nobodyIsToldOnceEachTime(@ForAll("fixes") List<Fix> fixes) {
        FenceWatch watch = watch(FenceRule.NOBODY, 0, "");
        boolean mayTell = true;
        Instant now = NOON;
        for (Fix fix : fixes) {
            now = now.plusSeconds(fix.seconds());
            watch.heard("w-" + fix.worker(), "a", fix.in() ? IN : OUT, now);
            boolean isSomebody = watch.present(now) > 0;
            List<FenceAlert> told = watch.tick(now);
            assertTrue(told.size() <= (isSomebody || !mayTell ? 0 : 1));
            mayTell = isSomebody || mayTell && told.isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "few, 0 0 1 0",
        "crossed, 0 0 1 1 1 0 0 1",
        "crossed, 0 0 2 0 2 2 1 0 0 2",
        "'', 0 0 2 0 1 1",
        "'', 0 0 2 0 2 2 1 1 0 2"
    })
    void anOutlineThatIsNoneIsRefused(String why, String numbers) {
        String[] each = numbers.split(" ");
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < each.length; i += 2) {
            points.add(new GeoPoint(Double.parseDouble(each[i]), Double.parseDouble(each[i + 1])));
        }
        String told = "";
        try {
            assertEquals(points.size(), new Ring(points).points().size());
        } catch (IllegalArgumentException e) {
            told = String.valueOf(e.getMessage());
        }
        assertEquals(why, told);
    }

    @Test
    void aRingOfManyCornersHoldsWhatLiesInIt() {
        List<GeoPoint> star = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double turn = 2 * Math.PI * i / 100;
            double far = i % 2 == 0 ? 0.1 : 0.05;
            star.add(new GeoPoint(119 + far * Math.cos(turn), 34 + far * Math.sin(turn)));
        }
        Ring ring = new Ring(star);
        assertTrue(ring.contains(new GeoPoint(119, 34)));
        assertTrue(ring.contains(new GeoPoint(119.0999, 34)));
        assertTrue(!ring.contains(new GeoPoint(119.09, 34.03)));
    }
}
