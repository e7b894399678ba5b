package yiwang.server.credentials;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.server.access.Access;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.wire.CredentialKind;
import yiwang.wire.CredentialRequest;

/** Machine credentials under {@code /api/v1/credentials}: listed, made, revoked; who may is in {@code grants.tsv}. */
final class CredentialRoutes implements RouteGroup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,31}");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

    private final CredentialRoom room;
    private final Predicate<String> units;
    private final Access access;
    private final InstantSource clock;
    private final Replies replies;

    CredentialRoutes(
            CredentialRoom room, Predicate<String> units, Access access, InstantSource clock, Replies replies) {
        this.room = room;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.replies = replies;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/credentials").handler(route -> replies.when(route, room.all(), list -> 200));
        router.post("/api/v1/credentials").handler(this::make);
        router.delete("/api/v1/credentials/:credential").handler(this::revoke);
    }

    private void make(RoutingContext route) {
        CredentialRequest asked = checked(Bodies.read(route, CredentialRequest.class));
        replies.when(route, room.make(access.who(route), asked), made -> 201);
    }

    private void revoke(RoutingContext route) {
        replies.whenEmpty(route, room.revoke(access.who(route), route.pathParam("credential")));
    }

    private CredentialRequest checked(CredentialRequest asked) {
        matching("name", asked.name(), NAME);
        CredentialKind kind = required("kind", asked.kind());
        String unit = required("unit", asked.unit());
        if (!units.test(unit)) {
            throw refuse(Refusal.Code.UNKNOWN_UNIT, PlainText.shorten(unit));
        }
        if (kind == CredentialKind.SOURCE) {
            matching("source", asked.source(), SOURCE);
        } else if (asked.source() != null) {
            throw refuse(Refusal.Code.DETAIL_INVALID, "source", PlainText.shorten(asked.source()));
        }
        Instant ends = asked.expiresAt();
        if (ends != null && !ends.isAfter(clock.instant())) {
            throw refuse(Refusal.Code.DETAIL_INVALID, "expiresAt", ends);
        }
        return asked;
    }

    private static void matching(String name, @Nullable String value, Pattern form) {
        String text = required(name, value);
        if (!form.matcher(text).matches()) {
            throw refuse(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(text));
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw refuse(Refusal.Code.DETAIL_MISSING, name);
        }
        return value;
    }

    private static NotDone refuse(Refusal.Code code, Object... args) {
        return new NotDone(Reason.of(code, args));
    }
}
