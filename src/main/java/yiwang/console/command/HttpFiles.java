package yiwang.console.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import yiwang.console.feed.BackendHttp;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;
import yiwang.wire.Problem;

/** Files over HTTP, piece by piece between the line and the disk. Any thread. */
final class HttpFiles implements FileGateway {
    private static final int DONE = 2;
    private static final int NO_SESSION = 401;

    private final BackendHttp http;
    private final FileSystem disk;
    private final Executor fx;
    private final Answers answers;

    HttpFiles(BackendHttp http, Executor fx, Answers answers) {
        this.http = http;
        this.disk = http.vertx().fileSystem();
        this.fx = fx;
        this.answers = answers;
    }

    @Override
    public void list(String ticketId, Consumer<Outcome<List<AttachmentView>>> then) {
        http.get(path(ticketId), BackendHttp.LIMIT).onComplete(done -> {
            Outcome<AttachmentView[]> got = done.succeeded()
                    ? answers.read(done.result(), AttachmentView[].class, false)
                    : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(
                    switch (got) {
                        case Outcome.Accepted<AttachmentView[]>(AttachmentView[] files) ->
                            new Outcome.Accepted<>(List.of(files));
                        case Outcome.Refused<AttachmentView[]>(Problem problem) -> new Outcome.Refused<>(problem);
                        case Outcome.Unknown<AttachmentView[]>(String reason) -> new Outcome.Unknown<>(reason);
                    }));
        });
    }

    @Override
    public Transfer send(Sending file, LongConsumer progress, Consumer<Outcome<AttachmentAnswer>> then) {
        Moving<AttachmentAnswer> moving = new Moving<>(http.vertx(), fx, progress, then);
        return moving.start(
                () -> disk.open(file.file().toString(), new OpenOptions().setWrite(false))
                        .compose(from -> sent(file, from, moving).eventually(from::close)),
                cause -> cause instanceof FileSystemException
                        ? answers.here("local.unreadable", cause)
                        : answers.unanswered(cause));
    }

    private Future<Outcome<AttachmentAnswer>> sent(Sending file, AsyncFile from, Moving<AttachmentAnswer> moving) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8);
        return http.open(HttpMethod.POST, path(file.ticketId()) + "?commandId=" + file.commandId() + "&name=" + name)
                .compose(request -> {
                    moving.by(request);
                    request.putHeader("Content-Type", file.type());
                    request.putHeader("Content-Length", String.valueOf(file.size()));
                    return request.send(new Pieces(from, moving::moved))
                            .compose(response -> response.body().map(body -> answered(request, response, body)));
                });
    }

    private Outcome<AttachmentAnswer> answered(HttpClientRequest request, HttpClientResponse response, Buffer body) {
        noteSession(request, response);
        return answers.read(response.statusCode(), body, AttachmentAnswer.class, false);
    }

    @Override
    public Transfer read(String ticketId, AttachmentView file, Consumer<Outcome<byte[]>> then) {
        Moving<byte[]> moving = new Moving<>(http.vertx(), fx, bytes -> {}, then);
        return moving.start(() -> get(ticketId, file, moving, Arrival::whole), this::notGot);
    }

    @Override
    public Transfer save(
            String ticketId, AttachmentView file, Path to, LongConsumer progress, Consumer<Outcome<Path>> then) {
        Moving<Path> moving = new Moving<>(http.vertx(), fx, progress, then);
        String part =
                to.resolveSibling(".yiwang-" + UUID.randomUUID() + ".part").toString();
        return moving.start(
                () -> disk.open(part, new OpenOptions().setCreateNew(true).setRead(false))
                        .compose(into -> get(
                                        ticketId,
                                        file,
                                        moving,
                                        arrival -> arrival.into(into).map(to))
                                .eventually(into::close))
                        .compose(outcome -> settled(outcome, file, part, to))
                        .recover(cause -> disk.delete(part).transform(gone -> Future.failedFuture(cause))),
                this::notGot);
    }

    /** In its place once it is as long as it should be, or not there at all. */
    private Future<Outcome<Path>> settled(Outcome<Path> outcome, AttachmentView file, String part, Path to) {
        if (!(outcome instanceof Outcome.Accepted<Path>)) {
            return disk.delete(part).transform(gone -> Future.succeededFuture(outcome));
        }
        return disk.props(part)
                .compose(there -> there.size() == file.size()
                        ? disk.move(part, to.toString(), new CopyOptions().setReplaceExisting(true))
                        : Future.failedFuture(new Arrival.NotWritten(there.size())))
                .map(outcome);
    }

    private <T> Future<Outcome<T>> get(
            String ticketId, AttachmentView file, Moving<T> moving, Function<Arrival, Future<T>> take) {
        return http.open(HttpMethod.GET, path(ticketId) + "/" + file.hash()).compose(request -> {
            moving.by(request);
            return request.send().compose(response -> {
                if (response.statusCode() / 100 == DONE) {
                    return take.apply(new Arrival(new Pieces(response, moving::moved), file))
                            .map(Outcome.Accepted::new);
                }
                noteSession(request, response);
                return response.body().map(body -> answers.refusal(response.statusCode(), body));
            });
        });
    }

    private void noteSession(HttpClientRequest request, HttpClientResponse response) {
        if (response.statusCode() == NO_SESSION) {
            http.refused(request);
        }
    }

    private <T> Outcome<T> notGot(Throwable cause) {
        return switch (cause) {
            case Arrival.NotWritten fault -> answers.here("local.unwritable", fault);
            case FileSystemException fault -> answers.here("local.unwritable", fault);
            case Arrival.Damaged fault -> answers.here("local.damaged", fault);
            default -> answers.unanswered(cause);
        };
    }

    private static String path(String ticketId) {
        return "/api/v1/tickets/" + ticketId + "/attachments";
    }
}
