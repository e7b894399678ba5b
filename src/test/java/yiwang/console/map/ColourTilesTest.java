package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Texts;

/** What is painted under each colouring, and what is painted again. */
class ColourTilesTest {
    private static final Zoom ZOOM = new Zoom(50);
    private static final Instant NOW = FakeDesk.NOW;

    private final CountyMap county = CountyMap.read(new SmallCounty());
    private final Composer composer = new Composer(MapFonts.load(), new Ages(Texts.of(MapRoom.class, Locale.CHINA)));
    private long versions;

    private static Ink ink() {
        int[] argb = new int[Role.values().length];
        for (Role role : Role.values()) {
            argb[role.ordinal()] = 0xff000000 | (role.ordinal() + 1) * 0x090b0d;
        }
        return new Ink(argb, 18);
    }

    private Picture compose(Colouring colouring, MapContent content) {
        Layers layers = Layers.ALL
                .with(Layers.Layer.LABELS, false)
                .with(Layers.Layer.TICKETS, false)
                .colouredBy(colouring);
        return compose(layers, content);
    }

    private Picture compose(Layers layers, MapContent content) {
        return composer.compose(new Composer.Order(++versions, ZOOM, ink(), county, BaseMap.none(), layers, content));
    }

    private static Colouring of(Colouring.Kind kind) {
        return kind == Colouring.Kind.CATEGORY ? Colouring.category("01") : Colouring.by(kind);
    }

