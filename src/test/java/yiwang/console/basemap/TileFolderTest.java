package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.basemap.SourceFault.Kind;

class TileFolderTest {
    @TempDir
    Path home;

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = home.resolve("pack").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private TileFolder open(boolean fromSouth) throws IOException {
        return new TileFolder(home.resolve("pack"), fromSouth, "2025-06-01");
    }

    private static byte[] bytes(TileFolder folder, TileAt at) throws IOException {
        TileSource.TileBytes read = folder.read(at);
        assertNotNull(read);
        return read.bytes();
    }

    @Test
    void picturesAreFoundByZoomColumnAndRowWhateverTheirEnding() throws IOException {
        put("2/1/0.png", new byte[] {1});
        put("2/1/1.jpg", new byte[] {2});
        put("5/31/3.webp", new byte[] {3});
        put("notes/readme.txt", new byte[] {4});
        TileFolder folder = open(false);
        assertEquals(new SourceFacts("", "2025-06-01", 2, 5), folder.facts());
        assertArrayEquals(new byte[] {1}, bytes(folder, new TileAt(2, 1, 0)));
        assertArrayEquals(new byte[] {2}, bytes(folder, new TileAt(2, 1, 1)));
        assertArrayEquals(new byte[] {3}, bytes(folder, new TileAt(5, 31, 3)));
        assertNull(folder.read(new TileAt(2, 3, 3)));
        assertArrayEquals(new byte[] {1}, bytes(open(true), new TileAt(2, 1, 3)), "counted from the south");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.write(home.resolve("secret.png"), new byte[] {9});
        Path tile = put("2/1/0.png", new byte[] {1});
        Files.delete(tile);
        Files.createSymbolicLink(tile, secret);
        Files.createSymbolicLink(tile.resolveSibling("1.png"), Files.write(tile.resolveSibling("in.png"), new byte[1]));
        Files.createSymbolicLink(tile.resolveSibling("2.png"), tile.resolveSibling("2.png"));
        TileFolder folder = open(false);
        assertEquals(
                Kind.LINK,
                assertThrows(SourceFault.class, () -> folder.read(new TileAt(2, 1, 0)))
                        .kind());
        assertNotNull(folder.read(new TileAt(2, 1, 1)), "a link inside is a way to save room");
        assertNull(folder.read(new TileAt(2, 1, 2)), "a link to itself is nothing");
    }

    @Test
    void aPictureThatIsHugeIsNotRead() throws IOException {
        put("0/0/0.png", new byte[TileSource.LARGEST + 1]);
        TileFolder folder = open(false);
        assertEquals(
                Kind.TOO_LARGE,
                assertThrows(SourceFault.class, () -> folder.read(new TileAt(0, 0, 0)))
                        .kind());
    }

    @Test
    void aFolderWithoutZoomsOrWithoutItselfIsNamed() throws IOException {
        put("25/0/0.png", new byte[1]);
        assertEquals(
                Kind.NO_TILES,
                assertThrows(SourceFault.class, () -> open(false)).kind());
        assertThrows(NoSuchFileException.class, () -> new TileFolder(home.resolve("gone"), false, ""));
    }
}
