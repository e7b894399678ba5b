package yiwang.server.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.server.storage.StorageFault;

class SealerTest {
    private static final String TEXT = "王小明 13905130246 𠮷";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    private Sealer sealer() {
        return new Sealer(KeyFile.open(folder.resolve("keys/seal.keys"), random, false), random);
    }

    @Test
    void whatIsSealedOpensAgainAlsoAfterARestartAndNeverLooksTheSame() {
        Sealer sealer = sealer();
        String sealed = sealer.seal(TEXT, "ticket/1");
        assertEquals(TEXT, sealer().open(sealed, "ticket/1"));
        assertNotEquals(sealed, sealer.seal(TEXT, "ticket/1"));
        assertFalse(sealed.contains("139"));
        assertEquals("", sealer.open(sealer.seal("", "x"), "x"));
    }

    @Test
    void aMarkIsTheSameForTheSameUnderOneKeyAndTellsNothingWithoutIt() {
        Map<String, byte[]> keys = new LinkedHashMap<>(Map.of("k1", new byte[] {1}, "k2", new byte[] {2}));
        Sealer sealer = new Sealer(keys, random);
        String mark = sealer.mark(TEXT, "phone");
        assertEquals(mark, sealer.mark(TEXT, "phone"));
        assertEquals(mark, sealer.marks(TEXT, "phone").getFirst());
        assertEquals(2, Set.copyOf(sealer.marks(TEXT, "phone")).size());
        assertNotEquals(mark, sealer.mark(TEXT, "name"));
        assertNotEquals(mark, sealer.mark(TEXT + " ", "phone"));
        Sealer other = new Sealer(Map.of(Sealer.keyOf(mark), new byte[] {3}), random);
        assertNotEquals(mark, other.mark(TEXT, "phone"));
    }

    @Test
    void anotherOwnerAnotherKeyOrAChangedLetterDoesNotOpenIt() {
        Sealer sealer = sealer();
        String sealed = sealer.seal(TEXT, "ticket/1");
        assertThrows(StorageFault.class, () -> sealer.open(sealed, "ticket/2"));
        Sealer other = new Sealer(Map.of("k1", new byte[32]), random);
        assertThrows(StorageFault.class, () -> other.open(sealed, "ticket/1"));
        for (int i = 0; i < sealed.length(); i++) {
            char wrong = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + wrong + sealed.substring(i + 1);
            if (i < sealed.length() - 1) { // the last letter has bits that say nothing
                assertThrows(StorageFault.class, () -> sealer.open(changed, "ticket/1"), changed);
            }
            String shorter = sealed.substring(0, i);
            assertThrows(StorageFault.class, () -> sealer.open(shorter, "ticket/1"), shorter);
        }
    }

    @Test
    void aNewKeyIsALineMoreAndOldTextsStillOpen() throws IOException {
        String old = sealer().seal(TEXT, "x");
        Path file = folder.resolve("keys/seal.keys");
        byte[] key = new byte[32];
        random.nextBytes(key);
        Files.writeString(
                file, Files.readString(file) + "k2\t" + Base64.getEncoder().encodeToString(key) + "\n");
        Sealer rotated = sealer();
        assertEquals("k2", rotated.presentKey());
        assertEquals("k1", Sealer.keyOf(old));
        assertEquals(TEXT, rotated.open(old, "x"));
        assertEquals("k2", Sealer.keyOf(rotated.seal(TEXT, "x")));
        assertArrayEquals(key, KeyFile.open(file, random, false).get("k2"));
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        sealer();
        Path file = folder.resolve("keys/seal.keys");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        BrokenDataFile refused = assertThrows(BrokenDataFile.class, this::sealer);
        assertTrue(String.valueOf(refused.getMessage()).contains("600"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1\tAAAA", "K 1\tAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void aFileThatHoldsNoKeyIsTold(String text) throws IOException {
        Path file = Files.createFile(
                folder.resolve("f"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        assertThrows(BrokenDataFile.class, () -> KeyFile.open(file, random, false));
    }
}
