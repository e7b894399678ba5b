package yiwang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import yiwang.domain.BrokenDataFile;

/** Opening a file that was named on the command line. Whatever is wrong with it is told as {@link WorkFailed}. */
final class InputFile {
    private static final int MOST_BYTES = 256 << 20;

    interface Reading<T> {
        T from(String name, InputStream bytes) throws IOException;
    }

    private InputFile() {}

    static <T> T read(Path path, Reading<T> reading) {
        try {
            if (Files.isDirectory(path)) {
                throw new WorkFailed(path + " is a folder");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new WorkFailed(path + " is larger than " + MOST_BYTES + " bytes");
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                return reading.from(path.toString(), bytes);
            }
        } catch (NoSuchFileException e) {
            throw new WorkFailed("no such file: " + path, e);
        } catch (BrokenDataFile e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new WorkFailed(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    static byte[] bytes(Path path) {
        return read(path, (name, bytes) -> bytes.readAllBytes());
    }
}
