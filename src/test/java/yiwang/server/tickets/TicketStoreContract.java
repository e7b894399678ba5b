package yiwang.server.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.WriteLimits;

/** What the ticket rows promise on every store. */
abstract class TicketStoreContract extends StoreContract {
    private static final String REGION = "320724";
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00.123Z");

    private final TicketStore store = new TicketStore(REGION);

    TicketStoreContract() {
        super(new WriteLimits(100, 256));
    }

    @Test
    void aRowIsReadBackAsItWasWrittenByIdNumberAndSource() {
        StoredTicket row = row(1, Map.of("point", "119.5 34.1", "grid", "320724100001001", "title", "路灯 🏮 ''\"\\"));
        insert(row);
        assertEquals(Optional.of(row), database.read(tx -> store.byId(tx, "t1")).join());
        String number = row.ticket().number().value();
        assertEquals(
                Optional.of(row),
                database.read(tx -> store.byNumber(tx, number)).join());
        assertEquals(
                Optional.of(row),
                database.read(tx -> store.bySource(tx, "web", "n1")).join());
        assertEquals(
                Optional.empty(),
                database.read(tx -> store.bySource(tx, "web", "n2")).join());
        assertEquals(
                Optional.empty(),
                database.read(tx -> new TicketStore("320723").byId(tx, "t1")).join());
    }

    @Test
    void anUpdateReplacesTheRowOfTheVersionItKnowsAndNoOther() {
        StoredTicket row = row(1, Map.of());
        insert(row);
        StoredTicket graded = row.after(made(row, Map.of("grade", "5", "solved", "true", "lead", "a")), 2);
        update(graded, 1);
        assertEquals(
                Optional.of(graded), database.read(tx -> store.byId(tx, "t1")).join());
        assertEquals(graded.gradedAt(), AT.plusSeconds(60));
        CompletionException stale = assertThrows(CompletionException.class, () -> update(graded, 1));
        assertInstanceOf(StorageFault.class, stale.getCause());
        assertEquals(
                Optional.of(graded), database.read(tx -> store.byId(tx, "t1")).join());
    }

    @Test
    void theSameIdNumberOrSourceCannotStandTwice() {
        insert(row(1, Map.of()));
        assertThrows(CompletionException.class, () -> insert(row(1, Map.of())));
        assertEquals(1L, database.read(store::count).join());
    }

    @Test
    void openAndTouchedTicketsAreFound() {
        StoredTicket open = row(1, Map.of());
        StoredTicket before = row(2, Map.of());
        StoredTicket closed = before.after(made(before, Map.of("state", TicketState.CLOSED.name())), 3);
        insert(open);
        insert(closed);
        assertEquals(List.of(open), database.read(store::open).join());
        assertEquals(
                List.of(closed),
                database.read(tx -> store.touchedSince(tx, AT.plusSeconds(30))).join());
        assertEquals(2, database.read(tx -> store.touchedSince(tx, AT)).join().size());
        assertEquals(
                List.of(),
                database.read(tx -> store.touchedSince(tx, AT.plus(Duration.ofDays(1))))
                        .join());
    }

    @Test
    void whatHasChangedAfterAnEntryIsFoundAndWhatHasEndedBeforeIt() {
        StoredTicket open = row(1, Map.of());
        StoredTicket before = row(2, Map.of());
        StoredTicket closed = before.after(made(before, Map.of("state", TicketState.CLOSED.name())), 3);
        insert(open);
        insert(closed);
        Instant day = AT.plus(Duration.ofDays(1));
        assertEquals(
                List.of("t2"),
                database.read(tx -> store.changedAfter(tx, 2, AT, day)).join());
        assertEquals(
                List.of(),
                database.read(tx -> store.changedAfter(tx, 3, AT, day)).join());
        assertEquals(
                List.of(),
                database.read(tx -> store.changedAfter(tx, 0, AT.minusSeconds(9), AT.minusSeconds(1)))
                        .join(),
                "registered later");
        assertEquals(
                List.of(closed),
                database.read(tx -> store.endedUnchanged(tx, 3, AT, day)).join());
        assertEquals(
                List.of(),
                database.read(tx -> store.endedUnchanged(tx, 2, AT, day)).join());
    }

    @Test
    void numbersRunPerDayFromOne() {
        LocalDate day = LocalDate.of(2026, 2, 14);
        for (int i = 1; i <= 3; i++) {
            assertEquals(i, database.write(tx -> store.nextNumber(tx, day)).join());
        }
        assertEquals(
                1, database.write(tx -> store.nextNumber(tx, day.plusDays(1))).join());
        assertEquals(4, database.write(tx -> store.nextNumber(tx, day)).join());
    }

    @Test
    void answersAreRemembered() {
        TicketStore.Answered answer = new TicketStore.Answered("f", "t1", 3, 9);
        database.write(tx -> {
                    store.remember(tx, "command-1", answer);
                    return true;
                })
                .join();
        assertEquals(
                Optional.of(answer),
                database.read(tx -> store.answered(tx, "command-1")).join());
        assertEquals(
                Optional.empty(),
                database.read(tx -> store.answered(tx, "command-2")).join());
    }

    @Test
    void theTextsOfARowAreThoseOfTheTicket() {
        StoredTicket row = row(1, Map.of("point", "119.5 34.1"));
        insert(row);
        assertEquals(
                Optional.of(TicketStore.asTexts(row)),
                database.read(tx -> store.texts(tx, "t1")).join());
    }

    private void insert(StoredTicket row) {
        database.write(tx -> {
                    store.insert(tx, row);
                    return true;
                })
                .join();
    }

    private void update(StoredTicket row, long oldVersion) {
        database.write(tx -> {
                    store.update(tx, row, oldVersion);
                    return true;
                })
                .join();
    }

    private static StoredTicket row(int number, Map<String, String> more) {
        SortedMap<String, String> fields = new TreeMap<>(Map.of(
                "number",
                TicketNumber.of(new DivisionCode(REGION), LocalDate.of(2026, 2, 14), number)
                        .value(),
                "state",
                "RECEIVED",
                "source",
                "web",
                "sourceNo",
                "n" + number,
                "division",
                "320724100001",
                "receivedAt",
                AT.toString(),
                "clocks",
                String.join(
                        "\t",
                        "accept",
                        "0",
                        "1 UH",
                        "center",
                        String.valueOf(AT.toEpochMilli()),
                        String.valueOf(AT.plusSeconds(3600).toEpochMilli()),
                        "-",
                        "settled",
                        "calendar",
                        "windows",
                        "-",
                        "-")));
        fields.putAll(more);
        TicketEvent event =
                new TicketEvent("t" + number, 1, Verb.REGISTER, "web", "center", AT, new TreeMap<>(), fields);
        return StoredTicket.first(Made.of(null, event), number, "hash");
    }

    private static Made made(StoredTicket row, Map<String, String> sets) {
        TicketEvent event = new TicketEvent(
                row.ticket().id(),
                row.ticket().version() + 1,
                Verb.NOTE,
                "s",
                "center",
                AT.plusSeconds(60),
                new TreeMap<>(),
                new TreeMap<>(sets));
        return Made.of(row.ticket(), event);
    }
}
