package yiwang.server.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.spike.Spot;
import yiwang.domain.ticket.Urgency;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;
import yiwang.wire.NoticeView;

/** The rows of one region's notices. SQL only; stateless; call within a transaction. */
final class NoticeStore {
    private static final String COLUMNS =
            "seq, nr, ticket_id, number, title, urgency, rung, line, why, recipient, unit,"
                    + " channel, due_at, told_at, taken_by, ended_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM ladder_notice WHERE region = ? AND ";
    private static final String INSERT = "INSERT INTO ladder_notice (" + COLUMNS
            + ", region) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String region;

    NoticeStore(String region) {
        this.region = region;
    }

    void insert(Tx tx, long seq, int nr, NoticeView n) {
        tx.update(
                INSERT,
                seq,
                nr,
                n.ticketId(),
                n.number(),
                n.title(),
                n.urgency().name(),
                n.rung().name(),
                n.line(),
                n.why(),
                n.to().name(),
                n.unit(),
                n.by().name(),
                n.dueAt().toEpochMilli(),
                n.at().toEpochMilli(),
                n.takenBy(),
                n.endedAt() == null ? null : (Long) n.endedAt().toEpochMilli(),
                region);
    }

    /** Every notice that stands, oldest first. */
    List<NoticeView> standing(Tx tx) {
        return tx.query(SELECT + "ended_at IS NULL ORDER BY seq, nr", NoticeStore::notice, region);
    }

    /** Those of a ticket that stand, oldest first. */
    List<NoticeView> standing(Tx tx, String ticketId) {
        return tx.query(
                SELECT + "ticket_id = ? AND ended_at IS NULL ORDER BY seq, nr", NoticeStore::notice, region, ticketId);
    }

    /** Those told to offices at a unit, newest first. */
    List<NoticeView> at(Tx tx, String unit, int most) {
        return tx.query(SELECT + "unit = ? ORDER BY seq DESC, nr LIMIT ?", NoticeStore::notice, region, unit, most);
    }

    /** The same of those that stand. */
    List<NoticeView> standingAt(Tx tx, String unit, int most) {
        return tx.query(
                SELECT + "unit = ? AND ended_at IS NULL ORDER BY seq DESC, nr LIMIT ?",
                NoticeStore::notice,
                region,
                unit,
                most);
    }

    /** Keeps how a notice ended. */
    void end(Tx tx, NoticeView ended, Instant at) {
        tx.update(
                "UPDATE ladder_notice SET taken_by = ?, ended_at = ? WHERE region = ? AND seq = ? AND nr = ?",
                ended.takenBy(),
                at.toEpochMilli(),
                region,
                seq(ended.id()),
                nr(ended.id()));
    }

    /** The one with this id. */
    Optional<NoticeView> find(Tx tx, String id) {
        return tx.query(SELECT + "seq = ? AND nr = ?", NoticeStore::notice, region, seq(id), nr(id)).stream()
                .findFirst();
    }

    /** How many there are that a step of a ladder made, standing or not. */
    long countOfSteps(Tx tx) {
        return tx.query(
                        "SELECT COUNT(*) FROM ladder_notice WHERE region = ? AND rung <> ?",
                        row -> row.number(1),
                        region,
                        Rung.EX.name())
                .getFirst();
    }

    /** When the last spike was told that began at each spot, of those from {@code since} on. */
    Map<Spot, Instant> spikesSince(Tx tx, Instant since) {
        Map<Spot, Instant> told = new HashMap<>();
        tx.each(
                "SELECT t.grid, t.category, MAX(n.due_at) FROM ladder_notice n"
                        + " JOIN ticket t ON t.region = n.region AND t.id = n.ticket_id"
                        + " WHERE n.region = ? AND n.rung = ? AND n.due_at >= ? AND t.grid IS NOT NULL"
                        + " GROUP BY t.grid, t.category",
                row -> told.put(new Spot(row.text(1), row.text(2)), Instant.ofEpochMilli(row.number(3))),
                region,
                Rung.EX.name(),
                since.toEpochMilli());
        return told;
    }

    /** The next free place within a journal number. */
    int next(Tx tx, long seq) {
        return (int) tx.query(
                        "SELECT COALESCE(MAX(nr) + 1, 0) FROM ladder_notice WHERE region = ? AND seq = ?",
                        row -> row.number(1),
                        region,
                        seq)
                .getFirst()
                .longValue();
    }

    /** The journal number in a notice's id. */
    static long seq(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    static String id(long seq, int nr) {
        return seq + "-" + nr;
    }

    private static int nr(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    private static NoticeView notice(Row row) {
        Long ended = row.numberOrNull(16);
        return new NoticeView(
                id(row.number(1), (int) row.number(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                Urgency.valueOf(row.text(6)),
                Rung.valueOf(row.text(7)),
                row.text(8),
                row.text(9),
                Recipient.valueOf(row.text(10)),
                row.text(11),
                Channel.valueOf(row.text(12)),
                Instant.ofEpochMilli(row.number(13)),
                Instant.ofEpochMilli(row.number(14)),
                row.textOrNull(15),
                ended == null ? null : Instant.ofEpochMilli(ended));
    }
}
