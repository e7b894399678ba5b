package yiwang.demo.field;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Problem;

/**
 * Plays messages into the public intake as if they came in live. Bounded number under way; a busy or unreachable
 * backend is tried again with growing pauses and the same source number, so that nothing is lost and nothing doubled.
 * Any answer that decides is the last word on a message.
 *
 * <p>Plays once. Everything happens on the context of {@link #play}; the other methods may be called on any thread.
 */
public final class MessagePlayer {
    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 502, 503, 504);
    private static final int MOST_DOUBLINGS = 8;

    /**
     * How it went so far.
     *
     * @param accepted taken newly
     * @param repeated the backend had them already
     * @param refused the backend said no, with a reason
     * @param unanswered given up
     */
    public record Count(long accepted, long repeated, long refused, long unanswered) {
        private static final Count NONE = new Count(0, 0, 0, 0);

        /** Messages that are done with, one way or another. */
        public long total() {
            return accepted + repeated + refused + unanswered;
        }

        private Count plus(Fate fate) {
            return switch (fate) {
                case ACCEPTED -> new Count(accepted + 1, repeated, refused, unanswered);
                case REPEATED -> new Count(accepted, repeated + 1, refused, unanswered);
                case REFUSED -> new Count(accepted, repeated, refused + 1, unanswered);
                case UNANSWERED -> new Count(accepted, repeated, refused, unanswered + 1);
            };
        }
    }

    /**
     * How long a backend that does not answer is waited for.
     *
     * @param tries of one message
     * @param firstPause after the first; doubles up to {@code longestPause}
     */
    public record Patience(int tries, Duration firstPause, Duration longestPause) {
        /** About five minutes for a backend that is down. */
        public static final Patience USUAL = new Patience(60, Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    private enum Fate {
        ACCEPTED,
        REPEATED,
        REFUSED,
        UNANSWERED
    }

    private record Verdict(Fate fate, String why) {}

    private final Vertx vertx;
    private final Backend backend;
    private final int atOnce;
    private final Function<Message, Intake> toIntake;
    private final Consumer<String> refusals;
    private final Patience patience;
    private final Promise<Count> done = Promise.promise();
    private final Map<Long, Runnable> pausing = new HashMap<>();

    private volatile Count count = Count.NONE;
    private volatile @Nullable String trouble;
    private volatile boolean stopped;
    private volatile @Nullable Context context;
    private List<Message> messages = List.of();
    private long[] due = {};
    private int next;
    private int underWay;
    private long startedAt;
    private long timer = -1;

    /**
     * A player with the usual patience.
     *
     * @param atOnce most requests under way
     * @param refusals told a sentence for every message that was not taken
     */
    public MessagePlayer(
            Vertx vertx, Backend backend, int atOnce, Function<Message, Intake> toIntake, Consumer<String> refusals) {
        this(vertx, backend, atOnce, toIntake, refusals, Patience.USUAL);
    }

    /** A player with a patience of its own. */
    public MessagePlayer(
            Vertx vertx,
            Backend backend,
            int atOnce,
            Function<Message, Intake> toIntake,
            Consumer<String> refusals,
            Patience patience) {
        this.vertx = vertx;
        this.backend = backend;
        this.atOnce = atOnce;
        this.toIntake = toIntake;
        this.refusals = refusals;
        this.patience = patience;
    }

    /** The numbers so far. */
    public Count count() {
        return count;
    }

    /** Why the latest request got no answer, or null when the latest did. */
    public @Nullable String trouble() {
        return trouble;
    }

    /**
     * Plays all of them; completes when each is done with, or after {@link #stop} when the last under way is. When one
     * message has used up all its tries and nothing else was answered meanwhile, the rest is given up with it.
     */
    public Future<Count> play(List<Message> all, Pace pace) {
        Context own = vertx.getOrCreateContext();
        context = own;
        own.runOnContext(go -> {
            messages = List.copyOf(all);
            due = pace.dueMillis(messages);
            startedAt = System.nanoTime();
            step();
        });
        return done.future();
    }

    /** Sends nothing more. What waits for another try is given up; what was never sent is not counted. */
    public void stop() {
        stopped = true;
        Context own = context;
        if (own != null) {
            own.runOnContext(now -> giveUpWaiting());
        }
    }

    private void giveUpWaiting() {
        List<Map.Entry<Long, Runnable>> waiting = List.copyOf(pausing.entrySet());
        pausing.clear();
        waiting.forEach(pause -> {
            vertx.cancelTimer(pause.getKey());
            pause.getValue().run();
        });
        step();
    }

    private void step() {
        vertx.cancelTimer(timer);
        timer = -1;
        while (!stopped && next < messages.size() && underWay < atOnce) {
            long wait = due[next] - (System.nanoTime() - startedAt) / 1_000_000;
            if (wait > 0) {
                timer = vertx.setTimer(wait, ring -> step());
                return;
            }
            begin(messages.get(next++));
        }
        if (underWay == 0 && (stopped || next >= messages.size())) {
            done.tryComplete(count);
        }
    }

    private void begin(Message message) {
        underWay++;
        long answeredBefore = answered();
        Future.succeededFuture(message)
                .map(toIntake)
                .compose(intake -> send(intake, 1))
                .onComplete(verdict -> {
                    underWay--;
                    try {
                        settle(message, verdict, answeredBefore);
                    } finally {
                        step();
                    }
                });
    }

    private void settle(Message message, AsyncResult<Verdict> said, long answeredBefore) {
        Verdict verdict = said.succeeded() ? said.result() : new Verdict(Fate.REFUSED, "" + said.cause());
        count = count.plus(verdict.fate);
        if (verdict.fate == Fate.REFUSED || verdict.fate == Fate.UNANSWERED) {
            refusals.accept("line " + message.line() + ": " + verdict.why);
        }
        if (verdict.fate == Fate.UNANSWERED && !stopped && answered() == answeredBefore && next < messages.size()) {
            giveUpRest();
        }
    }

    private void giveUpRest() {
        int rest = messages.size() - next;
        next = messages.size();
        count = new Count(count.accepted, count.repeated, count.refused, count.unanswered + rest);
        refusals.accept("no answer at all: gave up the " + rest + " messages that follow");
    }

    private long answered() {
        return count.total() - count.unanswered;
    }

    private Future<Verdict> send(Intake intake, int attempt) {
        return backend.post("/api/v1/intake", intake, null).transform(answer -> {
            HttpResponse<Buffer> heard = answer.result();
            if (answer.failed() || heard == null) {
                return again(intake, attempt, reason(answer.cause()));
            }
            if (TRANSIENT.contains(heard.statusCode())) {
                return again(intake, attempt, "HTTP " + heard.statusCode());
            }
            trouble = null;
            return verdict(heard);
        });
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "" + cause : cause.getMessage();
    }

    private Future<Verdict> again(Intake intake, int attempt, String why) {
        trouble = why;
        Verdict none = new Verdict(Fate.UNANSWERED, "no answer: " + why);
        if (attempt >= patience.tries || stopped) {
            return Future.succeededFuture(none);
        }
        long pause = Math.min(
                patience.longestPause.toMillis(),
                patience.firstPause.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS));
        Promise<Verdict> later = Promise.promise();
        long wake = vertx.setTimer(Math.max(1, pause), ring -> {
            pausing.remove(ring);
            send(intake, attempt + 1).onComplete(later);
        });
        pausing.put(wake, () -> later.complete(none));
        return later.future();
    }

    /** What an answer says; one that cannot be read leaves open whether the message was taken. */
    private static Future<Verdict> verdict(HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 == 2) {
            return Backend.read(answer.body(), IntakeAnswer.class)
                    .map(taken -> new Verdict(taken.repeated() ? Fate.REPEATED : Fate.ACCEPTED, ""))
                    .otherwise(e -> new Verdict(Fate.UNANSWERED, "an answer that cannot be read"));
        }
        return Backend.read(answer.body(), Problem.class)
                .map(problem -> problem.code() + " " + problem.detail())
                .otherwise("HTTP " + answer.statusCode())
                .map(why -> new Verdict(Fate.REFUSED, why));
    }
}
