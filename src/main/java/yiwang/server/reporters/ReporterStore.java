package yiwang.server.reporters;

import java.time.Instant;
import java.util.Optional;
import yiwang.server.storage.Tx;

/** The sealed reporters of one region's tickets. SQL only; stateless; call within a transaction. */
final class ReporterStore {
    private final String region;

    ReporterStore(String region) {
        this.region = region;
    }

    void insert(Tx tx, String ticketId, SealedReporter sealed) {
        tx.update(
                "INSERT INTO ticket_reporter (region, ticket_id, name, phone, phone_mark) VALUES (?, ?, ?, ?, ?)",
                region,
                ticketId,
                sealed.name(),
                sealed.phone(),
                sealed.phoneMark());
    }

    Optional<SealedReporter> of(Tx tx, String ticketId) {
        return tx.first(
                "SELECT name, phone, phone_mark, erased_at FROM ticket_reporter WHERE region = ? AND ticket_id = ?",
                row -> new SealedReporter(
                        row.textOrNull(1), row.textOrNull(2), row.textOrNull(3), row.numberOrNull(4) != null),
                region,
                ticketId);
    }

    /** The same texts under another key. */
    void replace(Tx tx, String ticketId, SealedReporter sealed) {
        tx.update(
                "UPDATE ticket_reporter SET name = ?, phone = ?, phone_mark = ?"
                        + " WHERE region = ? AND ticket_id = ? AND erased_at IS NULL",
                sealed.name(),
                sealed.phone(),
                sealed.phoneMark(),
                region,
                ticketId);
    }

    /** Leaves nothing but the time; false when there is nothing to be erased. */
    boolean erase(Tx tx, String ticketId, Instant now) {
        return tx.update(
                        "UPDATE ticket_reporter SET name = NULL, phone = NULL, phone_mark = NULL, erased_at = ?"
                                + " WHERE region = ? AND ticket_id = ? AND erased_at IS NULL",
                        now.toEpochMilli(),
                        region,
                        ticketId)
                == 1;
    }

    /** How many other tickets that are open have this mark. */
    int openWith(Tx tx, String phoneMark, String ticketId) {
        return tx.first(
                        "SELECT count(*) FROM ticket_reporter r JOIN ticket t ON t.region = r.region AND t.id ="
                            + " r.ticket_id WHERE r.region = ? AND r.phone_mark = ? AND r.ticket_id <> ? AND t.is_open"
                            + " = 1",
                        row -> (int) row.number(1),
                        region,
                        phoneMark,
                        ticketId)
                .orElse(0);
    }
}
