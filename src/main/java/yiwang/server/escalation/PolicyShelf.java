package yiwang.server.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.domain.escalation.Escalation;
import yiwang.domain.escalation.LadderBook;
import yiwang.domain.escalation.Ladders;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.LadderResource;
import yiwang.domain.ticket.Actor;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.journal.NewEntry;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.wire.Json;
import yiwang.wire.PolicyView;

/**
 * The versions of the ladder's policy: the one that ships and those that were activated, which the journal keeps. Any
 * thread; {@link #activated} only once a version is durable.
 */
public final class PolicyShelf implements Ladders {
    private static final String SUBJECT = "ladder-policy";
    private static final String VERB = "activate";

    /** What the journal keeps of an activation. */
    private record Activation(String text) {}

    private record Shelf(LadderBook book, List<PolicyView> views) {}

    private final JournalStore journal;
    private volatile Shelf shelf;

    /** With the shipped policy in force. */
    public PolicyShelf(JournalStore journal, DueTimes times) {
        this.journal = journal;
        LadderPolicy shipped = LadderResource.policy();
        String text = String.join("\n", LadderResource.lines()) + "\n";
        this.shelf = new Shelf(
                LadderBook.of(shipped, times),
                List.of(new PolicyView(shipped.key(), shipped.version(), null, null, true, text)));
    }

    @Override
    public LadderPolicy inForce() {
        return shelf.book().inForce();
    }

    @Override
    public Escalation of(String policyKey) {
        return shelf.book().of(policyKey);
    }

    /** Every version, oldest first. */
    public List<PolicyView> views() {
        return shelf.views();
    }

    /** The calendar that limits are counted by. */
    public DueTimes times() {
        return shelf.book().times();
    }

    /** Takes in what the journal holds; once, before anything is asked. */
    public void load(Tx tx) {
        for (JournalEntry entry : journal.of(tx, SUBJECT, inForce().id())) {
            activated(text(entry), Instant.parse(entry.at()), entry.actor());
        }
    }

    /** Writes that a policy is in force from now on. */
    void append(Tx tx, LadderPolicy policy, String text, Actor actor, Instant now) {
        try {
            journal.append(
                    tx,
                    new NewEntry(
                            now,
                            actor.id(),
                            actor.unit(),
                            SUBJECT,
                            policy.id(),
                            policy.version(),
                            VERB,
                            Json.lenient().writeValueAsString(new Activation(text))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is always JSON", e);
        }
    }

    /** Puts a version in force. */
    void activated(String text, Instant at, String by) {
        LadderPolicy policy = LadderPolicy.parse("policy", text.lines().toList());
        Shelf before = shelf;
        List<PolicyView> views = new ArrayList<>();
        before.views()
                .forEach(old -> views.add(new PolicyView(
                        old.key(), old.version(), old.activatedAt(), old.activatedBy(), false, old.text())));
        views.add(new PolicyView(policy.key(), policy.version(), at, by, true, text));
        shelf = new Shelf(before.book().with(policy), List.copyOf(views));
    }

    private static String text(JournalEntry entry) {
        try {
            return Json.lenient().readValue(entry.payload(), Activation.class).text();
        } catch (JsonProcessingException e) {
            throw new StorageFault("journal entry " + entry.seq() + " is no ladder policy", e);
        }
    }
}
