package yiwang.server.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.visit.Pointer;
import yiwang.domain.visit.VisitResult;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;
import yiwang.wire.VisitList;

/** The visits of one region. SQL only; stateless; call within a transaction. */
final class VisitStore {
    private final String region;

    VisitStore(String region) {
        this.region = region;
    }

    void insert(Tx tx, String source, Pointer pointer, Visit.Due due, Instant now) {
        tx.update(
                "INSERT INTO visit (region, source, pointer, grid, unit, due_at, updated_at) VALUES (?, ?, ?, ?, ?, ?,"
                        + " ?)",
                region,
                source,
                pointer.value(),
                due.grid().value(),
                due.unit(),
                due.at().toEpochMilli(),
                now.toEpochMilli());
    }

    /** How the last visit went stays; false when there is nothing to be replaced. */
    boolean replace(Tx tx, String source, Pointer pointer, Visit.Due due, Instant now) {
        return tx.update(
                        "UPDATE visit SET grid = ?, unit = ?, due_at = ?, updated_at = ?"
                                + " WHERE region = ? AND source = ? AND pointer = ?",
                        due.grid().value(),
                        due.unit(),
                        due.at().toEpochMilli(),
                        now.toEpochMilli(),
                        region,
                        source,
                        pointer.value())
                == 1;
    }

    /** False when there is nothing to be taken away. */
    boolean remove(Tx tx, String source, Pointer pointer) {
        return tx.update(
                        "DELETE FROM visit WHERE region = ? AND source = ? AND pointer = ?",
                        region,
                        source,
                        pointer.value())
                == 1;
    }

    /** When the last visit was, long ago for none yet; empty when the unit has no such visit. */
    Optional<Instant> last(Tx tx, String unit, String source, Pointer pointer) {
        return tx.first(
                "SELECT COALESCE(last_at, 0) FROM visit WHERE region = ? AND source = ? AND pointer = ? AND unit = ?",
                row -> Instant.ofEpochMilli(row.number(1)),
                region,
                source,
                pointer.value(),
                unit);
    }

    void done(Tx tx, Made made, Instant now) {
        tx.update(
                "UPDATE visit SET last_at = ?, last_result = ?, due_at = ?, updated_at = ?"
                        + " WHERE region = ? AND source = ? AND pointer = ?",
                made.at().toEpochMilli(),
                made.result().name(),
                made.nextDueAt().toEpochMilli(),
                now.toEpochMilli(),
                region,
                made.source(),
                made.pointer().value());
    }

    /** A visit that was made. */
    record Made(String source, Pointer pointer, Instant at, VisitResult result, Instant nextDueAt) {}

    /** Those of a unit that are due first. */
    List<VisitList.Visit> next(Tx tx, String unit, int most) {
        return tx.query(
                "SELECT source, pointer, grid, due_at, last_at, last_result FROM visit WHERE region = ? AND unit = ?"
                        + " ORDER BY due_at, source, pointer LIMIT ?",
                VisitStore::visit,
                region,
                unit,
                most);
    }

    /** How many a unit has. */
    long count(Tx tx, String unit) {
        return tx.first("SELECT count(*) FROM visit WHERE region = ? AND unit = ?", row -> row.number(1), region, unit)
                .orElse(0L);
    }

    private static VisitList.Visit visit(Row row) {
        @Nullable Long lastAt = row.numberOrNull(5);
        @Nullable String lastResult = row.textOrNull(6);
        return new VisitList.Visit(
                row.text(1),
                row.text(2),
                row.text(3),
                Instant.ofEpochMilli(row.number(4)),
                lastAt == null ? null : Instant.ofEpochMilli(lastAt),
                lastResult == null ? null : VisitResult.valueOf(lastResult));
    }
}
