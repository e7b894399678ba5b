package yiwang.server.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.simulation.LadderComparison;
import yiwang.domain.escalation.simulation.LadderSimulation;
import yiwang.domain.escalation.simulation.PastCase;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.wire.PolicyView;
import yiwang.wire.ProblemCode;

/** Tries a policy on what has been, and puts one in force. Any thread; nothing here waits. */
public final class PolicyService {
    private static final String NAME = "policy";
    private static final int LONGEST = 100_000;
    private static final int LONGEST_SENTENCE = 400;

    private final Database database;
    private final JournalStore journal;
    private final PolicyShelf shelf;
    private final InstantSource clock;

    /** Over the tickets of this journal. */
    public PolicyService(Database database, JournalStore journal, PolicyShelf shelf, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Every version, oldest first. */
    public List<PolicyView> versions() {
        return shelf.views();
    }

    /** What this policy would have done to the stored tickets, beside the one in force. Throws {@link NotDone}. */
    public CompletableFuture<Answer<LadderComparison>> simulate(String text) {
        LadderPolicy other = parse(text);
        Instant now = now();
        return database.read(tx -> {
            List<PastCase> cases = new PastCases(now).of(tx, journal);
            return Answer.done(LadderComparison.of(
                    LadderSimulation.run(shelf.inForce(), shelf.times(), cases),
                    LadderSimulation.run(other, shelf.times(), cases)));
        });
    }

    /** Puts the next version in force for every ticket registered from now on. Throws {@link NotDone}. */
    public CompletableFuture<Answer<PolicyView>> activate(String text, Actor actor) {
        LadderPolicy next = parse(text);
        Instant now = now();
        return database.write(tx -> {
            PolicyView present = shelf.views().getLast();
            if (present.text().equals(text)) {
                return Answer.done(present);
            }
            LadderPolicy before = shelf.inForce();
            if (!next.id().equals(before.id()) || next.version() != before.version() + 1) {
                String due = before.id() + "@" + (before.version() + 1);
                return Answer.refuse(ProblemCode.POLICY_VERSION, due, next.key());
            }
            shelf.append(tx, next, text, actor, now);
            tx.afterCommit(() -> shelf.activated(text, now, actor.id()));
            return Answer.done(new PolicyView(next.key(), next.version(), now, actor.id(), true, text));
        });
    }

    private static LadderPolicy parse(String text) {
        if (text.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "text"));
        }
        if (text.length() > LONGEST) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "text", LONGEST, text.length()));
        }
        try {
            return LadderPolicy.parse(NAME, text.lines().toList());
        } catch (BrokenDataFile e) {
            throw new NotDone(Reason.of(ProblemCode.POLICY_BROKEN, oneLine(String.valueOf(e.getMessage()))));
        }
    }

    private static String oneLine(String sentence) {
        String plain = sentence.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= LONGEST_SENTENCE ? plain : plain.substring(0, LONGEST_SENTENCE) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
