package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.feed.BackendHttp;
import yiwang.console.kit.PrivateFile;
import yiwang.wire.AuditProof;
import yiwang.wire.Json;

/**
 * Brings the audit into a file that only its owner can read. The file has its name only when its last line, which proves the
 * others, is there; a file of that name that is there already stays as it is. Any thread; answers come on the FX thread.
 */
public final class AuditExport {
    private static final Logger LOG = LoggerFactory.getLogger(AuditExport.class);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int LONGEST_PROOF = 4 << 20;

    private final Vertx vertx;
    private final BackendHttp http;
    private final Executor io;
    private final Executor fx;
    private final Answers answers;

    /** Answers on {@code fx}, looks at files on {@code io}. */
    public AuditExport(Vertx vertx, BackendHttp http, Executor io, Executor fx, Supplier<Locale> language) {
        this.vertx = vertx;
        this.http = http;
        this.io = io;
        this.fx = fx;
        this.answers = new Answers(language);
    }

    /** What became of an export: its proof, a refusal, or why there is no file. */
    public sealed interface Result {
        /** The file is there and complete. */
        record Done(Path file, AuditProof proof) implements Result {}

        /** Not exported, by the backend or by this machine; the sentence says why. */
        record Refused(String sentence) implements Result {}

        /** A file of this name is there. */
        record Exists(Path file) implements Result {}

        /** The file has no proof: what came is not complete. */
        record Incomplete() implements Result {}
    }

    /** Exports the entries from {@code first} to {@code last}; null for the beginning and the newest. */
    public void export(@Nullable Long first, @Nullable Long last, Path file, Consumer<Result> then) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        CompletableFuture.supplyAsync(() -> Files.exists(file), io)
                .thenCompose(exists -> exists
                        ? CompletableFuture.completedFuture((Result) new Result.Exists(file))
                        : http.download(path(first, last), QUIET, () -> open(part))
                                .toCompletionStage()
                                .toCompletableFuture()
                                .thenApplyAsync(answer -> finished(answer, part, file), io))
                .exceptionally(failure -> failed(failure, part))
                .thenAccept(result -> fx.execute(() -> then.accept(result)));
    }

    private static String path(@Nullable Long first, @Nullable Long last) {
        String query = (first == null ? "" : "&first=" + first) + (last == null ? "" : "&last=" + last);
        return "/api/v1/audit/export" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    /** Made anew: one that is there already may be readable for others. */
    private Future<AsyncFile> open(Path part) {
        OpenOptions options = new OpenOptions().setCreateNew(true);
        if (PrivateFile.isPosix()) {
            options.setPerms(PrivateFile.OWNER_ONLY);
        }
        return vertx.fileSystem()
                .exists(part.toString())
                .compose(there -> there ? vertx.fileSystem().delete(part.toString()) : Future.succeededFuture())
                .compose(gone -> vertx.fileSystem().open(part.toString(), options));
    }

    private Result finished(HttpResponse<Void> answer, Path part, Path file) {
        try {
            if (answer.statusCode() != OK) {
                byte[] body = Files.readAllBytes(part);
                Files.delete(part);
                return said(answers.<AuditProof>refusal(answer.statusCode(), Buffer.buffer(body)));
            }
            AuditProof proof = proof(part);
            if (proof == null) {
                Files.delete(part);
                return new Result.Incomplete();
            }
            Files.move(part, file);
            return new Result.Done(file, proof);
        } catch (FileAlreadyExistsException e) {
            gone(part);
            return new Result.Exists(file);
        } catch (IOException e) {
            gone(part);
            return unwritten(e);
        }
    }

    private static Result said(Outcome<AuditProof> outcome) {
        return new Result.Refused(
                switch (outcome) {
                    case Outcome.Refused<AuditProof> refused ->
                        refused.problem().detail();
                    case Outcome.Unknown<AuditProof> unknown -> unknown.reason();
                    case Outcome.Accepted<AuditProof> accepted -> "";
                });
    }

    /** The last line, when it is one that proves; null otherwise. */
    private static @Nullable AuditProof proof(Path part) throws IOException {
        try (var in = Files.newByteChannel(part)) {
            long size = in.size();
            java.nio.ByteBuffer tail = java.nio.ByteBuffer.allocate((int) Math.min(size, LONGEST_PROOF));
            in.position(size - tail.capacity());
            while (tail.hasRemaining() && in.read(tail) >= 0) {
                continue;
            }
            String text = new String(tail.array(), StandardCharsets.UTF_8).stripTrailing();
            String line = text.substring(text.lastIndexOf('\n') + 1);
            return line.contains("\"lastHash\"") ? Json.lenient().readValue(line, AuditProof.class) : null;
        }
    }

    /** Why there is no file: this machine would not take it, or it did not come whole. */
    private Result failed(Throwable failure, Path part) {
        gone(part);
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean isOurs = cause instanceof FileSystemException || cause instanceof java.nio.file.FileSystemException;
        if (isOurs) {
            return unwritten(cause);
        }
        LOG.info("an export did not come whole: {}", cause.toString());
        return new Result.Incomplete();
    }

    private Result unwritten(Throwable cause) {
        return said(answers.here("local.unwritable", cause));
    }

    private static void gone(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("a part of an export stays: {}", e.toString());
        }
    }
}
