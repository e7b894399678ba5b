package yiwang.server.accounts;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Role;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.AccountView;
import yiwang.wire.NewAccount;
import yiwang.wire.ProblemCode;
import yiwang.wire.SetupAnswer;
import yiwang.wire.SetupRequest;
import yiwang.wire.SignInRequest;

/** {@code /api/v1/setup} and {@code POST /api/v1/sign-in}; shut on a backend without accounts. */
final class SignInRoutes implements RouteGroup {
    private final boolean isOpen;
    private final BooleanSupplier isWanted;
    private final Setup setup;
    private final AccountService accounts;
    private final SignIn signIn;
    private final Replies replies;

    /** {@code isWanted} says whether the first accounts are still to be made. */
    SignInRoutes(
            boolean isOpen,
            BooleanSupplier isWanted,
            Setup setup,
            AccountService accounts,
            SignIn signIn,
            Replies replies) {
        this.isOpen = isOpen;
        this.isWanted = isWanted;
        this.setup = setup;
        this.accounts = accounts;
        this.signIn = signIn;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/setup").handler(route -> replies.ok(route, new SetupAnswer(isWanted.getAsBoolean())));
        router.post("/api/v1/setup").handler(this::setup);
        router.post("/api/v1/sign-in").handler(this::signIn);
    }

    private void setup(RoutingContext route) {
        requireOpen("setup");
        SetupRequest request = Bodies.read(route, SetupRequest.class);
        Map<Role, NewAccount> three = Map.of(
                Role.SYSTEM_ADMIN, Fields.account("system", request.system()),
                Role.SECURITY_ADMIN, Fields.account("security", request.security()),
                Role.AUDIT_ADMIN, Fields.account("audit", request.audit()));
        if (!setup.admits(Fields.text("token", request.token()))) {
            throw new NotDone(Reason.of(ProblemCode.SETUP_REFUSED));
        }
        CompletionStage<Answer<List<AccountView>>> made = accounts.begin(
                        three, KnownCodes.CENTER, Who.unknown(from(route)))
                .thenApply(answer -> {
                    if (answer instanceof Answer.Done) {
                        setup.use();
                    }
                    return answer;
                });
        replies.when(route, made, list -> 201);
    }

    private void signIn(RoutingContext route) {
        requireOpen("sign-in");
        SignInRequest request = Bodies.read(route, SignInRequest.class);
        Fields.text("account", request.account());
        Fields.password(request.password());
        if (request.code() != null) {
            Fields.text("code", request.code());
        }
        if (request.unit() != null) {
            Fields.text("unit", request.unit());
        }
        replies.when(route, signIn.open(request, from(route)), answer -> 201);
    }

    private static String from(RoutingContext route) {
        String from = route.request().remoteAddress().hostAddress();
        return from == null ? "" : from;
    }

    private void requireOpen(String what) {
        if (!isOpen) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, what));
        }
    }
}
