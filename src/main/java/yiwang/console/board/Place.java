package yiwang.console.board;

import yiwang.console.feed.Gazetteer;
import yiwang.wire.TicketView;

/** Where a ticket is, as short as it can be said. Pure. */
final class Place {
    private static final int TOWN_DIGITS = 9;

    private Place() {}

    /** The town alone. */
    static String town(TicketView ticket, Gazetteer places) {
        String division = ticket.division();
        return places.placeName(division.substring(0, Math.min(TOWN_DIGITS, division.length())));
    }

    /** Town and village, or the town alone. */
    static String shortName(TicketView ticket, Gazetteer places) {
        String division = ticket.division();
        String name = places.placeName(division);
        return division.length() <= TOWN_DIGITS
                ? name
                : places.placeName(division.substring(0, TOWN_DIGITS)) + " " + name;
    }
}
