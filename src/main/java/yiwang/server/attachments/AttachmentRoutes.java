package yiwang.server.attachments;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import yiwang.domain.attachment.AttachmentKind;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.Verb;
import yiwang.server.access.Access;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.storage.StorageFault;
import yiwang.server.tickets.CommandId;
import yiwang.server.tickets.TicketService;
import yiwang.server.tickets.TicketSight;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.ProblemCode;

/** {@code /api/v1/tickets/{id}/attachments}: sending, listing and fetching files. Access is by the ticket they go with. */
public final class AttachmentRoutes implements RouteGroup {
    private static final int MOST_NAME = 300;
    private static final int SHOWN = 12;
    private static final long HEARD_OUT_MILLIS = 5_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Attachments attachments;
    private final TicketService tickets;
    private final TicketSight sight;
    private final Access access;
    private final AuditTrail trail;
    private final Replies replies;

    /** Over these files and tickets; looking at a file is kept in {@code trail}. */
    public AttachmentRoutes(
            Attachments attachments,
            TicketService tickets,
            TicketSight sight,
            Access access,
            AuditTrail trail,
            Replies replies) {
        this.attachments = attachments;
        this.tickets = tickets;
        this.sight = sight;
        this.access = access;
        this.trail = trail;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/tickets/:id/attachments").handler(this::send);
        router.get("/api/v1/tickets/:id/attachments").handler(this::list);
        router.get("/api/v1/tickets/:id/attachments/:hash").handler(this::content);
    }

