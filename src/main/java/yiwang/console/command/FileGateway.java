package yiwang.console.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;

/**
 * Files that go with tickets. Never blocks; progress and results come on the FX thread. A transfer in which nothing moves for
 * some time is given up.
 */
public interface FileGateway {
    /** Something on its way. */
    interface Transfer {
        /** Ends it; nothing more is heard of it, and nothing half done is left here. */
        void cancel();
    }

    /**
     * A file to be sent.
     *
     * @param commandId the same for every try, so that a repeat is harmless
     * @param type one of {@code kinds.tsv}
     * @param size in bytes, as it was when it was chosen
     */
    record Sending(String ticketId, String commandId, Path file, String type, long size, String name) {}

    /** The files of a ticket in the order in which they came. */
    void list(String ticketId, Consumer<Outcome<List<AttachmentView>>> then);

    /** Sends a file from the disk; {@code progress} hears how many bytes are gone. */
    Transfer send(Sending file, LongConsumer progress, Consumer<Outcome<AttachmentAnswer>> then);

    /** Reads a file into memory; for pictures, whose kinds are bounded. */
    Transfer read(String ticketId, AttachmentView file, Consumer<Outcome<byte[]>> then);

    /** Writes a file to {@code to}, which is there only when it has come whole and has the content it is named by. */
    Transfer save(String ticketId, AttachmentView file, Path to, LongConsumer progress, Consumer<Outcome<Path>> then);
}
