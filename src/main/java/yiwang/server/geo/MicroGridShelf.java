package yiwang.server.geo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.server.storage.Tx;
import yiwang.server.storage.Tx.Change;

/**
 * Every micro-grid a county ever had, kept beside its tickets: a code that was withdrawn is never given to another area
 * (domain.md 4.6), or old tickets would lie somewhere else. The same area may come back under its code, so a file that
 * lacked some areas by mistake can be put right. Stateless; call within a transaction that may write.
 */
public final class MicroGridShelf {
    private static final int TOGETHER = 100;

    private record Kept(String shape, @Nullable String withdrawn) {
        boolean is(Area area) {
            return shape.equals(area.shape());
        }
    }

    private MicroGridShelf() {}

    /**
     * Remembers what the files have now and what they no longer have. Answers the first code that they use again for another
     * area, and then keeps everything as it was.
     */
    public static Optional<BrokenDataFile> keep(Tx tx, String region, CountyMap map, Instant now) {
        Map<String, Kept> kept = kept(tx, region);
        Optional<BrokenDataFile> refused = refused(kept, map);
        if (refused.isPresent()) {
            return refused;
        }
        List<Change> changes = new ArrayList<>();
        for (Area area : map.microGrids()) {
            Kept before = kept.remove(area.code());
            if (before == null) {
                changes.add(insert(region, area));
            } else if (before.withdrawn() != null || !before.is(area)) {
                changes.add(update(region, area.code(), area.shape(), null));
            }
        }
        kept.forEach((code, gone) -> {
            if (gone.withdrawn() == null) {
                changes.add(update(region, code, gone.shape(), now.toString()));
            }
        });
        for (int from = 0; from < changes.size(); from += TOGETHER) {
            tx.update(changes.subList(from, Math.min(from + TOGETHER, changes.size())));
        }
        return Optional.empty();
    }

    /** What {@link #keep} would answer. */
    static Optional<BrokenDataFile> refused(Tx tx, String region, CountyMap map) {
        return refused(kept(tx, region), map);
    }

    private static Optional<BrokenDataFile> refused(Map<String, Kept> kept, CountyMap map) {
        for (Area area : map.microGrids()) {
            Kept before = kept.get(area.code());
            if (before != null && before.withdrawn() != null && !before.is(area)) {
                return Optional.of(usedAgain(area, before.withdrawn()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Kept> kept(Tx tx, String region) {
        Map<String, Kept> kept = new HashMap<>();
        tx.each(
                "SELECT code, shape, withdrawn FROM micro_grid_ever WHERE region = ?",
                row -> kept.put(row.text(1), new Kept(row.text(2), row.textOrNull(3))),
                region);
        return kept;
    }

    private static Change insert(String region, Area area) {
        return new Change(
                "INSERT INTO micro_grid_ever (region, code, shape) VALUES (?, ?, ?)",
                region,
                area.code(),
                area.shape());
    }

    private static Change update(String region, String code, String shape, @Nullable String withdrawn) {
        return new Change(
                "UPDATE micro_grid_ever SET shape = ?, withdrawn = ? WHERE region = ? AND code = ?",
                shape,
                withdrawn,
                region,
                code);
    }

    private static BrokenDataFile usedAgain(Area area, String withdrawn) {
        return new BrokenDataFile(
                CountyMap.MICRO_GRIDS + ".geojson",
                area.line(),
                "gives the code " + area.code() + ", withdrawn on " + withdrawn.substring(0, "2026-02-14".length())
                        + ", to another area; codes of micro-grids are never used again, take the next free number");
    }
}
