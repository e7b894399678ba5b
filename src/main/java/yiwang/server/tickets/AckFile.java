package yiwang.server.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.tickets.KeptAcks.Kept;
import yiwang.wire.Json;

/**
 * The file of acknowledgements that wait, one JSON object on each line. A line without its end was never answered and is
 * passed over. One thread at a time; waits for the disk.
 */
public final class AckFile {
    /** Of its name within a data folder. */
    public static final String NAME = "acknowledgements.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(AckFile.class);
    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;
    private final Path path;

    /** In this folder. */
    AckFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    /**
     * What an earlier run left.
     *
     * @param broken lines that say nothing
     */
    record Left(List<Kept> kept, int broken) {}

    Left read() throws IOException {
        List<Kept> kept = new ArrayList<>();
        int broken = 0;
        if (Files.exists(path)) {
            String text =
                    new String(Files.readAllBytes(path), StandardCharsets.UTF_8); // a bad byte spoils its line only
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                Kept one = parse(line);
                if (one == null) {
                    broken++;
                } else {
                    kept.add(one);
                }
            }
        }
        return new Left(kept, broken);
    }

    private static @Nullable Kept parse(String line) {
        try {
            return Json.strict().readValue(line, Kept.class);
        } catch (JsonProcessingException e) {
            LOG.debug("a line that is no acknowledgement", e);
            return null;
        }
    }

    /** On the disk when it returns; half a line before it, of which nobody was told, is taken away. */
    void add(Kept kept) throws IOException {
        byte[] line = (Json.lenient().writeValueAsString(kept) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel out = open()) {
            long end = out.size();
            try {
                out.position(end);
                ByteBuffer left = ByteBuffer.wrap(line);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            } catch (IOException e) {
                out.truncate(end);
                throw e;
            }
        }
    }

    private FileChannel open() throws IOException {
        boolean isNew = !Files.exists(path);
        FileChannel channel = create(path);
        if (isNew) {
            forceFolder();
        }
        cutHalfLine(channel);
        return channel;
    }

    private FileChannel create(Path file) throws IOException {
        Set<OpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileAttribute<?>[] who = isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(file, how, who);
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private void forceFolder() throws IOException {
        if (isPosix()) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void cutHalfLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long size = channel.size();
        while (size > 0) {
            one.clear();
            channel.read(one, size - 1);
            if (one.get(0) == '\n') {
                break;
            }
            size--;
        }
        channel.truncate(size);
    }

    /** Keeps the whole file for somebody to look at, and goes on with these. */
    Path setAside(List<Kept> sound) throws IOException {
        Path aside = Files.createTempFile(folder, "acknowledgements-broken-", ".jsonl");
        Files.copy(path, aside, StandardCopyOption.REPLACE_EXISTING);
        replace(sound);
        return aside;
    }

    /** These and no others; at every moment the file is the one before or the one after. */
    void replace(List<Kept> others) throws IOException {
        if (others.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        Path anew = folder.resolve(NAME + ".tmp");
        Files.deleteIfExists(anew);
        StringBuilder lines = new StringBuilder();
        for (Kept one : others) {
            lines.append(Json.lenient().writeValueAsString(one)).append('\n');
        }
        try (FileChannel out = create(anew)) {
            ByteBuffer left = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(anew, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
