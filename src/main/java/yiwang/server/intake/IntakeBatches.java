package yiwang.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.Bodies;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.storage.StorageBusy;
import yiwang.server.tickets.Registration;
import yiwang.server.tickets.TicketIntake;
import yiwang.wire.BatchAnswer;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;

/**
 * Many matters at once: checked beside the event loop, registered in one transaction, answered one by one. As many matters may
 * be under way as writes may wait; more are told to come again, and nothing of theirs is kept. Any thread.
 */
public final class IntakeBatches {
    /** Matters in one request. */
    public static final int MOST = 500;

    private final Vertx vertx;
    private final IntakeService intake;
    private final TicketIntake tickets;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Over the same rules as one matter by itself.
     *
     * @param mostWaiting matters under way
     */
    public IntakeBatches(Vertx vertx, IntakeService intake, TicketIntake tickets, int mostWaiting) {
        this.vertx = vertx;
        this.intake = intake;
        this.tickets = tickets;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Who hands matters in.
     *
     * @param own the one source in whose name it speaks; null for any
     * @param problems says reasons in its language
     */
    record Sender(Who who, @Nullable String own, Function<Reason, Problem> problems) {
        /** A matter without a source is refused later. */
        void requireOwn(@Nullable String source) {
            if (own != null && source != null && !source.isEmpty() && !source.equals(own)) {
                throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "source"));
            }
        }
    }

    /** Takes them in. */
    CompletionStage<Answer<BatchAnswer>> take(Buffer matters, Sender sender) {
        return under(
                matters,
                sender,
                checked -> tickets.register(checked.registrations(), sender.who())
                        .thenApply(answers -> checked.answered(
                                answers.stream().map(Optional::of).toList())));
    }

    /** Says what taking them in would be answered; changes nothing. */
    CompletionStage<Answer<BatchAnswer>> check(Buffer matters, Sender sender) {
        return under(
                matters,
                sender,
                checked -> tickets.known(checked.registrations())
                        .thenApply(known -> checked.answered(checked.withoutTwins(known))));
    }

    /** Room is taken for as many as there may be, and given back for those that there are not. */
    private CompletionStage<Answer<BatchAnswer>> under(
            Buffer matters, Sender sender, Function<Checked, CompletionStage<BatchAnswer>> then) {
        int before = waiting.getAndAdd(MOST);
        if (before > 0 && before + MOST > mostWaiting) {
            waiting.addAndGet(-MOST);
            throw new StorageBusy();
        }
        AtomicInteger held = new AtomicInteger(MOST);
        return vertx.executeBlocking(() -> read(matters, sender), false)
                .map(read -> {
                    waiting.addAndGet(read.size() - held.getAndSet(read.size()));
                    return read;
                })
                .compose(read -> vertx.executeBlocking(() -> checked(read, sender.problems()), false))
                .compose(checked -> Future.fromCompletionStage(then.apply(checked)))
                .map(Answer::done)
                .onComplete(done -> waiting.addAndGet(-held.get()))
                .toCompletionStage();
    }

    private static List<JsonNode> read(Buffer matters, Sender sender) {
        List<JsonNode> read = Bodies.many(matters, MOST);
        if (read.isEmpty()) {
            throw new NotDone(Reason.of(ProblemCode.BATCH_SIZE, MOST, 0));
        }
        read.forEach(matter -> sender.requireOwn(matter.path("source").asText("")));
        return read;
    }

    private Checked checked(List<JsonNode> matters, Function<Reason, Problem> problems) {
        Checked checked = new Checked(problems);
        for (JsonNode matter : matters) {
            try {
                checked.sound(intake.registration(Bodies.value(matter, Intake.class)));
            } catch (NotDone refused) {
                checked.refused(refused.reason());
            }
        }
        return checked;
    }

    /** Matters that were looked at; one batch's, one thread at a time. */
    private static final class Checked {
        private final Function<Reason, Problem> problems;
        private final List<Registration> sound = new ArrayList<>();
        private final List<Optional<Reason>> refused = new ArrayList<>();

        Checked(Function<Reason, Problem> problems) {
            this.problems = problems;
        }

        void sound(Registration registration) {
            sound.add(registration);
            refused.add(Optional.empty());
        }

        void refused(Reason reason) {
            refused.add(Optional.of(reason));
        }

        List<Registration> registrations() {
            return List.copyOf(sound);
        }

        /** Two of one batch under one number: the second is what it would be after the first. */
        List<Optional<Answer<IntakeAnswer>>> withoutTwins(List<Optional<Answer<IntakeAnswer>>> known) {
            Map<List<String>, String> first = new HashMap<>();
            return IntStream.range(0, known.size())
                    .mapToObj(i -> {
                        Registration one = sound.get(i);
                        String before = first.putIfAbsent(List.of(one.source(), one.sourceNo()), one.fingerprint());
                        boolean isTwin = before != null && known.get(i).isEmpty() && !before.equals(one.fingerprint());
                        return isTwin
                                ? Optional.of(Answer.<IntakeAnswer>refuse(
                                        ProblemCode.CONFLICT, one.source() + " " + one.sourceNo()))
                                : known.get(i);
                    })
                    .toList();
        }

        BatchAnswer answered(List<Optional<Answer<IntakeAnswer>>> answers) {
            List<BatchAnswer.Row> rows = new ArrayList<>();
            int next = 0;
            for (Optional<Reason> reason : refused) {
                if (reason.isPresent()) {
                    rows.add(row(reason.get()));
                } else {
                    Answer<IntakeAnswer> answer = answers.get(next++).orElse(null);
                    rows.add(row(answer));
                }
            }
            return BatchAnswer.of(rows);
        }

        private BatchAnswer.Row row(@Nullable Answer<IntakeAnswer> answer) {
            return switch (answer) {
                case Answer.Done<IntakeAnswer>(IntakeAnswer ticket) -> new BatchAnswer.Row(ticket, null);
                case Answer.Refused<IntakeAnswer>(Reason reason) -> row(reason);
                case null -> new BatchAnswer.Row(null, null);
            };
        }

        private BatchAnswer.Row row(Reason reason) {
            return new BatchAnswer.Row(null, problems.apply(reason));
        }
    }
}
