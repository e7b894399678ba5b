package yiwang.console.kit.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import yiwang.console.command.FileGateway;
import yiwang.console.command.Outcome;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;

/** Files in memory; lists and reads at once, on the calling thread; what is sent stays on its way. */
public final class FakeFiles implements FileGateway {
    private final Map<String, List<AttachmentView>> lists = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    /** A file of a ticket; its hash is made up, and returned for the trail. */
    public AttachmentView put(String ticketId, String name, String type, byte[] content, long size, Instant at) {
        String hash = "%064x".formatted(contents.size() + 1);
        AttachmentView file = new AttachmentView(hash, type, size, name, "seat-01", at);
        lists.computeIfAbsent(ticketId, none -> new ArrayList<>()).add(file);
        contents.put(hash, content);
        return file;
    }

    @Override
    public void list(String ticketId, Consumer<Outcome<List<AttachmentView>>> then) {
        then.accept(new Outcome.Accepted<>(List.copyOf(lists.getOrDefault(ticketId, List.of()))));
    }

    @Override
    public Transfer send(Sending file, LongConsumer progress, Consumer<Outcome<AttachmentAnswer>> then) {
        progress.accept(file.size() * 38 / 100);
        return () -> {};
    }

    @Override
    public Transfer read(String ticketId, AttachmentView file, Consumer<Outcome<byte[]>> then) {
        then.accept(new Outcome.Accepted<>(contents.getOrDefault(file.hash(), new byte[0])));
        return () -> {};
    }

    @Override
    public Transfer save(
            String ticketId, AttachmentView file, Path to, LongConsumer progress, Consumer<Outcome<Path>> then) {
        try {
            then.accept(new Outcome.Accepted<>(Files.write(to, contents.getOrDefault(file.hash(), new byte[0]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return () -> {};
    }
}