    /** In hand for up to 20 days, last heard of up to two hours ago. */
    private static List<TicketMark> many() {
        Random random = new Random(4);
        List<TicketMark> marks = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            double lon = SmallCounty.WEST + random.nextDouble() * SmallCounty.SIZE;
            double lat = SmallCounty.NORTH - random.nextDouble() * SmallCounty.SIZE;
            marks.add(new TicketMark(
                    "t" + i,
                    Mercator.x(lon),
                    Mercator.y(lat),
                    SmallCounty.COUNTY,
                    i % 9 == 0 ? 3 : 0,
                    false,
                    i % 3 == 0 ? "01" : "02",
                    NOW.minusSeconds(random.nextInt(20 * 86_400)).toEpochMilli(),
                    i % 9 == 0 ? NOW.toEpochMilli() - 1 : Long.MAX_VALUE,
                    NOW.minusSeconds(random.nextInt(7200)).toEpochMilli()));
        }
        return marks;
    }

    private List<TileKey> tiles() {
        Viewport view = Viewport.fitting(county.bounds(), 1200, 1200, 0, 0);
        return Viewport.centred(ZOOM, view.centreX(), view.centreY(), 1200, 1200)
                .tiles(0);
    }

    private static int[] painted(TilePainter painter, Picture picture, TileKey key) {
        int[] pixels = new int[Zoom.TILE * Zoom.TILE];
        painter.paint(picture, key, pixels);
        return pixels;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSaidToChangeIsPaintedTheSamePixelForPixel(Colouring.Kind kind) {
        List<TicketMark> tickets = many();
        Picture first = compose(of(kind), SampleMarks.content(tickets));
        List<TicketMark> fewer = tickets.subList(0, 300);
        Picture second = compose(of(kind), SampleMarks.content(fewer));
        Set<TileKey> dirty = second.changedSince(first);
        assertNotNull(dirty);
        TilePainter keeping = new TilePainter(256);
        int changed = 0;
        for (TileKey key : tiles()) {
            int[] before = painted(keeping, first, key);
            int[] after = painted(new TilePainter(0), second, key);
            boolean same = Arrays.equals(before, after);
            changed += same ? 0 : 1;
            assertTrue(same || dirty.contains(key), () -> key + " changed and nobody said so");
            assertTrue(Arrays.equals(after, painted(keeping, second, key)), "a kept ground must not be an old one");
        }
        assertTrue(changed > 0 || kind == Colouring.Kind.NONE, "the change must be seen");
    }

    @ParameterizedTest
    @EnumSource
    void theSameTicketsInAnotherOrderPaintNothing(Colouring.Kind kind) {
        List<TicketMark> tickets = many();
        Picture first = compose(of(kind), SampleMarks.content(tickets));
        Picture second = compose(of(kind), SampleMarks.content(tickets.reversed()));
        assertEquals(Set.of(), second.changedSince(first));
    }

    @Test
    void aMinuteChangesOnlyAreasThatReachTheNextStep() {
        List<TicketMark> one =
                List.of(SampleMarks.told("320724102203004", "01", Duration.ofHours(30), false, Duration.ofMinutes(20)));
        for (Colouring.Kind kind : List.of(Colouring.Kind.AGE, Colouring.Kind.SILENCE)) {
            Picture first = compose(of(kind), SampleMarks.content(one));
            MapContent later = SampleMarks.content(NOW.plusSeconds(60), one, List.of(), List.of());
            assertEquals(Set.of(), compose(of(kind), later).changedSince(first), () -> kind + "");
        }
    }

    @Test
    void aTicketMoreWarmsTheGroundAroundItAlone() {
        List<TicketMark> tickets = many();
        Picture first = compose(of(Colouring.Kind.HEAT), SampleMarks.content(tickets));
        tickets.add(SampleMarks.at("new", 119.16, 34.14, 0));
        Set<TileKey> dirty =
                compose(of(Colouring.Kind.HEAT), SampleMarks.content(tickets)).changedSince(first);
        assertNotNull(dirty);
        // 1.2 km of ground and the net's own mesh to each side
        double reach = 1600 / Mercator.metresPerUnit(Mercator.y(34.14)) * ZOOM.scale();
        double across = 2 * reach / Zoom.TILE + 2;
        assertTrue(!dirty.isEmpty() && dirty.size() <= across * across, dirty.size() + " tiles");
    }

    @Test
    void whereNothingIsKnownTheGroundIsHatched() {
        Picture picture = compose(of(Colouring.Kind.SILENCE), SampleMarks.content(List.of()));
        int x = Mercator.x(119.17);
        int y = Mercator.y(34.15);
        TileKey key = new TileKey(ZOOM, (int) (x * ZOOM.scale() / 256), (int) (y * ZOOM.scale() / 256));
        Set<Integer> colours = new HashSet<>();
        int[] pixels = painted(new TilePainter(0), picture, key);
        Arrays.stream(pixels).forEach(colours::add);
        assertTrue(colours.contains(ink().of(Role.LAND)));
        assertTrue(colours.contains(Argb.over(ink().of(Role.HATCH), ink().of(Role.LAND))));
    }

    @Test
    void aChosenColouringHasNoColourOfALevelOrOfOrdinaryWork() {
        Set<Integer> usual = new HashSet<>();
        for (int step = 1; step <= 4; step++) {
            usual.add(Shade.colour(Shade.of(step, 0, 0), ink()));
        }
        for (int worst = 1; worst <= 3; worst++) {
            usual.add(Shade.colour(Shade.of(0, worst, 0), ink()));
            usual.add(Shade.colour(Shade.of(0, worst, 1), ink()));
        }
        for (int step = 1; step <= 4; step++) {
            assertTrue(!usual.contains(Shade.colour(Shade.chosen(step), ink())), "step " + step);
        }
        assertEquals(ink().of(Role.LAND), Shade.colour(Shade.chosen(0), ink()));
    }

    private static TicketMark old(String id, double lon, double lat, int level, boolean urgent, int hours) {
        return new TicketMark(
                id,
                Mercator.x(lon),
                Mercator.y(lat),
                SmallCounty.COUNTY,
                level,
                urgent,
                "01",
                SampleMarks.hoursAgo(hours),
                Long.MAX_VALUE,
                NOW.toEpochMilli());
    }

    private int stamps(List<TicketMark> marks) {
        Layers layers = Layers.ALL.with(Layers.Layer.LABELS, false);
        Picture picture = compose(layers, SampleMarks.content(marks));
        Set<Stamp> all = new HashSet<>();
        for (TileKey key : tiles()) {
            all.addAll(picture.loud().of(key));
        }
        return all.size();
    }

    @Test
    void aClusterCarriesMarkNumberAndAgeOfItsOldest() {
        TicketMark first = old("a", 119.15, 34.15, 2, false, 1);
        assertEquals(1, stamps(List.of(first)));
        assertEquals(3, stamps(List.of(first, old("b", 119.1501, 34.15, 3, false, 50))));
    }

    @Test
    void anAgeThatWouldLieOnAMarkIsLeftToThePointer() {
        TicketMark first = old("a", 119.15, 34.15, 2, false, 1);
        TicketMark second = old("b", 119.1501, 34.15, 3, false, 50);
        double beside = 42 / ZOOM.scale() * 360 / Mercator.WORLD;
        assertEquals(3, stamps(List.of(first, second, old("c", 119.15 + beside, 34.15, 3, false, 1))));
    }

    @Test
    void aStalePositionLooksOtherThanAFreshOne() {
        SpriteBook book = new SpriteBook(ink());
        assertNotEquals(
                Arrays.hashCode(book.worker(true, 16).pixels()),
                Arrays.hashCode(book.worker(false, 16).pixels()));
    }
}
