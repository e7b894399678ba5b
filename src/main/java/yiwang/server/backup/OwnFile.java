package yiwang.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** New files that nobody else on the machine can read, where the system knows such a thing. */
public final class OwnFile {
    private OwnFile() {}

    /** A new one; throws {@link java.nio.file.FileAlreadyExistsException} rather than touch what is there. */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(channel(file));
    }

    /** As {@link #create}, for what must be on the disk before others may rely on it. */
    static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"));
    }

    /** Makes the names in a folder and in all below it durable, where the system lets folders be opened for that. */
    static void keepNames(Path folder, int depth) throws IOException {
        if (!isPosix()) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    static FileAttribute<?>[] attributes(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
