package yiwang.server.open311;

import java.util.function.Function;
import yiwang.server.http.RouteGroup;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;

/** Puts the Open311 interface together. */
public final class Open311Room {
    private Open311Room() {}

    /** Its routes; {@code unitNames} names a unit by its id. */
    public static RouteGroup routes(
            Open311Routes.Given given, Database database, JournalStore journal, Function<String, String> unitNames) {
        Open311Book book = Open311Book.shipped();
        return new Open311Routes(
                given,
                new Open311Requests(database, journal, given.categories(), unitNames, book),
                new Open311Form(given.categories(), book));
    }
}