    /** Nothing is read before it is known that the file may be attached. */
    private void send(RoutingContext route) {
        String commandId = CommandId.require(route.request().getParam("commandId"));
        String name =
                route.request().getParam("name") == null ? "" : route.request().getParam("name");
        if (name.codePointCount(0, name.length()) > MOST_NAME) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "name", MOST_NAME, name.length()));
        }
        AttachmentKind kind = kind(route);
        Actor actor = access.actor(route);
        String id = route.pathParam("id");
        route.request().pause();
        CompletionStage<Answer<AttachmentAnswer>> answer = sight.of(
                route,
                id,
                grade -> tickets.open(id, Verb.ATTACH, actor).thenCompose(open -> switch (open) {
                    case Answer.Done<Ticket>(Ticket ticket)
                    when hasRoom(route, kind) -> received(route, ticket, commandId, name, kind, actor);
                    case Answer.Done<Ticket> tooLarge ->
                        CompletableFuture.completedStage(Answer.refuse(ProblemCode.TOO_LARGE, kind.mostBytes()));
                    case Answer.Refused<Ticket>(Reason reason) ->
                        CompletableFuture.completedStage(new Answer.Refused<>(reason));
                }));
        replies.when(route, heardOut(route, answer), each -> each.repeated() ? 200 : 201);
    }

    private AttachmentKind kind(RoutingContext route) {
        String declared = route.request().getHeader("Content-Type");
        String type = declared == null ? "" : declared;
        return attachments
                .book()
                .of(type)
                .orElseThrow(() -> new NotDone(Reason.of(
                        ProblemCode.ATTACHMENT_TYPE,
                        PlainText.shorten(type),
                        attachments.book().types())));
    }

    /** A length that is told and too large needs no place. */
    private static boolean hasRoom(RoutingContext route, AttachmentKind kind) {
        String length = route.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= kind.mostBytes();
    }

    /**
     * Many clients hear an answer only when they have sent everything: before one is refused, what is left of its body is read
     * and thrown away for a while.
     */
    private static <T> CompletionStage<Answer<T>> heardOut(RoutingContext route, CompletionStage<Answer<T>> answer) {
        var context = route.vertx().getOrCreateContext();
        CompletableFuture<Answer<T>> heard = new CompletableFuture<>();
        answer.whenComplete((done, failure) -> context.runOnContext(ignored -> {
            Runnable reply = () -> {
                if (failure == null) {
                    heard.complete(done);
                } else {
                    heard.completeExceptionally(failure);
                }
            };
            if (failure == null && done instanceof Answer.Done
                    || route.request().isEnded()
                    || route.response().closed()) {
                reply.run();
                return;
            }
            long timer = route.vertx().setTimer(HEARD_OUT_MILLIS, late -> reply.run());
            route.request()
                    .handler(bytes -> {})
                    .exceptionHandler(broken -> reply.run())
                    .endHandler(ended -> {
                        route.vertx().cancelTimer(timer);
                        reply.run();
                    });
            route.request().resume();
        }));
        return heard;
    }

    private CompletionStage<Answer<AttachmentAnswer>> received(
            RoutingContext route, Ticket ticket, String commandId, String name, AttachmentKind kind, Actor actor) {
        String from = String.valueOf(route.request().remoteAddress().hostAddress());
        CompletableFuture<Answer<AttachmentAnswer>> answer = new CompletableFuture<>();
        var context = route.vertx().getOrCreateContext();
        context.runOnContext(ignored -> attachments
                .keep(route.request(), kind)
                .toCompletionStage()
                .thenCompose(kept -> linked(ticket, commandId, name, kept, actor, from))
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        answer.complete(done);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                }));
        return answer;
    }

    private CompletionStage<Answer<AttachmentAnswer>> linked(
            Ticket ticket, String commandId, String name, Attachments.Kept kept, Actor actor, String from) {
        Map<String, String> said = Map.of(
                "file",
                kept.hash(),
                "fileType",
                kept.kind().type(),
                "size",
                String.valueOf(kept.size()),
                "fileName",
                FileName.clean(name, kept.kind(), kept.hash()));
        return tickets.commandOnLatest(ticket.id(), commandId, Verb.ATTACH, said, actor, from)
                .thenApply(answer -> switch (answer) {
                    case Answer.Done<CommandAnswer>(CommandAnswer done) ->
                        Answer.done(new AttachmentAnswer(
                                done.id(),
                                done.version(),
                                done.repeated(),
                                kept.hash(),
                                kept.kind().type(),
                                kept.size()));
                    case Answer.Refused<CommandAnswer>(Reason reason) -> new Answer.Refused<>(reason);
                });
    }

    private void list(RoutingContext route) {
        String id = route.pathParam("id");
        replies.when(
                route,
                sight.of(
                        route,
                        id,
                        grade -> tickets.find(id).thenCompose(found -> switch (found) {
                            case Answer.Done<Ticket>(Ticket ticket) -> attachments.of(ticket.id());
                            case Answer.Refused<Ticket>(Reason reason) ->
                                CompletableFuture.completedStage(new Answer.Refused<>(reason));
                        })),
                files -> 200);
    }

    private void content(RoutingContext route) {
        String id = route.pathParam("id");
        String hash = route.pathParam("hash");
        if (!HASH.matcher(hash).matches()) {
            throw new NotDone(Reason.of(ProblemCode.NOT_FOUND, PlainText.shorten(hash)));
        }
        var context = route.vertx().getOrCreateContext();
        sight.of(
                        route,
                        id,
                        grade -> tickets.find(id).thenCompose(found -> switch (found) {
                            case Answer.Done<Ticket>(Ticket ticket) ->
                                attachments.of(ticket.id(), hash).thenApply(file -> noted(route, ticket, file));
                            case Answer.Refused<Ticket>(Reason reason) ->
                                CompletableFuture.completedStage(new Answer.Refused<AttachmentView>(reason));
                        }))
                .whenComplete((answer, failure) -> context.runOnContext(ignored -> {
                    if (failure != null) {
                        replies.fail(route, failure);
                    } else if (answer instanceof Answer.Done<AttachmentView>(AttachmentView file)) {
                        give(route, file);
                    } else if (answer instanceof Answer.Refused<AttachmentView>(Reason reason)) {
                        replies.refuse(route, reason);
                    }
                }));
    }

    private Answer<AttachmentView> noted(RoutingContext route, Ticket ticket, Answer<AttachmentView> answer) {
        if (answer instanceof Answer.Done<AttachmentView>(AttachmentView file)) {
            String what = ticket.number().value() + " " + file.hash().substring(0, SHOWN);
            trail.counted(AuditNote.done(access.who(route), AuditNote.ATTACHMENT, what));
        }
        return answer;
    }

    private void give(RoutingContext route, AttachmentView file) {
        Path path = attachments.file(file.hash());
        if (!Files.isRegularFile(path)) {
            replies.fail(route, new StorageFault("attachment " + file.hash() + " is not on the disk"));
            return;
        }
        ByteRange range = ByteRange.of(route.request().getHeader("Range"), file.size());
        if (range.length() == 0) {
            route.response().putHeader("Content-Range", "bytes */" + file.size());
            replies.refuse(route, Reason.of(ProblemCode.NO_SUCH_RANGE, file.size()));
            return;
        }
        route.response()
                .setStatusCode(range.isPart() ? 206 : 200)
                .putHeader("Content-Type", file.type())
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("Content-Disposition", disposition(file));
        if (range.isPart()) {
            long last = range.from() + range.length() - 1;
            route.response().putHeader("Content-Range", "bytes " + range.from() + "-" + last + "/" + file.size());
        }
        route.response()
                .sendFile(path.toString(), range.from(), range.length())
                .onFailure(failure -> replies.fail(route, failure));
    }

    /** Saved, never shown by itself; the second name is for readers that know RFC 5987, the first for the others. */
    private static String disposition(AttachmentView file) {
        String ending = file.name().substring(file.name().lastIndexOf('.'));
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + file.hash().substring(0, SHOWN) + ending + "\"; filename*=UTF-8''" + encoded;
    }
}
