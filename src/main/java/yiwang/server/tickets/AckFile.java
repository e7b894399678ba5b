package yiwang.server.tickets;

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
import yiwang.server.tickets.KeptAcks.Kept;
import yiwang.wire.Json;

/**
 * The file of acknowledgements that wait, one JSON object on each line. A line without its end was never answered and is
 * passed over. One thread at a time; waits for the disk.
 */
final class AckFile {
    private static final String NAME = "acknowledgements.jsonl";
    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;
    private final Path path;

    /** In this folder. */
    AckFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    List<Kept> read() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (Files.exists(path)) {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                kept.add(Json.strict().readValue(line, Kept.class));
            }
        }
        return kept;
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
        Set<OpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] who = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        boolean isNew = !Files.exists(path);
        FileChannel channel = FileChannel.open(path, how, who);
        if (isNew && isPosix) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
        cutHalfLine(channel);
        return channel;
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

    /** Out of the way of a backend that must start, for somebody to look at. */
    Path setAside() throws IOException {
        Path aside = Files.createTempFile(folder, "acknowledgements-broken-", ".jsonl");
        return Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
