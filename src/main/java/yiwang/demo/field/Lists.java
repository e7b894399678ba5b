package yiwang.demo.field;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yiwang.domain.ticket.KnownCodes;
import yiwang.wire.CategoryView;
import yiwang.wire.Json;
import yiwang.wire.TicketView;
import yiwang.wire.UnitView;

/** The county's lists as the people at the center use them: who is responsible for what, and where. Immutable. */
final class Lists implements Conduct.Choices {
    /** In the category list: the town where it happened. */
    private static final String TOWN = "town";

    private static final int TOWN_DIGITS = 9;

    private final Map<String, CategoryView> categories = new TreeMap<>();
    private final Map<String, UnitView> units;

    Lists(List<CategoryView> categories, List<UnitView> units) {
        categories.forEach(item -> this.categories.put(item.code(), item));
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(UnitView::id, unit -> unit));
    }

    /** Reads a list the backend sent; throws {@link UncheckedIOException} for anything else. */
    static <T> List<T> read(Buffer body, TypeReference<List<T>> type) {
        try {
            return List.copyOf(Json.lenient().readValue(body.getBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, CategoryView> categories() {
        return categories;
    }

    /** The item's lead, or the town where it happened; the center where nobody is named or the named is unknown. */
    @Override
    public String lead(TicketView ticket) {
        CategoryView item = categories.get(ticket.category());
        if (item != null && units.containsKey(item.lead())) {
            return item.lead();
        }
        return item == null || item.lead().equals(TOWN) ? townOf(ticket) : KnownCodes.CENTER;
    }

    private String townOf(TicketView ticket) {
        String division = ticket.division();
        String town = division.length() < TOWN_DIGITS ? "" : "town-" + division.substring(6, TOWN_DIGITS);
        return units.containsKey(town) ? town : KnownCodes.CENTER;
    }

    /** Something the center answers itself: what nobody recognised is an opinion more often than a hole in the road. */
    @Override
    public String category(TicketView ticket) {
        return categories.values().stream()
                .filter(item -> item.lead().equals(KnownCodes.CENTER))
                .map(CategoryView::code)
                .reduce((before, last) -> last)
                .orElseGet(() -> categories.keySet().iterator().next());
    }
}
