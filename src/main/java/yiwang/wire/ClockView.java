package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.Deadline;
import yiwang.domain.profile.ClockLine;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Clock;

/**
 * One clock of a ticket with the reasons for its due time.
 *
 * @param kind as the profile names it, {@code stage:guard} for a stage
 * @param zh the kind's name in Chinese, with {@code en} from the profile
 * @param task number of the task it is for, 0 for the ticket itself
 * @param limit as {@code 4 WD}
 * @param extensions limits granted on top, in order
 * @param unit whose duty windows count
 * @param dueAt null while it stands still
 * @param provisional whether the due time may still move, because a year's calendar is not published
 * @param used share of the time allowed, above 1 when over
 * @param calendarVersion of the calendar that the due time was made by
 * @param derivation a line each, in the reader's language; empty when that calendar is no longer here
 */
public record ClockView(
        String kind,
        String zh,
        String en,
        int task,
        State state,
        String limit,
        List<String> extensions,
        String unit,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        boolean provisional,
        double used,
        String calendarVersion,
        List<String> derivation) {
    private static final double ROUND = 1_000;

    /** What it does now. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** What is shown of a clock at {@code now}, in the words of {@code texts}. */
    public static ClockView of(Clock clock, Profile profile, ClockBook book, DerivationTexts texts, Instant now) {
        ClockLine line = profile.clock(clock.isStage() ? ClockLine.STAGE : clock.kind());
        State state = !clock.isOpen() ? State.STOPPED : clock.isPaused() ? State.PAUSED : State.RUNNING;
        return new ClockView(
                clock.kind(),
                line == null ? clock.kind() : line.zh(),
                line == null ? clock.kind() : line.en(),
                clock.task(),
                state,
                clock.limit().toString(),
                clock.extensions().stream()
                        .map(extension -> extension.by().toString())
                        .toList(),
                clock.unit(),
                clock.startedAt(),
                state == State.PAUSED ? null : clock.dueAt(),
                clock.pausedAt(),
                clock.stoppedAt(),
                clock.provisional(),
                Math.round(clock.used(book, now) * ROUND) / ROUND,
                clock.calendarVersion(),
                clock.isKnown(book) ? derivation(clock, book, texts) : List.of());
    }

    private static List<String> derivation(Clock clock, ClockBook book, DerivationTexts texts) {
        List<Deadline> chain = clock.explained(book);
        return texts.lines(
                chain, clock.extensions().stream().map(Clock.Extension::at).toList());
    }
}
