package yiwang.server.fences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.fence.Fence;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceRule;
import yiwang.domain.fence.Ring;
import yiwang.domain.geo.GeoPoint;
import yiwang.server.storage.Row;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.wire.FenceView;
import yiwang.wire.Json;

/** The rows of one region's fences. SQL only; stateless; call within a transaction. */
final class FenceStore {
    private static final String SELECT =
            "SELECT id, name, ring, rule, unit, dwell, made_by, made_at, until_at, version FROM fence WHERE region = ?"
                    + " AND ";
    private static final String STANDING = "removed_at IS NULL";
    private static final int TOLD = 20;
    private static final TypeReference<List<GeoPoint>> POINTS = new TypeReference<>() {};

    private final String region;

    FenceStore(String region) {
        this.region = region;
    }

    /** A fence and how often it has changed. */
    record Stored(Fence fence, long version) {}

    List<Stored> standing(Tx tx) {
        return tx.query(SELECT + STANDING + " ORDER BY made_at, id", FenceStore::stored, region);
    }

    /** One that stands. */
    Optional<Stored> standing(Tx tx, String id) {
        return tx.first(SELECT + STANDING + " AND id = ?", FenceStore::stored, region, id);
    }

    /** One that stands or was taken away. */
    Optional<Stored> any(Tx tx, String id) {
        return tx.first(SELECT + "id = ?", FenceStore::stored, region, id);
    }

    int count(Tx tx) {
        return tx.first(
                        "SELECT count(*) FROM fence WHERE region = ? AND " + STANDING,
                        row -> (int) row.number(1),
                        region)
                .orElse(0);
    }

    void insert(Tx tx, Fence fence) {
        tx.update(
                "INSERT INTO fence (region, id, name, ring, rule, unit, dwell, made_by, made_at, until_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                region,
                fence.id(),
                fence.name(),
                written(fence.ring()),
                fence.rule().name(),
                fence.unit(),
                fence.dwell().toSeconds(),
                fence.by(),
                fence.at().toEpochMilli(),
                fence.until() == null ? null : fence.until().toEpochMilli());
    }

    /** Takes one away that stands; whether there was one. */
    boolean remove(Tx tx, String id, String by, Instant at) {
        return tx.update(
                        "UPDATE fence SET removed_by = ?, removed_at = ?, version = version + 1 WHERE region = ? AND id"
                                + " = ? AND " + STANDING,
                        by,
                        at.toEpochMilli(),
                        region,
                        id)
                == 1;
    }

    /** Keeps what one told that stands; of one that does not, nothing is kept. */
    void add(Tx tx, String id, FenceAlert alert) {
        if (change(tx, id)) {
            tx.update(
                    "INSERT INTO fence_alert (region, fence, nr, what, worker, at) VALUES (?, ?, (SELECT"
                            + " COALESCE(MAX(nr), 0) + 1 FROM fence_alert WHERE region = ? AND fence = ?), ?, ?, ?)",
                    region,
                    id,
                    region,
                    id,
                    alert.what().name(),
                    alert.worker(),
                    alert.at().toEpochMilli());
        }
    }

    /** Takes note of everything up to a number; how many there were. */
    int take(Tx tx, String id, long seen, String by, Instant at) {
        int taken = tx.update(
                "UPDATE fence_alert SET taken_by = ?, taken_at = ? WHERE region = ? AND fence = ? AND nr <= ? AND"
                        + " taken_at IS NULL",
                by,
                at.toEpochMilli(),
                region,
                id,
                seen);
        if (taken > 0) {
            change(tx, id);
        }
        return taken;
    }

    private boolean change(Tx tx, String id) {
        return tx.update(
                        "UPDATE fence SET version = version + 1 WHERE region = ? AND id = ? AND " + STANDING,
                        region,
                        id)
                == 1;
    }

    FenceView view(Tx tx, Stored stored) {
        Fence fence = stored.fence();
        List<FenceView.Alert> alerts = tx.query(
                "SELECT nr, what, worker, at FROM fence_alert WHERE region = ? AND fence = ? AND taken_at IS NULL ORDER"
                        + " BY nr DESC LIMIT ?",
                row -> new FenceView.Alert(
                        row.number(1),
                        FenceAlert.What.valueOf(row.text(2)),
                        row.text(3),
                        Instant.ofEpochMilli(row.number(4))),
                region,
                fence.id(),
                TOLD);
        int standing = alerts.size() < TOLD ? alerts.size() : count(tx, fence.id());
        return new FenceView(
                fence.id(),
                fence.name(),
                fence.ring().points(),
                fence.rule(),
                fence.unit(),
                (int) fence.dwell().toSeconds(),
                fence.by(),
                fence.at(),
                fence.until(),
                stored.version(),
                alerts,
                standing - alerts.size(),
                null);
    }

    private int count(Tx tx, String id) {
        return tx.first(
                        "SELECT count(*) FROM fence_alert WHERE region = ? AND fence = ? AND taken_at IS NULL",
                        row -> (int) row.number(1),
                        region,
                        id)
                .orElse(0);
    }

    private static Stored stored(Row row) {
        @Nullable Long until = row.numberOrNull(9);
        Fence fence = new Fence(
                row.text(1),
                row.text(2),
                read(row.text(3)),
                FenceRule.valueOf(row.text(4)),
                row.text(5),
                Duration.ofSeconds(row.number(6)),
                row.text(7),
                Instant.ofEpochMilli(row.number(8)),
                until == null ? null : Instant.ofEpochMilli(until));
        return new Stored(fence, row.number(10));
    }

    private static String written(Ring ring) {
        try {
            return Json.lenient().writeValueAsString(ring.points());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }

    private static Ring read(String text) {
        try {
            return new Ring(Json.lenient().readValue(text, POINTS));
        } catch (JsonProcessingException e) {
            throw new StorageFault("the outline of a fence cannot be read", e);
        }
    }
}
