package yiwang.demo.field;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.TicketView;

/**
 * What the field is going to do: at most one step for each open ticket, dropped when somebody else was quicker and
 * planned anew on the version that follows. A command without an answer is tried again later under the same id, so that
 * it is never done twice. Event loop only.
 */
final class Agenda implements LiveLine.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final int MOST_DOUBLINGS = 10;

    /** Carries a step to the backend; the status it answered with. */
    interface Hands {
        Future<Integer> act(String ticketId, long version, String commandId, Step step);
    }

    private static final class Plan {
        private final TicketView ticket;
        private final Step step;
        private final String commandId = UUID.randomUUID().toString();
        private int lost;
        private long timer = -1;

        Plan(TicketView ticket, Step step) {
            this.ticket = ticket;
            this.step = step;
        }
    }

    private final Vertx vertx;
    private final Conduct conduct;
    private final Hands hands;
    private final InstantSource now;
    private final long firstPauseMillis;
    private final Map<String, Plan> plans = new HashMap<>();
    private boolean closed;

    /**
     * An empty agenda.
     *
     * @param firstPause before a command without an answer is tried again; doubles up to a minute
     */
    Agenda(Vertx vertx, Conduct conduct, Hands hands, InstantSource now, Duration firstPause) {
        this.vertx = vertx;
        this.conduct = conduct;
        this.hands = hands;
        this.now = now;
        this.firstPauseMillis = firstPause.toMillis();
    }

    @Override
    public void changed(TicketView ticket) {
        Plan known = plans.get(ticket.id());
        if (closed || (known != null && known.ticket.version() >= ticket.version())) {
            return;
        }
        gone(ticket.id());
        Step step = conduct.next(ticket, now.instant());
        if (step != null) {
            Plan plan = new Plan(ticket, step);
            plans.put(ticket.id(), plan);
            set(plan, step.afterMillis());
        }
    }

    @Override
    public void gone(String id) {
        Plan plan = plans.remove(id);
        if (plan != null) {
            vertx.cancelTimer(plan.timer);
        }
    }

    /** How many tickets somebody has a hand on. */
    int size() {
        return plans.size();
    }

    void close() {
        closed = true;
        plans.values().forEach(plan -> vertx.cancelTimer(plan.timer));
        plans.clear();
    }

    private void set(Plan plan, long afterMillis) {
        plan.timer = vertx.setTimer(Math.max(1, afterMillis), timer -> act(plan));
    }

    private void act(Plan plan) {
        hands.act(plan.ticket.id(), plan.ticket.version(), plan.commandId, plan.step)
                .onComplete(answer -> answered(plan, answer));
    }

    private void answered(Plan plan, AsyncResult<Integer> answer) {
        if (closed || plans.get(plan.ticket.id()) != plan) {
            return;
        }
        if (isLost(answer)) {
            plan.lost++;
            set(plan, Math.min(LONGEST_PAUSE_MILLIS, firstPauseMillis << Math.min(plan.lost - 1, MOST_DOUBLINGS)));
        } else if (answer.result() / 100 != 2) {
            LOG.debug("{} on {} answered {}", plan.step.verb().key(), plan.ticket.number(), answer.result());
        }
    }

    /** Whether nothing is decided: no answer, no session, too busy, a fault. Any other answer stands. */
    private static boolean isLost(AsyncResult<@Nullable Integer> answer) {
        Integer status = answer.result();
        return answer.failed() || status == null || status == 401 || status == 408 || status == 429 || status >= 500;
    }
}
