package yiwang.server.visits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import yiwang.domain.ticket.Refusal;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.storage.Tx;
import yiwang.wire.ProblemCode;
import yiwang.wire.VisitCounts;
import yiwang.wire.VisitList;

/** Takes visits in, opens those of a unit for a while, and keeps how they went. Any thread; nothing here waits. */
public final class Visits {
    /** Visits that are told at once. */
    static final int MOST_TOLD = 200;

    private final VisitStore store;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Openings openings = new Openings();

    /** Of this county code. */
    public Visits(String region, AuditTrail trail, InstantSource clock) {
        this.store = new VisitStore(region);
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody who looks, in a session, for a unit. */
    record Asker(Who who, String session, String unit) {}

    /** All of them, or none. */
    CompletionStage<Answer<VisitCounts>> handIn(String source, List<Visit> visits, Who by) {
        String what = source + " " + visits.size();
        return trail.privileged(AuditNote.done(by, AuditNote.VISIT_HAND_IN, what), tx -> {
            Instant now = clock.instant();
            int added = 0;
            int replaced = 0;
            int removed = 0;
            for (Visit visit : visits) {
                switch (put(tx, source, visit, now)) {
                    case ADDED -> added++;
                    case REPLACED -> replaced++;
                    case REMOVED -> removed++;
                    case NOTHING -> {}
                }
            }
            return Answer.done(new VisitCounts(added, replaced, removed));
        });
    }

    private enum Became {
        ADDED,
        REPLACED,
        REMOVED,
        NOTHING
    }

    private Became put(Tx tx, String source, Visit visit, Instant now) {
        Visit.Due due = visit.due();
        if (due == null) {
            return store.remove(tx, source, visit.pointer()) ? Became.REMOVED : Became.NOTHING;
        }
        if (store.replace(tx, source, visit.pointer(), due, now)) {
            return Became.REPLACED;
        }
        store.insert(tx, source, visit.pointer(), due, now);
        return Became.ADDED;
    }

    /** Tells the visits of the asker's unit, once it is kept who was told, how many, and why. */
    CompletionStage<Answer<VisitList>> open(Asker asker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return trail.privileged(
                told -> AuditNote.done(
                        asker.who(),
                        AuditNote.VISIT_OPEN,
                        asker.unit() + " " + told.visits().size()),
                tx -> {
                    tx.afterCommit(() -> openings.open(asker, now));
                    List<VisitList.Visit> next = store.next(tx, asker.unit(), MOST_TOLD);
                    long more = store.count(tx, asker.unit()) - next.size();
                    return Answer.done(new VisitList(now.plus(Openings.OPEN), next, more));
                });
    }

    /** Keeps that a visit of the asker's unit was made, while they have its visits open. */
    CompletionStage<Answer<Boolean>> done(Asker asker, VisitStore.Made made) {
        Instant now = clock.instant();
        Optional<String> reason = openings.reason(asker, now);
        if (reason.isEmpty()) {
            return CompletableFuture.completedStage(Answer.refuse(ProblemCode.VISITS_CLOSED));
        }
        Who who = asker.who().because(reason.get());
        String what = made.source() + " " + made.pointer().mark(made.source());
        return trail.privileged(
                AuditNote.done(who, AuditNote.VISIT_DONE, what), tx -> done(tx, asker.unit(), made, now));
    }

    /** What comes late does not take the place of a newer result. */
    private Answer<Boolean> done(Tx tx, String unit, VisitStore.Made made, Instant now) {
        Optional<Instant> last = store.last(tx, unit, made.source(), made.pointer());
        if (last.isEmpty()) {
            return Answer.refuse(ProblemCode.NOT_FOUND, made.source() + " …");
        }
        if (made.at().isBefore(last.get())) {
            return Answer.refuse(Refusal.Code.DETAIL_INVALID, "at", made.at());
        }
        store.done(tx, made, now);
        return Answer.done(true);
    }
}
