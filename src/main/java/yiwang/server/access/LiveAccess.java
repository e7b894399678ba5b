package yiwang.server.access;

import io.vertx.ext.web.RoutingContext;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;
import yiwang.server.live.LiveDoor;
import yiwang.server.live.LiveSight;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/** What {@link Access} says to the live socket: it ends with its session, and shows what the session may see. */
public record LiveAccess(Access access) implements LiveDoor {
    @Override
    public Runnable watch(RoutingContext route, Runnable ended) {
        return access.whenEnded(route, ended);
    }

    @Override
    public LiveSight sight(RoutingContext route) {
        Actor actor = access.actor(route);
        return new LiveSight() {
            @Override
            public boolean may(Topic topic) {
                return access.may(actor, what(topic));
            }

            @Override
            public String group() {
                return access.isReachKept() ? actor.unit() + " " + new TreeSet<>(actor.roles()) : "";
            }

            @Override
            public @Nullable Predicate<TopicItem> only(Topic topic) {
                return access.isReachKept() ? item -> access.sees(actor, what(topic), Things.of(item)) : null;
            }
        };
    }

    private static String what(Topic topic) {
        return "LIVE " + topic.key();
    }
}
