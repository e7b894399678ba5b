package yiwang.console.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import yiwang.console.command.FileGateway.Sending;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.attachment.AttachmentKind;

/** Looks at a file before it is sent, so that what the backend would refuse costs no line. On a thread that may wait. */
final class FileCheck {
    private final Words words;

    FileCheck(Words words) {
        this.words = words;
    }

    /** A move that waits, or one that says why it does not begin. */
    FileMove of(String ticketId, Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return FileMove.refused(ticketId, name, words.get("file.no-file"));
            }
            long size = Files.size(file);
            Optional<AttachmentKind> kind = Rights.FILES.recognise(name, head(file));
            if (kind.isEmpty()) {
                String taken = Rights.FILES.extensions();
                return FileMove.refused(ticketId, name, words.get(size == 0 ? "file.empty" : "file.wrong-kind", taken));
            }
            if (size > kind.get().mostBytes()) {
                return FileMove.refused(
                        ticketId,
                        name,
                        words.get(
                                "file.too-large",
                                FileText.size(size),
                                FileText.size(kind.get().mostBytes())));
            }
            return FileMove.of(new Sending(
                    ticketId, UUID.randomUUID().toString(), file, kind.get().type(), size, name));
        } catch (IOException e) {
            return FileMove.refused(ticketId, name, words.get("file.unreadable"));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(AttachmentKind.HEAD);
        }
    }
}
