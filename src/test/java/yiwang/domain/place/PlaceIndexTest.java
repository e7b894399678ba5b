package yiwang.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.Place.Kind;

/** What is typed finds what is meant, the best first. */
class PlaceIndexTest {
    private static final GeoPoint HERE = new GeoPoint(119.35, 34.08);
    private static final Initials INITIALS = Initials.shipped();

    private final PlaceIndex index = index(List.of(
            site("滨江路小学"),
            road("滨江路"),
            site("新滨江花园"),
            road("北京路"),
            site("三号桥"),
            site("Ｋ３ 卡口"),
            new Place("320724100", Kind.TOWN, "新安镇", HERE),
            road("新安大道"),
            site("重庆火锅")));

    private static Place site(String name) {
        return new Place("", Kind.SITE, name, HERE);
    }

    private static Place road(String name) {
        return new Place("", Kind.ROAD, name, HERE);
    }

    private static PlaceIndex index(List<Place> places) {
        PlaceIndex.Builder builder = new PlaceIndex.Builder(INITIALS);
        places.forEach(place -> builder.add(place, List.of()));
        return builder.build();
    }

    private List<String> find(String typed) {
        return index.find(typed, null, 10).stream().map(Place::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bjl | 滨江路 北京路 滨江路小学",
                "BJL | 滨江路 北京路 滨江路小学",
                "滨江路 | 滨江路 滨江路小学",
                "滨江 | 滨江路 滨江路小学 新滨江花园",
                "江路 | 滨江路 滨江路小学",
                "bj | 滨江路 北京路 滨江路小学 新滨江花园",
                "滨j | 滨江路 滨江路小学 新滨江花园",
                "bjl xx | 滨江路小学",
                "小学 滨江 | 滨江路小学",
                "3号桥 | 三号桥",
                "３号 | 三号桥",
                "叁号桥 | 三号桥",
                "三号桥 | 三号桥",
                "shq | 三号桥",
                "k3卡口 | Ｋ３ 卡口",
                "k3 kk | Ｋ３ 卡口",
                "xa | 新安镇 新安大道",
                "cqhg | 重庆火锅",
                "zqhg | 重庆火锅"
            })
    void whatIsTypedFindsWhatIsMeantTheBestFirst(String typed, String names) {
        assertEquals(
                List.of(names.replace("Ｋ３ 卡口", "Ｋ３_卡口").split(" ")),
                find(typed).stream().map(name -> name.replace(' ', '_')).toList());
    }

    @ParameterizedTest
    @CsvSource({"''", "'  　'", "！？", "没有这里", "zzzz", "滨江路 zzz", "路滨"})
    void nothingIsFoundForWhatIsNotThere(String typed) {
        assertEquals(List.of(), find(typed));
    }

    @Test
    void ofEquallyGoodOnesTheNearerComesFirst() {
        Place far = new Place("320724101", Kind.VILLAGE, "张庄村", new GeoPoint(119.6, 34.2));
        Place near = new Place("320724102", Kind.VILLAGE, "张庄村", new GeoPoint(119.3, 34.0));
        PlaceIndex both = index(List.of(far, near));
        assertEquals(List.of(near, far), both.find("张庄", new GeoPoint(119.31, 34.0), 5));
        assertEquals(List.of(far, near), both.find("张庄", null, 5));
        assertEquals(List.of(near), both.find("zz", new GeoPoint(119.31, 34.0), 1));
    }

    @Test
    void theOtherNamesFindItTooAndItIsCalledByItsOwn() {
        Place village = new Place("320724100001", Kind.VILLAGE, "镇中社区居委会", HERE);
        PlaceIndex one =
                new PlaceIndex.Builder(INITIALS).add(village, List.of("镇中社区")).build();
        assertEquals(List.of(village), one.find("镇中社区", null, 5));
        assertEquals(List.of(village), one.find("zzsqjwh", null, 5));
    }

    @Test
    void noQuestionHasMoreAnswersThanThereIsRoomFor() {
        PlaceIndex many =
                index(IntStream.range(0, 300).mapToObj(i -> site("滨江" + i)).toList());
        assertEquals(PlaceIndex.MOST, many.find("bj", null, Integer.MAX_VALUE).size());
        assertEquals(0, many.find("bj", null, 0).size());
        assertEquals("滨江0", many.find("滨江", null, 3).getFirst().name());
    }

