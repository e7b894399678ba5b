package yiwang.console.basemap;

import java.nio.file.Path;
import java.util.List;

/**
 * One source as the settings have it. What is empty is as the source itself says.
 *
 * @param id short, for people
 * @param where a file, a folder, or the address of a server with gaps such as <code>{z}</code>
 * @param number of the approved map (审图号)
 * @param key of the server; goes nowhere but into its address
 * @param names of the server's machines, for <code>{s}</code>
 * @param fromSouth whether y counts north
 * @param photo whether it is taken from the air, not drawn
 */
record SourceSetting(
        String id,
        Kind kind,
        String where,
        Crs crs,
        String attribution,
        String number,
        String date,
        int minZoom,
        int maxZoom,
        String key,
        List<String> names,
        boolean fromSouth,
        boolean photo) {
    /** Of servers, which do not say how near they go. */
    static final int NEAREST_USUAL = 18;

    /** What {@code where} is. */
    enum Kind {
        FILE,
        FOLDER,
        SERVER
    }

    /** The path of a file or a folder. */
    Path path() {
        return Path.of(where);
    }

    @Override
    public String toString() {
        return "SourceSetting[" + id + " " + kind + "]"; // an address may have a key in it
    }
}
