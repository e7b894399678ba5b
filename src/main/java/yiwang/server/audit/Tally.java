package yiwang.server.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Counts what is the same: the first of its kind in a minute is kept at once, those after it as one number when the minute is
 * over. Of more kinds of one actor than it can hold, what was done is kept one by one, since every look must be named, and what
 * was refused is counted together under the actor; askers whom nobody knows count as one. Not for several threads.
 */
final class Tally {
    /** How long what is the same is counted together. */
    static final Duration TOGETHER = Duration.ofMinutes(1);

    /** How many kinds of an actor are told apart within that time. */
    static final int KINDS = 200;

    private final Map<String, SequencedMap<AuditNote, Count>> byActor = new LinkedHashMap<>();

    /** Something with how often it was. */
    record Counted(AuditNote note, long times, Instant at) {}

    private static final class Count {
        final Instant since;
        Instant last;
        long more;

        Count(Instant since) {
            this.since = since;
            this.last = since;
        }
    }

    /** What is to be kept at once: the note, or nothing. */
    List<Counted> add(AuditNote note, Instant now) {
        SequencedMap<AuditNote, Count> counts =
                byActor.computeIfAbsent(note.who().actor(), actor -> new LinkedHashMap<>());
        Count known = counts.get(note);
        if (known == null && counts.size() < KINDS) {
            counts.put(note, new Count(now));
            return List.of(new Counted(note, 1, now));
        }
        if (known == null && note.code().isEmpty()) {
            return List.of(new Counted(note, 1, now));
        }
        Count count = known == null ? counts.computeIfAbsent(rest(note.who()), rest -> new Count(now)) : known;
        count.more++;
        count.last = now;
        return List.of();
    }

    private static AuditNote rest(Who who) {
        return AuditNote.refused(new Who(who.actor(), who.office(), "", ""), AuditNote.MORE, "", AuditNote.MORE);
    }

    /** The counts whose minute is over; a clock that went back ends all of them. */
    List<Counted> ended(Instant now) {
        List<Counted> ended = new ArrayList<>();
        for (SequencedMap<AuditNote, Count> counts : byActor.values()) {
            counts.entrySet().removeIf(each -> {
                Instant since = each.getValue().since;
                boolean goesOn = !now.isBefore(since) && now.isBefore(since.plus(TOGETHER));
                if (!goesOn) {
                    counted(each.getKey(), each.getValue(), ended);
                }
                return !goesOn;
            });
        }
        byActor.values().removeIf(Map::isEmpty);
        return ended;
    }

    /** All counts, at the end. */
    List<Counted> all() {
        List<Counted> all = new ArrayList<>();
        byActor.values().forEach(counts -> counts.forEach((note, count) -> counted(note, count, all)));
        byActor.clear();
        return all;
    }

    private static void counted(AuditNote note, Count count, List<Counted> into) {
        if (count.more > 0) {
            into.add(new Counted(note, count.more, count.last));
        }
    }
}
