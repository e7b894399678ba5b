package yiwang.console.desk;

import java.util.List;
import java.util.Locale;
import yiwang.console.feed.Gazetteer;
import yiwang.wire.TicketView;

/**
 * The text an officer looks for; every word of it must occur in number, title, excerpt, address, place, item or unit.
 *
 * @param words lower case, none empty
 */
record TicketFilter(List<String> words) {
    static final TicketFilter NOTHING = new TicketFilter(List.of());

    TicketFilter {
        words = List.copyOf(words);
    }

    static TicketFilter of(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty() ? NOTHING : new TicketFilter(List.of(asked.split("\\s+")));
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    boolean matches(TicketView ticket, Gazetteer places, Locale locale) {
        if (isNothing()) {
            return true;
        }
        String grid = ticket.grid();
        String all = String.join(
                        "\n",
                        ticket.number(),
                        ticket.title(),
                        ticket.excerpt(),
                        ticket.address(),
                        places.placeName(grid == null ? ticket.division() : grid),
                        places.itemName(ticket.category(), locale),
                        places.unitName(ticket.lead()))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
