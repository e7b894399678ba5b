package yiwang.console.map;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.MemoryFile;
import yiwang.domain.geo.GeoPoint;

/** Where the map of a seat stood last, and the places its officers keep under the digits 1 to 9. FX thread. */
public final class MapMemory {
    private final @Nullable MemoryFile<Kept> file;
    private Kept kept;

    /**
     * A place and how near it is seen.
     *
     * @param level of zoom
     * @param lon WGS-84
     * @param name of the area it lies in
     */
    public record Spot(double level, double lon, double lat, String name) {
        /** Whether a map can go there; a file may say anything. */
        boolean isSound() {
            return level >= 0 && level <= 24 && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
        }

        GeoPoint place() {
            return new GeoPoint(lon, lat);
        }
    }

    /**
     * What is written down.
     *
     * @param last null for the whole county
     * @param marks by digit
     */
    public record Kept(@Nullable Spot last, Map<Integer, Spot> marks) {
        static final Kept NOTHING = new Kept(null, Map.of());

        public Kept {
            marks = marks == null ? Map.of() : Map.copyOf(marks);
        }
    }

    private MapMemory(@Nullable MemoryFile<Kept> file) {
        this.file = file;
        kept = file == null ? Kept.NOTHING : file.read(Kept.NOTHING);
    }

    /** What is forgotten with the program. */
    public static MapMemory none() {
        return new MapMemory(null);
    }

    /** What a file remembers; reads it. */
    public static MapMemory in(MemoryFile<Kept> file) {
        return new MapMemory(file);
    }

    @Nullable
    Spot last() {
        Spot last = kept.last();
        return last == null || !last.isSound() ? null : last;
    }

    /** Null for the whole county. */
    void last(@Nullable Spot spot) {
        write(new Kept(spot, kept.marks()));
    }

    @Nullable
    Spot mark(int digit) {
        Spot mark = kept.marks().get(digit);
        return mark == null || !mark.isSound() ? null : mark;
    }

    void mark(int digit, Spot spot) {
        Map<Integer, Spot> marks = new TreeMap<>(kept.marks());
        marks.put(digit, spot);
        write(new Kept(kept.last(), marks));
    }

    private void write(Kept now) {
        if (!now.equals(kept)) {
            kept = now;
            if (file != null) {
                file.write(now);
            }
        }
    }
}
