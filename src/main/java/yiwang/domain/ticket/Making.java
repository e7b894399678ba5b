package yiwang.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making: what it sets so far, and the ticket as that leaves it. Each value is folded once, however many
 * rules look at the ticket in between; that is what the writer's speed hangs on. Lives within one method call.
 */
final class Making {
    private final long version;
    private final Instant now;
    private final TicketDraft draft;
    private final SortedMap<String, String> sets;

    /** What follows on {@code before} ({@code null} for a first event) and sets these fields to begin with. */
    Making(@Nullable Ticket before, String id, Instant now, SortedMap<String, String> first) {
        this.version = before == null ? 1 : before.version() + 1;
        this.now = now;
        this.draft = before == null ? new TicketDraft(id) : new TicketDraft(before);
        this.sets = new TreeMap<>(first);
        draft.fold(first);
    }

    /** What it sets so far. */
    SortedMap<String, String> sets() {
        return sets;
    }

    boolean sets(Field field) {
        return sets.containsKey(field.key());
    }

    /** The ticket as far as the event is made. */
    Ticket ticket() {
        return draft.at(version, now);
    }

    void set(Field field, String value) {
        sets.put(field.key(), value);
        field.set(draft, value);
    }

    /** As {@link #set} of their text, which is made to be read back to the same. */
    void clocks(List<Clock> clocks) {
        sets.put(Field.CLOCKS.key(), ClockText.of(clocks));
        draft.clocks = clocks;
    }

    void happened(Happened happened) {
        sets.put(Field.HAPPENED.key(), happened.toString());
        draft.happened = happened;
    }

    void ladderNext(@Nullable Instant next) {
        sets.put(Field.LADDER_NEXT.key(), next == null ? "" : next.toString());
        draft.ladderNext = next;
    }

    /** The event, done. */
    Made made(Verb verb, Actor actor, SortedMap<String, String> said) {
        TicketEvent event = new TicketEvent(draft.id, version, verb, actor.id(), actor.unit(), now, said, sets);
        return new Made(event, ticket());
    }
}
