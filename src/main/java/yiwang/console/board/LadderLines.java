package yiwang.console.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.domain.ticket.Countdown;
import yiwang.domain.ticket.Ladder;
import yiwang.domain.ticket.Ladder.Rung;

/** When a clock reaches each rung: the answer to 为什么到这里. Pure. */
final class LadderLines {
    private LadderLines() {}

    /** A rung and the instant the clock alone brings a ticket there. */
    record Line(Rung rung, Instant at) {}

    /** All rungs of a clock that would never be stopped, lowest first. */
    static List<Line> of(Countdown clock) {
        Countdown running = new Countdown(clock.startedAt(), clock.dueAt(), null);
        List<Line> lines = new ArrayList<>();
        Instant next = Ladder.standing(running, 0, clock.startedAt()).nextAt();
        while (next != null) {
            Ladder.Standing there = Ladder.standing(running, 0, next);
            lines.add(new Line(there.rung(), next));
            next = there.nextAt();
        }
        return lines;
    }
}
