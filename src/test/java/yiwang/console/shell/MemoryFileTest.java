package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.WindowPlan.PlannedWindow;

class MemoryFileTest {
    private static final ShellMemory FRESH = ShellMemory.fresh("zh-CN");

    @TempDir
    Path folder;

    private MemoryFile<ShellMemory> file() {
        return new MemoryFile<>(
                folder, "console", ShellMemory.class, Runnable::run, InstantSource.fixed(Instant.ofEpochMilli(7)));
    }

    @Test
    void whatWasWrittenIsRead() {
        ShellMemory memory = new ShellMemory(
                Theme.LIGHT,
                "en",
                Map.of(2, List.of(new PlannedWindow("w1", 0, List.of("desk")))),
                Map.of("w1", "desk"));
        file().write(memory);
        assertEquals(memory, file().read(FRESH));
    }

    @Test
    void nothingWrittenIsTheUsual() {
        assertEquals(FRESH, file().read(FRESH));
    }

    @Test
    void aBrokenFileIsPutAside() throws IOException {
        Files.writeString(folder.resolve("console.json"), "{\"theme\":\"DA");
        assertEquals(FRESH, file().read(FRESH));
        assertFalse(Files.exists(folder.resolve("console.json")));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.anyMatch(path -> path.getFileName().toString().startsWith("console.broken-7")));
        }
    }

    @Test
    void fieldsOfANewerVersionAreIgnored() throws IOException {
        Files.writeString(
                folder.resolve("console.json"),
                "{\"theme\":\"CONTRAST\",\"language\":\"en\",\"plans\":{},\"rooms\":{},\"later\":[1]}");
        assertEquals(Theme.CONTRAST, file().read(FRESH).theme());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingElse() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("taken"), "x");
        new MemoryFile<>(notAFolder, "console", ShellMemory.class, Runnable::run, InstantSource.system()).write(FRESH);
        assertEquals("x", Files.readString(notAFolder));
    }
}
