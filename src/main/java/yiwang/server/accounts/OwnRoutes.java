package yiwang.server.accounts;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;
import yiwang.server.access.Access;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.access.Sessions;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.CodeRequest;
import yiwang.wire.PasswordRequest;
import yiwang.wire.ProblemCode;

/**
 * What everybody does with their own account, under {@code /api/v1/account}. Also open to a session that lacks something:
 * here it gets it. A new password ends the account's other sessions.
 */
final class OwnRoutes implements RouteGroup {
    private final boolean isOpen;
    private final OwnPassword password;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Access access;
    private final Replies replies;

    OwnRoutes(
            boolean isOpen,
            OwnPassword password,
            SecondFactor secondFactor,
            Sessions sessions,
            Access access,
            Replies replies) {
        this.isOpen = isOpen;
        this.password = password;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.access = access;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/account/password").handler(this::password);
        router.post("/api/v1/account/second-factor").handler(this::begin);
        router.post("/api/v1/account/second-factor/confirm").handler(this::confirm);
    }

    private void password(RoutingContext route) {
        Session session = own(route);
        PasswordRequest request = Bodies.read(route, PasswordRequest.class);
        CompletionStage<Answer<Boolean>> changed = password.change(
                        access.who(route),
                        session,
                        Fields.password(request.present()),
                        Fields.password(request.password()))
                .thenApply(answer -> {
                    if (answer instanceof Answer.Done) {
                        access.done(route, Lack.PASSWORD);
                        sessions.endOthers(session);
                    }
                    return answer;
                });
        replies.when(route, changed, done -> 200);
    }

    private void begin(RoutingContext route) {
        Session session = own(route);
        replies.when(route, secondFactor.begin(session.actor().id()), answer -> 201);
    }

    private void confirm(RoutingContext route) {
        Session session = own(route);
        String code = Fields.text("code", Bodies.read(route, CodeRequest.class).code());
        CompletionStage<Answer<Boolean>> confirmed = secondFactor
                .confirm(access.who(route), session, code)
                .thenApply(answer -> {
                    if (answer instanceof Answer.Done) {
                        access.done(route, Lack.SECOND_FACTOR);
                    }
                    return answer;
                });
        replies.when(route, confirmed, done -> 200);
    }

    private Session own(RoutingContext route) {
        if (!isOpen) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "account"));
        }
        return access.session(route);
    }
}
