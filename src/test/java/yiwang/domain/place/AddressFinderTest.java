package yiwang.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.Place.Kind;

/** What an address is about. */
class AddressFinderTest {
    private static final GeoPoint HERE = new GeoPoint(119.35, 34.08);

    private final AddressFinder finder = new AddressFinder(new PlaceIndex.Builder(Initials.shipped())
            .add(new Place("320724", Kind.COUNTY, "灌南县", HERE), List.of())
            .add(new Place("320724100", Kind.TOWN, "新安镇", HERE), List.of())
            .add(new Place("320724104", Kind.TOWN, "张店镇", HERE), List.of())
            .add(new Place("320724100001", Kind.VILLAGE, "镇中社区居委会", HERE), List.of("镇中社区"))
            .add(new Place("320724100207", Kind.VILLAGE, "张庄村委会", HERE), List.of("张庄村"))
            .add(new Place("320724104209", Kind.VILLAGE, "张庄村委会", HERE), List.of("张庄村"))
            .add(new Place("320724100001003", Kind.GRID, "镇中社区第三网格", HERE), List.of())
            .add(new Place("320724100001", Kind.SITE, "县人民医院", HERE), List.of())
            .add(new Place("320724100001", Kind.SITE, "人民公园", HERE), List.of())
            .add(new Place("320724104209", Kind.SITE, "3号桥", HERE), List.of())
            .add(new Place("", Kind.ROAD, "人民路", HERE), List.of())
            .build());

    @ParameterizedTest
    @CsvSource({
        "灌南县新安镇镇中社区第三网格人民路12号, 镇中社区第三网格",
        "新安镇 镇中社区（居委会旁）, 镇中社区居委会",
        "新安镇人民路与新安大道交叉口, 新安镇",
        "县人民医院东侧一百米, 县人民医院",
        "新安镇镇中社区县人民医院门口, 县人民医院",
        "镇中社区第3网格, 镇中社区第三网格",
        "张店镇三号桥南, 3号桥",
        "灌南县, 灌南县"
    })
    void theNameThatSaysMostExactlyWhere(String address, String name) {
        assertEquals(List.of(name), names(address));
    }

    @ParameterizedTest
    @CsvSource({"张店镇张庄村三组, 320724104209", "新安镇张庄村三组, 320724100207"})
    void ofVillagesOfOneNameTheOneInTheTownThatIsNamedToo(String address, String code) {
        assertEquals(
                List.of(code), finder.places(address).stream().map(Place::code).toList());
    }

    @Test
    void anAddressThatSaysTooLittleHasSeveral() {
        assertEquals(
                List.of("320724100207", "320724104209"),
                finder.places("张庄村三组").stream().map(Place::code).toList());
        assertEquals(List.of("县人民医院", "人民公园"), names("县人民医院到人民公园之间"));
    }

    @ParameterizedTest
    @CsvSource({"''", "人民路12号", "不知道", "张", "新安", "村委会"})
    void withoutANameThatSaysWhereThereIsNone(String address) {
        assertEquals(List.of(), names(address));
    }

    @Test
    void whatContradictsItselfIsNotGuessed() {
        assertEquals(List.of(), names("张店镇镇中社区"));
    }

    @Test
    void aVeryLongTextIsNoTrouble() {
        assertEquals(List.of("新安镇"), names("新安镇" + "人民路".repeat(10_000)));
    }

    private List<String> names(String address) {
        return finder.places(address).stream().map(Place::name).toList();
    }
}
