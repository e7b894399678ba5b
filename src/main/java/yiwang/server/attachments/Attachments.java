package yiwang.server.attachments;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.attachment.AttachmentBook;
import yiwang.domain.attachment.AttachmentKind;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.storage.Database;
import yiwang.server.storage.StorageBusy;
import yiwang.server.storage.StorageFault;
import yiwang.wire.AttachmentView;
import yiwang.wire.ProblemCode;

/** Takes files in, gives them out, and sweeps away those that go with nothing. Any thread; nothing here waits. */
public final class Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private final Vertx vertx;
    private final Database database;
    private final AttachmentStore store;
    private final FileFolder folder;
    private final AttachmentBook book;
    private final InstantSource clock;
    private final AtomicInteger coming = new AtomicInteger();

    /**
     * A file that has come whole and is what it says; it goes with nothing yet.
     *
     * @param hash SHA-256 of its content
     */
    record Kept(String hash, AttachmentKind kind, long size) {}

    /** Of this region, in a folder of {@code dataDir}. */
    public Attachments(Vertx vertx, Database database, String region, Path dataDir, InstantSource clock) {
        this.vertx = vertx;
        this.database = database;
        this.store = new AttachmentStore(region);
        this.folder = new FileFolder(dataDir);
        this.book = AttachmentBook.shipped();
        this.clock = clock;
    }

    /** Makes the folder. Waits for the disk; throws {@link StorageFault}. */
    public void open() {
        try {
            folder.open();
        } catch (IOException e) {
            throw new StorageFault("the folder of attachments cannot be used: " + e.getMessage(), e);
        }
    }

    AttachmentBook book() {
        return book;
    }

    /** Keeps the body of a request that is paused, when it is a whole file of this kind. */
    Future<Kept> keep(HttpServerRequest request, AttachmentKind kind) {
        if (coming.incrementAndGet() > book.uploadsAtOnce()) {
            coming.decrementAndGet();
            return Future.failedFuture(new StorageBusy());
        }
        return Incoming.receive(vertx, request, folder.part(), kind.mostBytes())
                .compose(received -> vertx.executeBlocking(() -> settle(received, kind), false))
                .recover(failure -> Future.failedFuture(
                        failure instanceof IOException || failure.getCause() instanceof IOException
                                ? new StorageFault("an attachment cannot be kept", failure)
                                : failure))
                .onComplete(done -> coming.decrementAndGet());
    }

    private Kept settle(Incoming.Received received, AttachmentKind kind) throws IOException {
        try {
            if (Files.size(received.part()) != received.size()) {
                throw new IOException("a file is shorter on the disk than what came");
            }
            require(received.part(), kind);
            folder.settle(received.part(), received.hash(), clock.instant());
            return new Kept(received.hash(), kind, received.size());
        } finally {
            Files.deleteIfExists(received.part());
        }
    }

    private void require(Path file, AttachmentKind kind) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!kind.begins(in.readNBytes(AttachmentKind.HEAD))) {
                throw new NotDone(Reason.of(ProblemCode.ATTACHMENT_CONTENT, kind.type()));
            }
        }
        if (kind.picture() != AttachmentKind.Picture.NONE) {
            PictureSize size = size(file, kind);
            if (!book.isSound(size.width(), size.height())) {
                throw new NotDone(Reason.of(
                        ProblemCode.IMAGE_TOO_LARGE, size.width() + " × " + size.height(), book.mostPixels()));
            }
        }
    }

    private static PictureSize size(Path file, AttachmentKind kind) {
        try {
            return PictureSize.read(file, kind.picture());
        } catch (IOException e) {
            LOG.debug("a picture without a size", e);
            throw new NotDone(Reason.of(ProblemCode.ATTACHMENT_CONTENT, kind.type()));
        }
    }

    /** Those of a ticket in the order in which they came. */
    CompletableFuture<Answer<List<AttachmentView>>> of(String ticketId) {
        return database.read(tx -> Answer.done(store.of(tx, ticketId)));
    }

    /** One of a ticket. */
    CompletableFuture<Answer<AttachmentView>> of(String ticketId, String hash) {
        return database.read(tx -> store.of(tx, ticketId, hash)
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(ProblemCode.NOT_FOUND, hash)));
    }

    Path file(String hash) {
        return folder.of(hash);
    }

    /** Takes away what was kept and never linked, once it is old enough; how many. */
    public Future<Integer> sweep() {
        Instant before = clock.instant().minus(book.grace());
        return vertx.executeBlocking(() -> folder.sweep(before, this::isLinked), false)
                .onSuccess(swept -> {
                    if (swept > 0) {
                        LOG.info("{} attachments that go with nothing were taken away", swept);
                    }
                })
                .onFailure(failure -> LOG.warn("attachments were not swept: {}", failure.getMessage()));
    }

    /** On a thread that may wait. */
    private boolean isLinked(String hash) {
        return database.read(tx -> store.isLinked(tx, hash)).join();
    }
}
