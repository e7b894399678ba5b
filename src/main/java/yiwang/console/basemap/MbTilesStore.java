package yiwang.console.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import yiwang.console.basemap.SourceFault.Kind;

/**
 * An MBTiles file with pictures in it, opened for reading only. What the file calls its tables may be views of anything, so
 * every question to it has a limit of steps. Any thread, one at a time.
 */
final class MbTilesStore implements TileSource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_TIMEOUTS = 3;
    private static final int SQLITE_ERROR = 1;
    private static final int STEPS_BETWEEN_LOOKS = 10_000;
    private static final int LONGEST_ATTRIBUTION = 160;
    private static final Map<String, Kind> REFUSED =
            Map.of("pbf", Kind.VECTOR, "mvt", Kind.VECTOR, "avif", Kind.TILE_TYPE);

    private static final String WORDS = """
        SELECT name, substr(CAST(value AS TEXT), 1, 4000) FROM metadata
        WHERE name IN ('format', 'minzoom', 'maxzoom', 'attribution') LIMIT 16\
        """;

    private final Connection file;
    private final AtomicLong until = new AtomicLong();
    private final SourceFacts facts;
    private int timeouts;

    private MbTilesStore(Connection file, String usualDate) throws IOException {
        this.file = file;
        try {
            ProgressHandler.setHandler(file, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return System.nanoTime() - until.get() > 0 ? 1 : 0;
                }
            });
            begin();
            distrust();
            Map<String, String> words = words();
            refuse(words.getOrDefault("format", "").toLowerCase(Locale.ROOT));
            facts = facts(words, usualDate);
        } catch (SQLException e) {
            // no table of that name: a file of another program
            throw e.getErrorCode() == SQLITE_ERROR ? new SourceFault(Kind.NO_PACK, "", e) : broken(e);
        }
    }

    /** Opens a file. */
    static MbTilesStore open(Path path, String usualDate) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(2 * LARGEST));
        Connection file;
        try {
            // immutable: not even a lock or a journal is made beside it, which may be on a medium that cannot be
            // written
            file = config.createConnection(
                    "jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1");
        } catch (SQLException e) {
            throw broken(e);
        }
        try {
            return new MbTilesStore(file, usualDate);
        } catch (IOException | RuntimeException e) {
            shut(file);
            throw e;
        }
    }

    /** What a view may call is looked at as if a stranger had written it, who has. */
    private void distrust() throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
    }

    private void begin() {
        until.set(System.nanoTime() + PATIENCE.toNanos());
    }

    private Map<String, String> words() throws SQLException {
        Map<String, String> words = new HashMap<>();
        try (PreparedStatement ask = file.prepareStatement(WORDS);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                String name = row.getString(1);
                String value = row.getString(2);
                if (name != null && value != null) {
                    words.put(name, value);
                }
            }
        }
        return words;
    }

    private static void refuse(String format) throws SourceFault {
        Kind refused = REFUSED.get(format);
        if (refused != null) {
            throw new SourceFault(refused, format);
        }
    }

    private SourceFacts facts(Map<String, String> words, String usualDate) throws SQLException, SourceFault {
        int min = zoom(words.get("minzoom"), "SELECT min(zoom_level) FROM tiles");
        int max = zoom(words.get("maxzoom"), "SELECT max(zoom_level) FROM tiles");
        if (min > max) {
            throw new SourceFault(Kind.BROKEN, "zooms " + min + " to " + max);
        }
        String attribution = PlainText.of(words.getOrDefault("attribution", ""), LONGEST_ATTRIBUTION);
        return new SourceFacts(attribution, usualDate, min, max);
    }

    private int zoom(@Nullable String said, String question) throws SQLException, SourceFault {
        if (said != null && said.matches("\\d{1,2}")) {
            return Math.min(TileAt.DEEPEST, Integer.parseInt(said));
        }
        try (PreparedStatement ask = file.prepareStatement(question);
                ResultSet row = ask.executeQuery()) {
            int zoom = row.next() ? row.getInt(1) : -1;
            if (zoom < 0 || zoom > TileAt.DEEPEST || row.wasNull()) {
                throw new SourceFault(Kind.NO_TILES, "");
            }
            return zoom;
        }
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public synchronized @Nullable TileBytes read(TileAt at) throws IOException {
        if (timeouts >= MOST_TIMEOUTS) {
            throw new SourceFault(Kind.BROKEN, "it takes too long again and again");
        }
        begin();
        try (PreparedStatement ask = file.prepareStatement(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1")) {
            ask.setInt(1, at.zoom());
            ask.setInt(2, at.x());
            ask.setInt(3, at.fromSouth());
            try (ResultSet row = ask.executeQuery()) {
                byte[] bytes = row.next() ? row.getBytes(1) : null;
                if (bytes == null || bytes.length == 0) {
                    return null;
                }
                if (bytes.length > LARGEST) {
                    throw new SourceFault(Kind.TOO_LARGE, String.valueOf(LARGEST));
                }
                return new TileBytes(bytes, null);
            }
        } catch (SQLException e) {
            timeouts += System.nanoTime() - until.get() > 0 ? 1 : 0;
            throw broken(e);
        }
    }

    private static SourceFault broken(SQLException e) {
        return new SourceFault(Kind.BROKEN, "SQLite " + e.getErrorCode(), e);
    }

    private static void shut(Connection file) {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a pack does not close", e);
        }
    }

    @Override
    public synchronized void close() {
        shut(file);
    }
}
