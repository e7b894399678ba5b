package yiwang.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.StoreAddress;

class PostgresJournalTest extends JournalContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final DateTimeFormatter PART = DateTimeFormatter.ofPattern("'journal_'yyyy_MM");

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    protected StoreAddress address() {
        return address;
    }

    private List<String> texts(String sql) {
        return PostgresServer.texts(address, sql);
    }

    private void byHand(String sql) throws SQLException {
        PostgresServer.byHand(address, sql);
    }

    private static List<String> months() {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        return IntStream.rangeClosed(0, 3)
                .mapToObj(now::plusMonths)
                .map(PART::format)
                .toList();
    }

    @Test
    void thisMonthAndTheNextThreeAreThereBeforeTheyAreNeeded() {
        List<String> parts = texts("SELECT inhrelid::regclass::text FROM pg_inherits"
                + " WHERE inhparent = 'journal'::regclass AND inhrelid <> 'journal_rest'::regclass ORDER BY 1");
        assertEquals(months(), parts);
    }

    @Test
    void anEntryStandsInItsMonthAndOneWithoutAMonthInTheRest() {
        write(tx -> journal.append(tx, entry(Instant.now(), "now", 1, "{}")));
        write(tx -> journal.append(tx, entry(Instant.parse("2001-05-05T00:00:00Z"), "then", 1, "{}")));
        assertEquals(
                List.of(months().getFirst(), "journal_rest"),
                texts("SELECT tableoid::regclass::text FROM journal ORDER BY seq"));
    }

    @Test
    void aMonthWhoseEntriesStandInTheRestStaysThereAndDoesNotStopTheOthers() {
        write(tx -> journal.append(tx, entry(Instant.parse("2001-05-05T00:00:00Z"), "then", 1, "{}")));
        assertEquals(List.of("f"), texts("SELECT journal_month('2001-05-01')"));
        assertEquals(List.of("t"), texts("SELECT journal_month('2001-06-01')"));
        assertEquals(List.of("f"), texts("SELECT journal_month('2001-06-01')"), "it is there");
        write(tx -> journal.append(tx, entry(Instant.parse("2001-06-30T23:59:59.999Z"), "june", 1, "{}")));
        assertEquals(
                List.of("journal_rest", "journal_2001_06"),
                texts("SELECT tableoid::regclass::text FROM journal ORDER BY seq"));
    }

    @Test
    void noNumberIsLeftOutOrGivenTwiceAlsoAcrossMonths() {
        write(tx -> journal.append(tx, entry(Instant.now(), "now", 1, "{}")));
        for (int seq : new int[] {1, 3}) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> byHand("INSERT INTO journal VALUES ('" + REGION + "', " + seq
                            + ", '2001-05-05', 'a', 'u', 's', 'i', 1, 'v', '{}', 'p', 'h')"));
            assertTrue(String.valueOf(refused.getMessage()).contains("the journal has no holes"), refused.getMessage());
        }
    }

    @Test
    void aPartIsNotEmptiedEither() {
        for (String table : List.of("journal", "journal_rest", months().getFirst())) {
            SQLException refused = assertThrows(SQLException.class, () -> byHand("TRUNCATE " + table));
            assertTrue(String.valueOf(refused.getMessage()).contains("the journal only grows"), refused.getMessage());
        }
    }

    @Test
    void theJournalIsReadInPartsHoweverLongItIs() {
        write(tx -> {
            for (int i = 1; i <= 3_000; i++) {
                journal.append(tx, entry(Instant.now(), "t", i, "{}"));
            }
            return true;
        });
        VerifyReport report = address.inspect(tx -> new Verifier(List.of()).verify(tx));
        assertTrue(report.isSound(), report.toString());
        assertEquals(3_000, report.entries());
    }
}
