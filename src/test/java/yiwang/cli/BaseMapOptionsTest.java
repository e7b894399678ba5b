package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BaseMapOptionsTest {
    @TempDir
    Path folder;

    @Command
    private static final class Bare {}

    private static BaseMapOptions parsed(String... args) {
        BaseMapOptions options = new BaseMapOptions();
        CommandLine line = new CommandLine(new Bare());
        line.addMixin("baseMaps", options);
        line.parseArgs(args);
        return options;
    }

    @Test
    void theFileThatIsNamedIsTaken() throws Exception {
        Path file = Files.createFile(folder.resolve("mine.ini"));
        assertEquals(file, parsed("--base-maps", file.toString()).file());
    }

    @Test
    void aFileThatIsNamedAndNotThereEndsTheStart() {
        BaseMapOptions options =
                parsed("--base-maps", folder.resolve("gone.ini").toString());
        assertThrows(WorkFailed.class, options::file);
    }
}