    @Test
    void aVeryLongTextIsNoTrouble() {
        assertEquals(List.of(), find("滨江路".repeat(10_000)));
    }

    @Test
    void aPlaceWithoutNameOrWithAWrongCodeIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Place("", Kind.SITE, " ", HERE));
        assertThrows(IllegalArgumentException.class, () -> new Place("x1", Kind.SITE, "桥", HERE));
        assertThrows(IllegalArgumentException.class, () -> new Place("012", Kind.SITE, "桥", HERE));
        assertThrows(IllegalArgumentException.class, () -> new Place("1".repeat(19), Kind.SITE, "桥", HERE));
    }

    @Property
    void findsWhatAPlainFilterFindsInTheSameOrder(
            @ForAll @Size(max = 12) List<@From("names") String> names,
            @ForAll @From("questions") String typed,
            @ForAll @IntRange(min = 1, max = 8) int limit) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Kind kind = Kind.values()[i % 3 + 3];
            places.add(new Place("", kind, names.get(i), new GeoPoint((1190 + i * 7 % 5) / 10.0, 34)));
        }
        GeoPoint near = new GeoPoint(119.2, 34);
        assertEquals(plain(places, typed, near, limit), index(places).find(typed, near, limit));
    }

    @Property
    void everyNameIsFoundByItselfAndByItsInitials(@ForAll @From("names") String name) {
        PlaceIndex one = index(List.of(site(name)));
        boolean sayable = !Folding.plain(name).isEmpty();
        assertEquals(sayable ? 1 : 0, one.find(name, null, 5).size());
        String letters = INITIALS.of(name);
        if (sayable && letters.length() == Folding.plain(name).length()) {
            assertEquals(1, one.find(letters, null, 5).size(), letters);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("滨江路北京三十3重长a b号")
                .ofMinLength(1)
                .ofMaxLength(5)
                .filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.strings().withChars("滨江路3三十bjlczsh号a ").ofMaxLength(4);
    }

    /** The same by the words of the rule, one name after the other. */
    private static List<Place> plain(List<Place> places, String typed, GeoPoint near, int limit) {
        List<String> words = Stream.of(typed.split(" "))
                .map(Folding::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        record Fit(Place place, int rank, int number) {}
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Fit(places.get(i), rank(places.get(i).name(), words), i))
                .filter(fit -> fit.rank() < 6)
                .sorted(Comparator.comparingInt(Fit::rank)
                        .thenComparing(fit -> fit.place().kind())
                        .thenComparing(fit -> (long) near.metresTo(fit.place().at()))
                        .thenComparing(Fit::number))
                .limit(limit)
                .map(Fit::place)
                .toList();
    }

    private static int rank(String name, List<String> words) {
        int worst =
                words.stream().mapToInt(word -> rankOfWord(name, word)).max().orElseThrow();
        return worst == 6 ? 6 : Math.min(worst, rankOfWord(name, String.join("", words)));
    }

    private static int rankOfWord(String name, String word) {
        int best = 6;
        for (String form : List.of(name, Folding.plain(name), Folding.digits(Folding.plain(name)))) {
            for (String said : List.of(word, Folding.digits(word))) {
                for (int at = 0; at + said.length() <= form.length(); at++) {
                    String part = form.substring(at, at + said.length());
                    boolean same = part.equals(said);
                    boolean initials =
                            IntStream.range(0, said.length()).allMatch(i -> stands(said.charAt(i), part.charAt(i)));
                    boolean begins = at == 0;
                    boolean ends = at + said.length() == form.length();
                    if (initials) {
                        best = Math.min(best, begins && ends ? same ? 0 : 2 : begins ? same ? 1 : 3 : same ? 4 : 5);
                    }
                }
            }
        }
        return best;
    }

    private static boolean stands(char typed, char there) {
        return typed == there || typed >= 'a' && typed <= 'z' && (INITIALS.letters(there) >> (typed - 'a') & 1) == 1;
    }

    @Test
    void aNameTakesFewBytes() {
        PlaceIndex many = index(IntStream.range(0, 1000)
                .mapToObj(i -> site("新安镇滨江路" + (char) ('一' + i)))
                .toList());
        assertEquals(1000, many.size());
        assertTrue(many.text().length <= 1000 * 10, "text of " + many.text().length);
    }
}
