package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import yiwang.wire.AttachmentView;

/** A file that comes: counted and hashed piece by piece, and held to the size and the hash it is known by. Event loop. */
final class Arrival {
    private final ReadStream<Buffer> from;
    private final AttachmentView file;
    private final MessageDigest digest;
    private final Promise<Void> promise = Promise.promise();
    private Future<Void> written = Future.succeededFuture();
    private long size;

    /** The disk of this machine does not take it. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        NotWritten(Throwable cause) {
            super("a file cannot be written", cause);
        }

        NotWritten(long there) {
            super("only " + there + " bytes of a file are there");
        }
    }

    /** What came is not what was registered. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String hash) {
            super("another content than " + hash);
        }
    }

    Arrival(ReadStream<Buffer> from, AttachmentView file) {
        this.from = from;
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** All of it in memory. */
    Future<byte[]> whole() {
        Buffer all = Buffer.buffer();
        from.handler(piece -> {
            if (isSound(piece)) {
                all.appendBuffer(piece);
            }
        });
        return finished().map(done -> all.getBytes());
    }

    /** All of it in a file, no faster than the disk takes it; done when the disk has taken it. */
    Future<Void> into(AsyncFile to) {
        from.handler(piece -> {
            if (isSound(piece)) {
                Future<Void> write = to.write(piece);
                written =
                        written.succeeded() ? write : Future.all(written, write).mapEmpty();
                write.onFailure(fault -> promise.tryFail(new NotWritten(fault)));
                if (to.writeQueueFull()) {
                    from.pause();
                    to.drainHandler(drained -> from.resume());
                }
            }
        });
        return finished().compose(whole -> written.recover(fault -> Future.failedFuture(new NotWritten(fault))));
    }

    private boolean isSound(Buffer piece) {
        size += piece.length();
        digest.update(piece.getBytes());
        if (size > file.size()) {
            promise.tryFail(new Damaged(file.hash()));
        }
        return size <= file.size();
    }

    private Future<Void> finished() {
        from.exceptionHandler(promise::tryFail);
        from.endHandler(ended -> {
            if (HexFormat.of().formatHex(digest.digest()).equals(file.hash())) {
                promise.tryComplete();
            } else {
                promise.tryFail(new Damaged(file.hash()));
            }
        });
        return promise.future();
    }
}
