package yiwang.server.attachments;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/**
 * One body on its way to the disk: never more of it in memory than a few pieces, counted and hashed as it comes. What breaks
 * off or grows too large leaves no file. Event loop of its request.
 */
final class Incoming {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Path part;
    private final long most;
    private final MessageDigest digest;
    private final Promise<Received> promise = Promise.promise();
    private long size;
    private boolean isOver;
    private @Nullable Throwable fault;

    /**
     * A body that is on the disk.
     *
     * @param hash SHA-256 of it
     */
    record Received(Path part, String hash, long size) {}

    private Incoming(Vertx vertx, HttpServerRequest request, Path part, long most) {
        this.vertx = vertx;
        this.request = request;
        this.part = part;
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Receives the body of a request that is paused into {@code part}; fails with {@link NotDone} beyond {@code most} bytes. */
    static Future<Received> receive(Vertx vertx, HttpServerRequest request, Path part, long most) {
        return new Incoming(vertx, request, part, most).receive();
    }

    private Future<Received> receive() {
        OpenOptions options =
                new OpenOptions().setCreateNew(true).setWrite(true).setRead(false);
        return vertx.fileSystem().open(part.toString(), options).compose(file -> {
            try {
                listen(file);
            } catch (IllegalStateException e) { // the body was read by somebody else, or is over
                abandon(file, e);
            }
            return promise.future();
        });
    }

    private void listen(AsyncFile file) {
        request.exceptionHandler(broken -> abandon(file, notHttp()));
        request.handler(bytes -> take(file, bytes));
        request.endHandler(ended -> end(file));
        file.exceptionHandler(failure -> unwritten(file, failure));
        if (request.response().closed()) { // the line broke before anybody listened, and says so no more
            abandon(file, notHttp());
        } else {
            request.resume();
        }
    }

    private static NotDone notHttp() {
        return new NotDone(Reason.of(ProblemCode.NOT_HTTP));
    }

    private void take(AsyncFile file, Buffer bytes) {
        if (isOver) {
            return;
        }
        size += bytes.length();
        if (size > most) {
            abandon(file, new NotDone(Reason.of(ProblemCode.TOO_LARGE, most)));
            return;
        }
        digest.update(bytes.getBytes());
        file.write(bytes).onFailure(failure -> unwritten(file, failure));
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
            if (!file.writeQueueFull()) { // it may have been written before anybody waited for it
                request.resume();
            }
        }
    }

    private void end(AsyncFile file) {
        if (isOver) {
            return;
        }
        isOver = true;
        file.close().onComplete(closed -> {
            Throwable failure = fault == null ? closed.cause() : fault;
            if (failure == null) {
                promise.tryComplete(new Received(part, HexFormat.of().formatHex(digest.digest()), size));
            } else {
                forget(failure);
            }
        });
    }

    /** The last pieces are still being written when the body has ended. */
    private void unwritten(AsyncFile file, Throwable failure) {
        fault = fault == null ? failure : fault;
        abandon(file, failure);
    }

    private void forget(Throwable why) {
        vertx.fileSystem().delete(part.toString()).onComplete(gone -> promise.tryFail(why));
    }

    /** The rest of the body is thrown away as it comes. */
    private void abandon(AsyncFile file, Throwable why) {
        if (isOver) {
            return;
        }
        isOver = true;
        request.resume();
        file.close().onComplete(closed -> forget(why));
    }
}
