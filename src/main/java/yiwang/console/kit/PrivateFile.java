package yiwang.console.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner can read, from the moment they are there. Blocks: not for the FX thread. */
public final class PrivateFile {
    /** What their owner alone may. */
    public static final String OWNER_ONLY = "rw-------";

    private PrivateFile() {}

    /** Whether this machine knows who may read a file; where not, the user's own folder protects it. */
    public static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a new file. Throws {@link java.nio.file.FileAlreadyExistsException} when it is there. */
    public static void write(Path file, String text) throws IOException {
        FileAttribute<?>[] only = isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        try (var out =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }
}
