package yiwang.server.reference;

import java.util.List;
import java.util.function.Function;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.clock.WorkCalendar;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/**
 * Every calendar and every table of duty windows that clocks of this county were ever started by, kept beside the tickets so
 * that a county may change its files. Stateless; call within a transaction that may write.
 */
public final class ClockShelf {
    private static final String CALENDAR = "calendar";
    private static final String WINDOWS = "windows";

    private ClockShelf() {}

    /** Puts what is in force now on the shelf and takes everything else that lies there. */
    public static ClockBook open(Tx tx, String region, ClockRules inForce) {
        put(
                tx,
                region,
                CALENDAR,
                inForce.calendar().version(),
                inForce.calendar().text());
        put(tx, region, WINDOWS, inForce.windows().version(), inForce.windows().text());
        return ClockBook.of(
                inForce,
                all(tx, region, CALENDAR, lines -> WorkCalendar.parse(CALENDAR, lines), WorkCalendar::version),
                all(tx, region, WINDOWS, lines -> DutyWindows.parse(WINDOWS, lines), DutyWindows::version));
    }

    private static void put(Tx tx, String region, String kind, String version, String text) {
        tx.update(
                "INSERT INTO clock_rules (region, kind, version, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                region,
                kind,
                version,
                text);
    }

    private static <T> List<T> all(
            Tx tx, String region, String kind, Function<List<String>, T> parser, Function<T, String> version) {
        return tx.query(
                "SELECT version, text FROM clock_rules WHERE region = ? AND kind = ?",
                row -> {
                    T read = parser.apply(row.text(2).lines().toList());
                    if (!version.apply(read).equals(row.text(1))) {
                        throw new StorageFault("the " + kind + " " + row.text(1) + " that was kept is another one now");
                    }
                    return read;
                },
                region,
                kind);
    }
}
