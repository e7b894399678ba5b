package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.console.basemap.SourceFault.Kind;

class PmTilesFileTest {
    private static final String DATE = "2025-06-01";

    @TempDir
    Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.pmtiles"), bytes);
    }

    private PmTilesFile open(byte[] bytes) throws IOException {
        return PmTilesFile.open(write(bytes), DATE);
    }

    private Kind refused(byte[] bytes) {
        return assertThrows(SourceFault.class, () -> open(bytes).close()).kind();
    }

    private Kind unread(byte[] bytes, TileAt at) throws IOException {
        try (PmTilesFile file = open(bytes)) {
            return assertThrows(SourceFault.class, () -> file.read(at)).kind();
        }
    }

    private static byte[] some(int i) {
        return new byte[] {(byte) i, 7, (byte) (i >> 8)};
    }

    @ParameterizedTest
    @CsvSource({"1, 2147483647", "2, 2147483647", "1, 10", "2, 7"})
    void everyTileThatWasPackedIsReadAndNoOther(int compression, int perLeaf) throws IOException {
        PmPack pack = new PmPack();
        pack.compression = compression;
        pack.perLeaf = perLeaf;
        for (int i = 0; i < 256; i++) {
            if (i % 3 != 0) {
                pack.with(new TileAt(4, i % 16, i / 16), some(i));
            }
        }
        try (PmTilesFile file = open(pack.bytes())) {
            for (int i = 0; i < 256; i++) {
                TileSource.TileBytes read = file.read(new TileAt(4, i % 16, i / 16));
                assertArrayEquals(i % 3 == 0 ? null : some(i), read == null ? null : read.bytes(), "tile " + i);
            }
            assertNull(file.read(new TileAt(3, 0, 0)));
            assertNull(file.read(new TileAt(20, 5, 5)));
        }
    }

    @Test
    void aRunOfEqualTilesIsReadToItsEndAndNotBeyond() throws IOException {
        PmPack pack = new PmPack();
        byte[] sea = some(1);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                pack.with(new TileAt(1, x, y), sea);
            }
        }
        try (PmTilesFile file = open(pack.bytes())) {
            assertNull(file.read(new TileAt(0, 0, 0)));
            assertNotNull(file.read(new TileAt(1, 0, 0)));
            assertNotNull(file.read(new TileAt(1, 1, 0)));
            assertNull(file.read(new TileAt(2, 0, 0)));
        }
    }

    @Test
    void itSaysWhoseItIsAndOfWhichDay() throws IOException {
        PmPack pack = new PmPack();
        try (PmTilesFile file = open(pack.with(new TileAt(0, 0, 0), some(1)).bytes())) {
            assertEquals(new SourceFacts("© 测绘", DATE, 0, 4), file.facts());
        }
        pack.metadata = "{\"planetiler:osm:osmosisreplicationtime\":\"2024-11-02T00:00:00Z\"}";
        try (PmTilesFile file = open(pack.bytes())) {
            assertEquals(new SourceFacts("", "2024-11-02", 0, 4), file.facts());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, VECTOR", "5, TILE_TYPE", "6, VECTOR", "77, TILE_TYPE"})
    void tilesThatAreNoPicturesAreRefusedAtOnce(int type, Kind kind) {
        PmPack pack = new PmPack();
        pack.type = type;
        assertEquals(kind, refused(pack.with(new TileAt(0, 0, 0), some(1)).bytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, VERSION",
        "7, 4, VERSION",
        "97, 3, COMPRESSION",
        "97, 0, COMPRESSION",
        "98, 4, COMPRESSION",
        "0, 88, NO_PACK",
        "100, 9, BROKEN",
        "100, -1, BROKEN"
    })
    void aHeaderOfAnotherKindIsNamed(int at, int value, Kind kind) {
        byte[] bytes = new PmPack().with(new TileAt(0, 0, 0), some(1)).bytes();
        bytes[at] = (byte) value;
        assertEquals(kind, refused(bytes));
    }

    @Test
    void aFileThatEndsTooEarlyIsNamedWhereverItEnds() throws IOException {
        byte[] bytes =
                new PmPack().with(new TileAt(0, 0, 0), Tiles.png(Tiles.RED)).bytes();
        for (int length = 0; length < bytes.length; length += length < 400 ? 1 : 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Kind kind;
            try (PmTilesFile file = open(cut)) {
                kind = assertThrows(SourceFault.class, () -> file.read(new TileAt(0, 0, 0)))
                        .kind();
            } catch (SourceFault e) {
                kind = e.kind();
            }
            assertEquals(Kind.BROKEN, kind, "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 24, 32, 40, 48, 56, 64})
    void aPartThatLiesOutsideTheFileIsRefused(int at) throws IOException {
        for (long far : new long[] {1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 62}) {
            byte[] bytes = new PmPack().with(new TileAt(0, 0, 0), some(1)).bytes();
            java.nio.ByteBuffer.wrap(bytes)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .putLong(at, far);
            try (PmTilesFile file = open(bytes)) {
                file.read(new TileAt(0, 0, 0)); // it may be a part that this tile has no need of
            } catch (SourceFault e) {
                assertEquals(Kind.BROKEN, e.kind());
            }
        }
    }

    @Test
    void aDirectoryOfMoreEntriesThanBytesIsNotAllocated() {
        PmPack pack = new PmPack();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        PmPack.varint(directory, 1L << 31);
        directory.writeBytes(new byte[64]);
        assertEquals(Kind.BROKEN, refused(pack.file(directory.toByteArray(), new byte[0], new byte[0])));
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1});
        assertEquals(Kind.BROKEN, refused(pack.file(endless.toByteArray(), new byte[0], new byte[0])));
    }

    @Test
    void directoriesThatPointAtThemselvesEnd() throws IOException {
        PmPack pack = new PmPack();
        pack.compression = 1;
        byte[] leaf = PmPack.directory(List.of(new PmPack.Entry(0, 0, 5, 0)));
        assertEquals(5, leaf.length);
        byte[] root = PmPack.directory(List.of(new PmPack.Entry(0, 0, 5, 0)));
        assertEquals(Kind.BROKEN, unread(pack.file(root, leaf, new byte[0]), new TileAt(3, 1, 1)));
    }

    @Test
    void runsAndOffsetsThatOverflowAreRefusedOrEmpty() throws IOException {
        PmPack pack = new PmPack();
        for (PmPack.Entry entry : List.of(
                new PmPack.Entry(0, Long.MAX_VALUE - 2, 9, Integer.MAX_VALUE),
                new PmPack.Entry(0, 1L << 50, 9, 1),
                new PmPack.Entry(0, 0, Integer.MAX_VALUE, 1),
                new PmPack.Entry(0, 0, 1L << 33, 1),
                new PmPack.Entry(0, 0, 9, 1L << 40))) {
            byte[] bytes = pack.file(PmPack.directory(List.of(entry)), new byte[0], new byte[4]);
            try (PmTilesFile file = open(bytes)) {
                assertEquals(
                        Kind.BROKEN,
                        assertThrows(SourceFault.class, () -> file.read(new TileAt(0, 0, 0)))
                                .kind());
            } catch (SourceFault e) {
                assertEquals(Kind.BROKEN, e.kind());
            }
        }
    }

    @Test
    void whatUnpacksWithoutEndIsCutOff() throws IOException {
        PmPack pack = new PmPack();
        byte[] bomb = new byte[64 << 20];
        assertEquals(Kind.TOO_LARGE, refused(pack.file(bomb, new byte[0], new byte[0])), "the root directory");
        pack.metadata = " ".repeat(2 << 20);
        assertEquals(
                Kind.TOO_LARGE, refused(pack.with(new TileAt(0, 0, 0), some(1)).bytes()), "the description");
        PmPack packed = new PmPack();
        byte[] bytes = packed.with(new TileAt(0, 0, 0), PmPack.gzip(bomb)).bytes();
        bytes[98] = 2;
        assertEquals(Kind.TOO_LARGE, unread(bytes, new TileAt(0, 0, 0)), "a tile");
    }

    @Test
    void descriptionsThatAreNoneAreRefusedAndSayNothing() {
        for (String words : List.of("{", "[".repeat(5_000), "\u0000", "nothing")) {
            PmPack pack = new PmPack();
            pack.metadata = words;
            assertEquals(
                    Kind.BROKEN, refused(pack.with(new TileAt(0, 0, 0), some(1)).bytes()));
        }
    }

    @Test
    void noChangedByteDoesMoreThanSpoilTheFile() throws IOException {
        PmPack pack = new PmPack();
        pack.perLeaf = 20;
        for (int i = 0; i < 256; i++) {
            pack.with(new TileAt(4, i % 16, i / 16), some(i));
        }
        byte[] good = pack.bytes();
        Random random = new Random(5);
        List<Kind> kinds = new ArrayList<>();
        for (int round = 0; round < 3_000; round++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                bad[random.nextInt(round % 2 == 0 ? PmPack.HEADER : bad.length)] = (byte) random.nextInt();
            }
            try (PmTilesFile file = open(bad)) {
                file.read(new TileAt(4, random.nextInt(16), random.nextInt(16)));
            } catch (SourceFault e) {
                kinds.add(e.kind());
            }
        }
        assertEquals(true, kinds.contains(Kind.BROKEN), kinds::toString);
    }
}
