package yiwang.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.CaseStanding;

/**
 * How a ticket goes its way, beside the state it is in.
 *
 * @param profile key of its loop, {@code id@version}, frozen when it was received
 * @param tasks parts of it that are others' to do, ended ones included
 * @param request what waits for a second person's decision, or null
 * @param invited units called to a consultation that is open
 * @param heard those of them that have stated their position
 * @param marks what is true of it for good or until taken back: {@code verified}, {@code filed}, {@code legacy} ...
 * @param cardAnswered whether the unit has answered the card that stands
 * @param cardBy the office behind the card that stands, or null when none stands
 * @param extensions how often its limit was extended
 * @param attempts how often the reporter could not be reached
 * @param reopened how often it was opened again
 * @param resumeAt when a suspension ends by itself, or null
 * @param closedAt when it last ended, or null while it is open
 * @param transferredTo where it was handed over, empty while it is here
 * @param mergedInto id of the ticket that carries it on, empty while it stands alone
 * @param absorbed numbers of the tickets merged into this one; all their reporters are revisited
 * @param suggested what the engine took it for, or null when its source named the item
 * @param dispatchedAt when a unit last got it, or null while none ever had
 * @param ladder how it stands on its escalation ladder, or null for one registered before there was any
 * @param ladderNext when the ladder has its next step if nothing else happens, or null for never
 * @param happened what else the ladder asks about
 * @param steps the last steps of the ladder in a row
 * @param score what its steps cost the units, 0 or below
 * @param attached the files that go with it
 */
public record Course(
        String profile,
        List<Task> tasks,
        @Nullable Request request,
        List<String> invited,
        List<String> heard,
        Set<String> marks,
        boolean cardAnswered,
        @Nullable Role cardBy,
        int extensions,
        int attempts,
        int reopened,
        @Nullable Instant resumeAt,
        @Nullable Instant closedAt,
        String transferredTo,
        String mergedInto,
        List<String> absorbed,
        @Nullable Suggested suggested,
        @Nullable Instant dispatchedAt,
        @Nullable CaseLadder ladder,
        @Nullable Instant ladderNext,
        Happened happened,
        StepRun steps,
        int score,
        Attached attached) {
    public Course {
        tasks = List.copyOf(tasks);
        invited = List.copyOf(invited);
        heard = List.copyOf(heard);
        marks = Set.copyOf(marks);
        absorbed = List.copyOf(absorbed);
    }

    /** Whether a mark is set. */
    public boolean is(String mark) {
        return marks.contains(mark);
    }

    /** How it stood on its ladder at {@code at}, the time of its last event or later, for these facts. */
    CaseStanding standing(CaseFacts facts, Instant at) {
        return ladder == null ? CaseStanding.NONE : CaseStanding.of(facts, ladder, at);
    }

    /** Whether anybody besides the lead still has something to do. */
    public boolean hasOpenTask() {
        return tasks.stream().anyMatch(Task::isOpen);
    }
}
