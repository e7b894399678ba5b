package yiwang.server.classify;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.category.CategoryList;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.ModelRefused;
import yiwang.domain.classify.Precedents;
import yiwang.domain.classify.TrainedEngine;
import yiwang.domain.classify.TrainedModel;
import yiwang.domain.classify.UntrainedEngine;
import yiwang.server.storage.Database;
import yiwang.server.tickets.Correction;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketHistory;
import yiwang.server.tickets.TicketListener;
import yiwang.wire.ClassifierView;

/**
 * Looks at the labels whenever there are new ones, on one thread of the lowest priority: keeps the precedents that are
 * shown, and trains when it is worth it. At most one training runs, and {@link #close} calls it off. What anybody asks is
 * answered from memory, on any thread.
 */
public final class Training implements TicketListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final long CLOSE_SECONDS = 10;
    /** The precedents are made anew when the labels have grown by this part. */
    private static final int TWENTIETH = 20;

    private final Database database;
    private final TicketHistory history;
    private final CategoryList list;
    private final LiveEngine engine;
    private final TrainingRun run;
    private final ModelFolder folder;
    private final TrainingLimits limits;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("yiwang-training")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Standing standing;

    /** What can be counted without reading the labels: all, those not read yet, those since the last attempt. */
    private record Count(int labels, int unread, int untried) {}

    /**
     * What is told to whoever asks.
     *
     * @param indexed labels when the precedents were made, and {@code readSeq} the newest of them
     */
    private record Standing(
            Precedents precedents,
            int labels,
            int indexed,
            long readSeq,
            boolean training,
            ModelFolder.Attempts attempts,
            @Nullable String trouble) {
        Standing with(ModelFolder.Attempts next, @Nullable String wrong) {
            return new Standing(precedents, labels, indexed, readSeq, training, next, wrong);
        }

        Standing labels(int count) {
            return new Standing(precedents, count, indexed, readSeq, training, attempts, trouble);
        }

        Standing training(boolean now) {
            return new Standing(precedents, labels, indexed, readSeq, now, attempts, trouble);
        }
    }

    /** Of these labels and this folder, into this engine; {@link #begin} starts it. */
    Training(
            Database database,
            TicketHistory history,
            CategoryList list,
            LiveEngine engine,
            TrainingRun run,
            ModelFolder folder,
            TrainingLimits limits) {
        this.database = database;
        this.history = history;
        this.list = list;
        this.engine = engine;
        this.run = run;
        this.folder = folder;
        this.limits = limits;
        this.standing =
                new Standing(new Precedents(List.of(), run.places()), 0, 0, 0, false, ModelFolder.Attempts.NONE, null);
    }

    /** Puts the stored model to work, before the first question; a broken one is named and left alone. */
    void load() {
        try {
            TrainedModel model = folder.model(run.taxonomy());
            if (model != null) {
                engine.exchange(new TrainedEngine(run.taxonomy(), model, run.places(), run.danger()));
                LOG.info("model {} is at work, learnt from {} labels", model.version(), model.labels());
            }
            standing = standing.with(folder.attempts(), null);
        } catch (ModelRefused e) {
            String why = String.valueOf(e.getMessage());
            LOG.warn("{}; classifying goes on without it", why, e);
            standing = standing.with(ModelFolder.Attempts.NONE, why);
        }
    }

    /** Looks at the labels that are there. */
    public void begin() {
        ask();
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        boolean said = before != null
                && (!before.ticket().category().equals(after.ticket().category())
                        || before.ticket().confidence() != after.ticket().confidence());
        if (said) {
            ask();
        }
    }

    /** Labelled texts like this matter, the most alike first; their ids are those of their tickets. */
    List<LabelledText> like(Matter matter, int most) {
        return standing.precedents().like(matter, most);
    }

    /** How things stand. */
    ClassifierView view() {
        Standing now = standing;
        TrainedEngine trained = engine.now() instanceof TrainedEngine model ? model : null;
        return new ClassifierView(
                trained == null ? UntrainedEngine.NAME : TrainedEngine.NAME,
                trained == null ? run.taxonomy().version() : trained.version(),
                now.labels(),
                now.training(),
                now.attempts().taken(),
                now.attempts().last(),
                now.trouble());
    }

    /** Calls a training off and ends the thread. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a training did not end in {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        if (asked.compareAndSet(false, true)) {
            try {
                worker.execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("closing: the labels are looked at after the next start", e);
            }
        }
    }

    private void look() {
        asked.set(false);
        try {
            Count count = count();
            boolean due = count.labels() >= limits.leastLabels() && count.untried() >= limits.leastNew();
            if (due || count.unread() > standing.indexed() / TWENTIETH) {
                Labels labels = labels();
                remember(labels, count.labels());
                if (due) {
                    standing = standing.training(true);
                    train(labels);
                }
            } else {
                standing = standing.labels(count.labels());
            }
        } catch (InterruptedException | CancellationException e) {
            LOG.info("the training was called off");
            Thread.currentThread().interrupt();
        } catch (ExecutionException | IOException | RuntimeException e) { // an edge: the next labels ask again
            LOG.error("the labels could not be learnt from", e);
            standing = standing.with(standing.attempts(), "training failed: " + e.getMessage());
        } finally {
            standing = standing.training(false);
        }
    }

    private Labels labels() throws InterruptedException, ExecutionException {
        List<Correction> corrections = database.read(tx -> history.corrections(tx, limits.mostLabels()))
                .get();
        return Labels.of(corrections, list);
    }

    private Count count() throws InterruptedException, ExecutionException {
        Standing now = standing;
        ClassifierView.Attempt last = now.attempts().last();
        long tried = last == null ? 0 : last.newestSeq();
        return database.read(tx -> new Count(
                        history.corrected(tx),
                        history.correctionsSince(tx, now.readSeq()),
                        history.correctionsSince(tx, tried)))
                .get();
    }

    private void remember(Labels labels, int count) {
        Standing now = standing;
        List<LabelledText> newest =
                labels.texts().subList(0, Math.min(labels.texts().size(), limits.precedents()));
        standing = new Standing(
                new Precedents(newest, run.places()),
                count,
                labels.texts().size(),
                labels.newestSeq(),
                now.training(),
                now.attempts(),
                now.trouble());
    }

    private void train(Labels labels) throws IOException {
        TrainingRun.Outcome outcome = run.against(engine.now(), labels);
        ClassifierView.Attempt attempt = outcome.attempt();
        boolean taken = outcome.model() != null && outcome.engine() != null;
        ModelFolder.Attempts attempts =
                new ModelFolder.Attempts(taken ? attempt : standing.attempts().taken(), attempt);
        if (outcome.model() != null && outcome.engine() != null) {
            folder.store(outcome.model());
            engine.exchange(outcome.engine());
        }
        folder.store(attempts);
        standing = standing.with(attempts, taken ? null : standing.trouble());
        LOG.info("a training of {} labels: {}, version {}", attempt.labels(), attempt.outcome(), attempt.version());
    }
}
