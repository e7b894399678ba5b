package yiwang.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.ticket.Ticket;

/** Which unit is proposed, and for which reason. */
class RoutingTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final String NUMBER = "320724-260302-000001-" + CheckDigit.of("320724260302000001");
    private static final Leads LEADS = new Leads() {
        @Override
        public @Nullable String listed(CategoryCode item, DivisionCode place) {
            return item.value().equals("01-001") ? "dept-a" : null;
        }

        @Override
        public @Nullable String named(String text) {
            return text.contains("水利局") ? "dept-shuili" : null;
        }

        @Override
        public @Nullable String territorial(DivisionCode place) {
            return place.value().length() < 9 ? null : "town-" + place.value().substring(6, 9);
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // item | text | place | first responder | returned by | units in order with their reasons
                "01-001 | 垃圾没人收 | 320724100001 | - | - | dept-a LIST, town-100 TERRITORIAL",
                "01-001 | 水利局说不归它 | 320724100001 | - | - | dept-a LIST, dept-shuili FIRST_ASKED, town-100 TERRITORIAL",
                "01-001 | 垃圾没人收 | 320724100001 | - | dept-a | town-100 TERRITORIAL",
                "01-001 | 垃圾没人收 | 320724100001 | dept-b | dept-a | dept-b FIRST_ASKED, town-100 TERRITORIAL",
                "02-012 | 无主线杆 | 320724100001 | - | - | dept-c DESIGNATED, town-100 TERRITORIAL",
                "02-012 | 无主线杆 | 320724100250 | - | - | town-100 TERRITORIAL",
                "02-012 | 无主线杆 | 320724100001 | - | dept-c,town-100 | ''",
                "02-012 | 水利局说不归它 | 320724100001 | dept-c | - | dept-shuili FIRST_ASKED, dept-c FIRST_ASKED, town-100"
                        + " TERRITORIAL",
                "02-012 | 无主线杆 | 320724 | - | - | ''",
            })
    void unitsAreProposedInTheOrderOfTheirReasons(
            String item, String text, String place, @Nullable String first, @Nullable String returned, String routes) {
        List<Precedent> precedents = List.of(
                new Precedent(new CategoryCode("02-012"), PlaceKind.COMMUNITY, "dept-c", "old-2", AT, "会议纪要"),
                new Precedent(new CategoryCode("02-012"), PlaceKind.COMMUNITY, "dept-d", "old-1", AT, "会议纪要"));
        String found = new Routing(LEADS)
                .routes(ticket(item, text, place, first, returned), precedents).stream()
                        .map(route -> route.unit() + " " + route.basis())
                        .collect(Collectors.joining(", "));
        assertEquals(routes, found);
    }

    @Test
    void aTicketIsNoPrecedentForItself() {
        Precedent own = new Precedent(new CategoryCode("02-012"), PlaceKind.COMMUNITY, "dept-c", NUMBER, AT, "");
        List<Routing.Route> routes =
                new Routing(LEADS).routes(ticket("02-012", "无主线杆", "320724100001", null, null), List.of(own));
        assertEquals(
                List.of(Routing.Basis.TERRITORIAL),
                routes.stream().map(Routing.Route::basis).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "320724, COUNTY",
        "320724100, TOWN",
        "320724100001, COMMUNITY",
        "320724100199, COMMUNITY",
        "320724100200, VILLAGE",
        "320724110238, VILLAGE"
    })
    void theCodeTellsTheKindOfPlace(String division, PlaceKind kind) {
        assertEquals(kind, PlaceKind.of(new DivisionCode(division)));
    }

    private static Ticket ticket(
            String item, String text, String place, @Nullable String first, @Nullable String returned) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "number",
                NUMBER,
                "state",
                "TO_DISPATCH",
                "title",
                "标题",
                "text",
                text,
                "category",
                item,
                "division",
                place,
                "receivedAt",
                AT.toString()));
        Stream.of(first == null ? Map.<String, String>of() : Map.of("firstResponder", first))
                .forEach(fields::putAll);
        Stream.of(returned == null ? Map.<String, String>of() : Map.of("returnedBy", returned))
                .forEach(fields::putAll);
        return Ticket.stored("t", 1, AT, fields);
    }
}
