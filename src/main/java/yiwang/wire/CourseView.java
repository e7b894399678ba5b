package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Course;
import yiwang.domain.ticket.Request;

/**
 * How a ticket goes its way, beside its state; see {@link Course}.
 *
 * @param request kind of the request that waits for a second person, or null
 * @param requestedBy unit that asked
 * @param requestedMeasure what the amount counts: {@code WD}, {@code WH} or {@code ND}; empty without one
 * @param marks what is true of it for good or until taken back
 * @param resumeAt when a suspension ends by itself, or null
 */
public record CourseView(
        List<Task> tasks,
        @Nullable String request,
        @Nullable String requestedBy,
        int requestedAmount,
        String requestedMeasure,
        List<String> invited,
        List<String> heard,
        List<String> marks,
        boolean cardAnswered,
        int extensions,
        int attempts,
        int reopened,
        @Nullable Instant resumeAt,
        String transferredTo,
        String mergedInto,
        List<String> absorbed) {

    /** A part of it that is somebody else's to do. */
    public record Task(int number, String kind, String unit, String state) {}

    /** What is shown of a course. */
    public static CourseView of(Course course) {
        Request request = course.request();
        return new CourseView(
                course.tasks().stream()
                        .map(task -> new Task(
                                task.number(),
                                task.kind(),
                                task.unit(),
                                task.state().name()))
                        .toList(),
                request == null ? null : request.kind(),
                request == null ? null : request.unit(),
                request == null ? 0 : request.amount(),
                request == null ? "" : request.measure(),
                course.invited(),
                course.heard(),
                course.marks().stream().sorted().toList(),
                course.cardAnswered(),
                course.extensions(),
                course.attempts(),
                course.reopened(),
                course.resumeAt(),
                course.transferredTo(),
                course.mergedInto(),
                course.absorbed());
    }
}
