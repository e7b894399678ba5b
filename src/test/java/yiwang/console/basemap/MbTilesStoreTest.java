package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.console.basemap.SourceFault.Kind;

class MbTilesStoreTest {
    private static final String DATE = "2025-06-01";
    private static final String TILES =
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)";
    private static final String METADATA = "CREATE TABLE metadata (name TEXT, value TEXT)";

    @TempDir
    Path folder;

    private Path pack(String... statements) throws SQLException {
        Path file = folder.resolve("county #1?.mbtiles");
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = made.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
        return file;
    }

    private static void tile(Path file, int zoom, int column, int row, byte[] bytes) throws SQLException {
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement put = made.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
            put.setInt(1, zoom);
            put.setInt(2, column);
            put.setInt(3, row);
            put.setBytes(4, bytes);
            put.execute();
        }
    }

    private static Kind refused(Path file) {
        return assertThrows(
                        SourceFault.class, () -> MbTilesStore.open(file, DATE).close())
                .kind();
    }

    @Test
    void rowsCountFromTheSouth() throws Exception {
        Path file =
                pack(TILES, METADATA, "INSERT INTO metadata VALUES ('attribution', '&copy; 测绘'), ('format', 'png')");
        tile(file, 2, 3, 0, new byte[] {1});
        tile(file, 2, 3, 3, new byte[] {2});
        try (MbTilesStore store = MbTilesStore.open(file, DATE)) {
            assertArrayEquals(new byte[] {1}, bytes(store, new TileAt(2, 3, 3)));
            assertArrayEquals(new byte[] {2}, bytes(store, new TileAt(2, 3, 0)));
            assertNull(store.read(new TileAt(2, 2, 2)));
            assertEquals(new SourceFacts("© 测绘", DATE, 2, 2), store.facts());
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(file), beside.toList(), "nothing is made beside a pack");
        }
    }

    @Test
    void packsWhoseTilesAreAViewOrThatWereWrittenAheadAreReadToo() throws Exception {
        Path file = pack(
                "PRAGMA journal_mode = WAL",
                METADATA,
                "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT)",
                "CREATE TABLE images (tile_data BLOB, tile_id TEXT)",
                "INSERT INTO map VALUES (1, 0, 0, 'sea'), (1, 1, 0, 'sea')",
                "INSERT INTO images VALUES (x'07', 'sea')",
                "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data FROM map JOIN images USING"
                        + " (tile_id)");
        try (MbTilesStore store = MbTilesStore.open(file, DATE)) {
            assertArrayEquals(new byte[] {7}, bytes(store, new TileAt(1, 1, 1)));
        }
    }

    private static byte[] bytes(MbTilesStore store, TileAt at) throws IOException {
        TileSource.TileBytes read = store.read(at);
        assertNotNull(read);
        return read.bytes();
    }

    @ParameterizedTest
    @CsvSource({"pbf, VECTOR", "PBF, VECTOR", "mvt, VECTOR", "avif, TILE_TYPE"})
    void tilesThatAreNoPicturesAreRefusedAtOnce(String format, Kind kind) throws Exception {
        assertEquals(kind, refused(pack(TILES, METADATA, "INSERT INTO metadata VALUES ('format', '" + format + "')")));
    }

    @Test
    void aDatabaseOfAnotherProgramIsNamed() throws Exception {
        assertEquals(Kind.NO_PACK, refused(pack("CREATE TABLE people (name TEXT)")));
    }

    @Test
    void aPackWithoutTilesIsNamed() throws Exception {
        assertEquals(Kind.NO_TILES, refused(pack(TILES, METADATA)));
    }

    @Test
    void zoomsThatAreNoneAreRefused() throws Exception {
        Path file = pack(TILES, METADATA);
        tile(file, -7, 0, 0, new byte[1]);
        tile(file, 9_999, 0, 0, new byte[1]);
        assertEquals(Kind.NO_TILES, refused(file));
    }

    @Test
    void whatIsCutShortIsNamed() throws Exception {
        Path file = pack(TILES, METADATA, "INSERT INTO metadata VALUES ('minzoom', '1'), ('maxzoom', '1')");
        for (int x = 0; x < 2; x++) {
            tile(file, 1, x, 0, new byte[200_000]);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {16, 99, 100, 4_096, 9_000, 200_000, whole.length - 5_000}) {
            Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
            assertThrows(
                    SourceFault.class,
                    () -> {
                        try (MbTilesStore store = MbTilesStore.open(cut, DATE)) {
                            store.read(new TileAt(1, 0, 1));
                            store.read(new TileAt(1, 1, 1));
                        }
                    },
                    "cut at " + length);
        }
    }

    @Test
    void noChangedByteDoesMoreThanSpoilTheFile() throws Exception {
        Path file = pack(TILES, METADATA, "INSERT INTO metadata VALUES ('format', 'png')");
        tile(file, 0, 0, 0, new byte[9_000]);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bad = good.clone();
            for (int n = 0; n < 5; n++) {
                bad[16 + random.nextInt(bad.length - 16)] = (byte) random.nextInt();
            }
            Path spoilt = Files.write(folder.resolve("spoilt"), bad);
            try (MbTilesStore store = MbTilesStore.open(spoilt, DATE)) {
                store.read(new TileAt(0, 0, 0));
            } catch (SourceFault e) {
                assertNotNull(e.kind());
            }
        }
    }

    @Test
    void aViewThatNeverEndsIsLeftAloneAfterAWhile() throws Exception {
        Path file = pack(
                "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                        + "SELECT 3 AS zoom_level, -i AS tile_column, i AS tile_row, x'00' AS tile_data FROM n",
                METADATA,
                "INSERT INTO metadata VALUES ('minzoom', '3'), ('maxzoom', '3')");
        try (MbTilesStore store = MbTilesStore.open(file, DATE)) {
            for (int i = 0; i < 4; i++) {
                assertThrows(SourceFault.class, () -> store.read(new TileAt(3, 1, 1)));
            }
            long begun = System.nanoTime();
            assertThrows(SourceFault.class, () -> store.read(new TileAt(3, 1, 1)));
            assertEquals(0, (System.nanoTime() - begun) / 1_000_000_000, "seconds for a question that is not asked");
        }
    }

    @Test
    void valuesThatAreHugeAreNotUnpacked() throws Exception {
        Path file = pack(TILES, METADATA, "INSERT INTO metadata VALUES ('minzoom', '0'), ('maxzoom', '0')");
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = made.createStatement()) {
            for (int i = 0; i < 40; i++) {
                statement.execute("INSERT INTO metadata SELECT 'attribution', printf('%.1000000c', 'x')");
            }
            statement.execute("INSERT INTO tiles VALUES (0, 0, 0, zeroblob(20000000))");
        }
        try (MbTilesStore store = MbTilesStore.open(file, DATE)) {
            assertEquals(160, store.facts().attribution().length());
            assertThrows(SourceFault.class, () -> store.read(new TileAt(0, 0, 0)));
        }
    }
}
