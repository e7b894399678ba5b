package yiwang.server.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.audit.Tally.Counted;
import yiwang.server.http.Answer;
import yiwang.server.storage.Database;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Work;
import yiwang.wire.ProblemCode;

/**
 * Where everything that is to be kept in the audit is handed in. Nothing here waits; any thread.
 *
 * <p>What waits to be written is bounded and outlives an outage of the store: it is tried again, in order, and what did not
 * fit is written as a number.
 */
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    /** Notes that wait. */
    static final int WAITING = 2_000;

    private static final int TOGETHER = 200;

    private final Database database;
    private final AuditStore store;
    private final InstantSource clock;
    private final Tally tally = new Tally();
    private final Deque<Counted> waiting = new ArrayDeque<>();
    private long lost;
    private boolean writing;
    private boolean failed;

    /** Into this store, by this clock. */
    public AuditTrail(Database database, AuditStore store, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Does something in one transaction with its note; where the note cannot be written nothing is done, and the answer says so
     * ({@link ProblemCode#AUDIT_UNAVAILABLE}). What the work refuses leaves no note here.
     */
    public <T> CompletionStage<Answer<T>> privileged(AuditNote note, Work<Answer<T>> work) {
        return privileged(value -> note, work);
    }

    /** The same with a note that says what came of it. */
    public <T> CompletionStage<Answer<T>> privileged(Function<T, AuditNote> note, Work<Answer<T>> work) {
        return database.write(tx -> {
                    Answer<T> answer = work.run(tx);
                    if (answer instanceof Answer.Done<T>(T value)) {
                        store.append(tx, note.apply(value), clock.instant());
                    }
                    return answer;
                })
                .exceptionallyCompose(AuditTrail::unavailable);
    }

    private static <T> CompletionStage<Answer<T>> unavailable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StorageFault) {
            LOG.warn("a privileged action was refused: {}", cause.getMessage());
            return CompletableFuture.completedStage(Answer.refuse(ProblemCode.AUDIT_UNAVAILABLE));
        }
        return CompletableFuture.failedStage(failure);
    }

    /** Keeps a note of something that has happened. */
    public synchronized void note(AuditNote note) {
        enqueue(new Counted(note, 1, clock.instant()));
        write();
    }

    /** The same for what may come again and again: what is the same within a minute is counted. */
    public synchronized void counted(AuditNote note) {
        tally.add(note, clock.instant()).forEach(this::enqueue);
        write();
    }

    /** Writes what was counted and tries again what could not be written; called again and again. */
    public synchronized void tick() {
        tally.ended(clock.instant()).forEach(this::enqueue);
        failed = false;
        write();
    }

    /** Writes what there is; before the store is closed, which finishes it. */
    public synchronized void close() {
        tally.all().forEach(this::enqueue);
        hand(WAITING);
    }

    private void enqueue(Counted note) {
        if (waiting.size() < WAITING) {
            waiting.add(note);
        } else {
            lost += note.times();
        }
    }

    /** One write at a time, so that what could not be written goes back to where it was. */
    private void write() {
        if (writing || failed || waiting.isEmpty() && lost == 0) {
            return;
        }
        hand(TOGETHER);
    }

    private void hand(int most) {
        List<Counted> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        long gone = waiting.isEmpty() ? lost : 0;
        lost -= gone;
        writing = true;
        Instant now = clock.instant();
        database.write(tx -> {
                    taken.forEach(each -> store.append(tx, each.note(), each.times(), each.at()));
                    if (gone > 0) {
                        store.append(tx, AuditNote.done(Who.BACKEND, AuditNote.MORE, "lost"), gone, now);
                    }
                    return true;
                })
                .whenComplete((done, failure) -> written(taken, gone, failure));
    }

    private synchronized void written(List<Counted> taken, long gone, @Nullable Throwable failure) {
        writing = false;
        if (failure != null) {
            LOG.debug("{} notes of the audit wait", taken.size(), failure);
            failed = true;
            lost += gone;
            taken.reversed().forEach(waiting::addFirst);
            return;
        }
        write();
    }
}
