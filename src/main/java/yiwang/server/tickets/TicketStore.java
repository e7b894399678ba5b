package yiwang.server.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.spike.Spot;
import yiwang.domain.ticket.Ticket;
import yiwang.server.storage.Row;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.wire.Json;

/** The rows of one region's tickets. SQL only; stateless; call within a transaction. */
final class TicketStore {
    private static final String READ =
            "id, version, seq, intake_hash, registered_at, graded_at, closed_at, updated_at, body";
    private static final String SELECT = "SELECT " + READ + " FROM ticket WHERE region = ? AND ";
    /** Entries in which an operator said what a ticket is. */
    private static final String CORRECTION = "region = ? AND verb IN ('confirm', 'reclassify')";

    private static final String COLUMNS =
            "version, seq, state, is_open, category, urgency, division, grid, lead, clock_due, clock_stopped,"
                    + " graded_at, grade, closed_at, updated_at, body, number, source, source_no, intake_hash,"
                    + " received_at, registered_at";
    private static final String INSERT = "INSERT INTO ticket (" + COLUMNS
            + ", region, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = """
        UPDATE ticket SET version = ?, seq = ?, state = ?, is_open = ?, category = ?, urgency = ?, division = ?,
            grid = ?, lead = ?, clock_due = ?, clock_stopped = ?, graded_at = ?, grade = ?, closed_at = ?,
            updated_at = ?, body = ?
        WHERE region = ? AND id = ? AND version = ?\
        """;
    private static final int ALL = 22;
    private static final int CHANGING = 16;

    private static final ObjectReader FIELDS =
            Json.lenient().readerFor(new TypeReference<TreeMap<String, String>>() {});
    private static final ObjectWriter WRITER = Json.lenient().writerFor(Map.class);

    private final String region;

    TicketStore(String region) {
        this.region = region;
    }

    /** What was answered to a command id before. */
    record Answered(String fingerprint, String ticketId, long version, long seq) {}

    Optional<StoredTicket> byId(Tx tx, String id) {
        return tx.first(SELECT + "id = ?", this::stored, region, id);
    }

    Optional<StoredTicket> byNumber(Tx tx, String number) {
        return tx.first(SELECT + "number = ?", this::stored, region, number);
    }

    Optional<StoredTicket> bySource(Tx tx, String source, String sourceNo) {
        return tx.first(SELECT + "source = ? AND source_no = ?", this::stored, region, source, sourceNo);
    }

    List<StoredTicket> open(Tx tx) {
        return tx.query(SELECT + "is_open = 1", this::stored, region);
    }

    /** Tickets registered, closed or graded since {@code from}; those matter for the day's figures. */
    List<StoredTicket> touchedSince(Tx tx, Instant from) {
        long since = from.toEpochMilli();
        return tx.query(
                SELECT + "(registered_at >= ? OR closed_at >= ? OR graded_at >= ?)",
                this::stored,
                region,
                since,
                since,
                since);
    }

    /** Numbers of the journal entries in which operators said what tickets are, the newest first. */
    List<Long> corrections(Tx tx, int most) {
        return tx.query(
                "SELECT seq FROM journal WHERE " + CORRECTION + " ORDER BY seq DESC LIMIT ?",
                row -> row.number(1),
                region,
                most);
    }

    /** How many tickets operators have said what they are. */
    int corrected(Tx tx) {
        return tx.first(
                        "SELECT count(DISTINCT subject_id) FROM journal WHERE " + CORRECTION,
                        row -> (int) row.number(1),
                        region)
                .orElse(0);
    }

    /** How many such words came after an entry of the journal. */
    int correctionsSince(Tx tx, long seq) {
        return tx.first(
                        "SELECT count(*) FROM journal WHERE " + CORRECTION + " AND seq > ?",
                        row -> (int) row.number(1),
                        region,
                        seq)
                .orElse(0);
    }

    /** Numbers of the designations of tickets that stand under an item now, the newest first. */
    List<Long> designations(Tx tx, String category, int most) {
        return tx.query(
                "SELECT seq FROM journal WHERE region = ? AND verb = 'designate' AND subject_id IN"
                        + " (SELECT id FROM ticket WHERE region = ? AND category = ?) ORDER BY seq DESC LIMIT ?",
                row -> row.number(1),
                region,
                region,
                category,
                most);
    }

    /** Ids of tickets that were sent back at some time and are open or were touched since {@code from}. */
    List<String> returnedSince(Tx tx, Instant from) {
        return tx.query(
                "SELECT id FROM ticket WHERE region = ? AND (is_open = 1 OR updated_at >= ?) AND id IN"
                        + " (SELECT subject_id FROM journal WHERE region = ? AND verb IN ('grant', 'undetermined'))",
                row -> row.text(1),
                region,
                from.toEpochMilli(),
                region);
    }

    /** Ids of tickets that changed after entry {@code seq} and from {@code from} on, and were registered until {@code until}. */
    List<String> changedAfter(Tx tx, long seq, Instant from, Instant until) {
        return tx.query(
                "SELECT id FROM ticket WHERE region = ? AND updated_at >= ? AND registered_at <= ? AND seq > ?",
                row -> row.text(1),
                region,
                from.toEpochMilli(),
                until.toEpochMilli(),
                seq);
    }

    /** Ended tickets whose last event is not after entry {@code seq} and came between these times. */
    List<StoredTicket> endedUnchanged(Tx tx, long seq, Instant from, Instant until) {
        return tx.query(
                SELECT + "updated_at >= ? AND updated_at <= ? AND seq <= ? AND is_open = 0",
                this::stored,
                region,
                from.toEpochMilli(),
                until.toEpochMilli(),
                seq);
    }

    /** Registered from {@code from} on and before {@code until}, the newest first. */
    void registeredBetween(Tx tx, Instant from, Instant until, int most, Consumer<StoredTicket> reader) {
        tx.each(
                SELECT + "registered_at >= ? AND registered_at < ? ORDER BY registered_at DESC, id DESC LIMIT ?",
                row -> reader.accept(stored(row)),
                region,
                from.toEpochMilli(),
                until.toEpochMilli(),
                most);
    }

    List<StoredTicket> terminated(Tx tx) {
        return tx.query(SELECT + "state = 'TERMINATED' ORDER BY seq", this::stored, region);
    }

    Map<Spot, Integer> registeredBySpot(Tx tx, Instant from) {
        Map<Spot, Integer> counts = new HashMap<>();
        tx.each(
                "SELECT grid, category, count(*) FROM ticket WHERE region = ? AND registered_at >= ? AND grid IS NOT"
                        + " NULL GROUP BY grid, category",
                row -> counts.put(new Spot(row.text(1), row.text(2)), (int) row.number(3)),
                region,
                from.toEpochMilli());
        return counts;
    }

    void insert(Tx tx, StoredTicket row) {
        @Nullable Object[] args = Arrays.copyOf(columns(row), ALL + 2);
        args[ALL] = region;
        args[ALL + 1] = row.ticket().id();
        tx.update(INSERT, args);
    }

    /** Replaces the row that stands at {@code oldVersion}. */
    void update(Tx tx, StoredTicket row, long oldVersion) {
        @Nullable Object[] args = Arrays.copyOf(columns(row), CHANGING + 3);
        args[CHANGING] = region;
        args[CHANGING + 1] = row.ticket().id();
        args[CHANGING + 2] = oldVersion;
        if (tx.update(UPDATE, args) != 1) {
            throw new StorageFault("ticket " + row.ticket().id() + " is no longer at version " + oldVersion);
        }
    }

    /** The next running number of a day. */
    int nextNumber(Tx tx, LocalDate day) {
        return tx.first(
                        "INSERT INTO ticket_number (region, day, last) VALUES (?, ?, 1) ON CONFLICT (region, day)"
                                + " DO UPDATE SET last = ticket_number.last + 1 RETURNING last",
                        row -> (int) row.number(1),
                        region,
                        day.toString())
                .orElseThrow();
    }

    Optional<Answered> answered(Tx tx, String commandId) {
        return tx.first(
                "SELECT fingerprint, ticket_id, version, seq FROM ticket_command WHERE region = ? AND command_id = ?",
                row -> new Answered(row.text(1), row.text(2), row.number(3), row.number(4)),
                region,
                commandId);
    }

    void remember(Tx tx, String commandId, Answered answer) {
        tx.update(
                "INSERT INTO ticket_command (region, command_id, fingerprint, ticket_id, version, seq)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                region,
                commandId,
                answer.fingerprint(),
                answer.ticketId(),
                answer.version(),
                answer.seq());
    }

    /** How many tickets there are. */
    long count(Tx tx) {
        return tx.first("SELECT count(*) FROM ticket WHERE region = ?", row -> row.number(1), region)
                .orElse(0L);
    }

    /** Every column of a row as text, in the order of {@link #asTexts}. */
    Optional<List<@Nullable String>> texts(Tx tx, String id) {
        return tx.first(
                "SELECT " + COLUMNS + " FROM ticket WHERE region = ? AND id = ?", TicketStore::texts, region, id);
    }

    /** What {@link #texts} of this ticket must be. */
    static List<@Nullable String> asTexts(StoredTicket row) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Object value : columns(row)) {
            texts.add(value == null ? null : value.toString());
        }
        return texts;
    }

    private static List<@Nullable String> texts(Row row) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int column = 1; column <= ALL; column++) {
            texts.add(row.textOrNull(column));
        }
        return texts;
    }

    private static @Nullable Object[] columns(StoredTicket row) {
        Ticket t = row.ticket();
        return new @Nullable Object[] {
            t.version(),
            row.seq(),
            t.state().name(),
            t.state().isOpen() ? 1 : 0,
            t.category().value(),
            t.urgency().name(),
            t.division().value(),
            t.grid() == null ? null : t.grid().value(),
            t.lead(),
            t.clock().dueAt().toEpochMilli(),
            millis(t.clock().stoppedAt()),
            millis(row.gradedAt()),
            t.grade(),
            millis(row.closedAt()),
            t.updatedAt().toEpochMilli(),
            body(row.fields()),
            t.number().value(),
            t.source(),
            t.sourceNo(),
            row.intakeHash(),
            t.receivedAt().toEpochMilli(),
            row.registeredAt().toEpochMilli()
        };
    }

    private StoredTicket stored(Row row) {
        SortedMap<String, String> fields = fields(row.text(9));
        Instant updatedAt = Instant.ofEpochMilli(row.number(8));
        return new StoredTicket(
                Ticket.stored(row.text(1), row.number(2), updatedAt, fields),
                row.number(3),
                row.text(4),
                Instant.ofEpochMilli(row.number(5)),
                instant(row.numberOrNull(6)),
                instant(row.numberOrNull(7)),
                fields);
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static String body(SortedMap<String, String> fields) {
        try {
            return WRITER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static SortedMap<String, String> fields(String body) {
        try {
            return FIELDS.readValue(body);
        } catch (JsonProcessingException e) {
            throw new StorageFault("the body of a ticket is not JSON", e);
        }
    }
}
