package yiwang.demo.field;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Problem;

/**
 * Plays messages into the public intake as if they came in live. Bounded number under way; a busy or unreachable
 * backend is tried again with growing pauses and the same source number, so that nothing is lost and nothing doubled.
 * Use on one event loop.
 */
public final class MessagePlayer {
    private static final int MOST_TRIES = 60;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** How it went so far. */
    public record Count(long accepted, long repeated, long refused, long given) {
        private static final Count NONE = new Count(0, 0, 0, 0);

        /** Rows that have an answer of any kind. */
        public long total() {
            return accepted + repeated + refused + given;
        }
    }

    private final Vertx vertx;
    private final Backend backend;
    private final int atOnce;
    private final Function<Message, Intake> toIntake;
    private final Consumer<String> refusals;
    private final Consumer<Intake> accepted;

    private Count count = Count.NONE;
    private int next;
    private int underWay;
    private boolean stopped;
    private long startedAt;

    /**
     * A player.
     *
     * @param atOnce most requests under way
     * @param refusals told a sentence for every message that was not taken
     * @param accepted told every message that was taken newly
     */
    public MessagePlayer(
            Vertx vertx,
            Backend backend,
            int atOnce,
            Function<Message, Intake> toIntake,
            Consumer<String> refusals,
            Consumer<Intake> accepted) {
        this.vertx = vertx;
        this.backend = backend;
        this.atOnce = atOnce;
        this.toIntake = toIntake;
        this.refusals = refusals;
        this.accepted = accepted;
    }

    /** The numbers so far. */
    public Count count() {
        return count;
    }

    /** Plays all of them; completes when each has its answer, or after {@link #stop} when the last under way has. */
    public Future<Count> play(List<Message> messages, Pace pace) {
        Promise<Count> done = Promise.promise();
        startedAt = System.nanoTime();
        next = 0;
        step(messages, pace.dueMillis(messages), done);
        return done.future();
    }

    /** Sends nothing more. */
    public void stop() {
        stopped = true;
    }

    private void step(List<Message> messages, long[] due, Promise<Count> done) {
        while (!stopped && next < messages.size() && underWay < atOnce) {
            long wait = due[next] - (System.nanoTime() - startedAt) / 1_000_000;
            if (wait > 0) {
                if (underWay == 0) {
                    vertx.setTimer(wait, timer -> step(messages, due, done));
                }
                return;
            }
            Message message = messages.get(next++);
            underWay++;
            send(message, toIntake.apply(message), 1).onComplete(any -> {
                underWay--;
                step(messages, due, done);
            });
        }
        if (underWay == 0 && (stopped || next >= messages.size())) {
            done.tryComplete(count);
        }
    }

    private Future<Void> send(Message message, Intake intake, int attempt) {
        return backend.post("/api/v1/intake", intake, null).transform(answer -> {
            if (answer.succeeded() && !isTransient(answer.result().statusCode())) {
                return settle(message, intake, answer.result());
            }
            return again(
                    message,
                    intake,
                    attempt,
                    answer.succeeded()
                            ? "HTTP " + answer.result().statusCode()
                            : String.valueOf(answer.cause().getMessage()));
        });
    }

    private static boolean isTransient(int status) {
        return status == 429 || status == 503 || status == 502 || status == 504;
    }

    private Future<Void> again(Message message, Intake intake, int attempt, String why) {
        if (attempt >= MOST_TRIES || stopped) {
            count = new Count(count.accepted, count.repeated, count.refused, count.given + 1);
            refusals.accept("line " + message.line() + ": no answer: " + why);
            return Future.succeededFuture();
        }
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 8));
        Promise<Void> later = Promise.promise();
        vertx.setTimer(pause, timer -> send(message, intake, attempt + 1).onComplete(later));
        return later.future();
    }

    private Future<Void> settle(Message message, Intake intake, HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 == 2) {
            return Backend.read(answer.body(), IntakeAnswer.class).map(taken -> {
                count = taken.repeated()
                        ? new Count(count.accepted, count.repeated + 1, count.refused, count.given)
                        : new Count(count.accepted + 1, count.repeated, count.refused, count.given);
                if (!taken.repeated()) {
                    accepted.accept(intake);
                }
                return null;
            });
        }
        count = new Count(count.accepted, count.repeated, count.refused + 1, count.given);
        return Backend.read(answer.body(), Problem.class)
                .otherwise(new Problem("http-" + answer.statusCode(), "", "", List.of(), ""))
                .map(problem -> {
                    refusals.accept("line " + message.line() + ": " + problem.code() + " " + problem.detail());
                    return null;
                });
    }
}
