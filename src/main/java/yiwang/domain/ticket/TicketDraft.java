package yiwang.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.geo.GeoPoint;

/** The one place where a ticket's fields can be written, while an event is folded in; lives within one method call. */
final class TicketDraft {
    final String id;

    @Nullable
    TicketNumber number;

    @Nullable
    TicketState state;

    TicketKind kind = TicketKind.HELP;
    IntakeChannel channel = IntakeChannel.WEB;
    String source = "";
    String sourceNo = "";
    String title = "";
    String text = "";
    CategoryCode category = CategoryCode.UNCLASSIFIED;
    double confidence;
    Urgency urgency = Urgency.C;

    @Nullable
    GeoPoint point;

    String address = "";

    @Nullable
    GridCode grid;

    @Nullable
    DivisionCode division;

    @Nullable
    Instant receivedAt;

    @Nullable
    String lead;

    @Nullable
    String firstResponder;

    List<Clock> clocks = List.of();
    int card;
    List<String> returnedBy = List.of();
    int rework;
    int grade;

    @Nullable
    Boolean solved;

    String profile = "";
    List<Task> tasks = List.of();

    @Nullable
    Request request;

    List<String> invited = List.of();
    List<String> heard = List.of();
    Set<String> marks = Set.of();
    boolean cardAnswered;

    @Nullable
    Role cardBy;

    int extensions;
    int attempts;
    int reopened;

    @Nullable
    Instant resumeAt;

    @Nullable
    Instant closedAt;

    String transferredTo = "";
    String mergedInto = "";
    List<String> absorbed = List.of();

    @Nullable
    Suggested suggested;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    CaseLadder ladder;

    @Nullable
    Instant ladderNext;

    Happened happened = Happened.NOTHING;
    StepRun steps = StepRun.NONE;
    int score;
    Attached attached = Attached.NOTHING;

    TicketDraft(String id) {
        this.id = id;
    }

    TicketDraft(Ticket t) {
        id = t.id();
        number = t.number();
        state = t.state();
        kind = t.kind();
        channel = t.channel();
        source = t.source();
        sourceNo = t.sourceNo();
        title = t.title();
        text = t.text();
        category = t.category();
        confidence = t.confidence();
        urgency = t.urgency();
        point = t.point();
        address = t.address();
        grid = t.grid();
        division = t.division();
        receivedAt = t.receivedAt();
        lead = t.lead();
        firstResponder = t.firstResponder();
        clocks = t.clocks();
        card = t.card();
        returnedBy = t.returnedBy();
        rework = t.rework();
        grade = t.grade();
        solved = t.solved();
        take(t.course());
    }

    private void take(Course course) {
        profile = course.profile();
        tasks = course.tasks();
        request = course.request();
        invited = course.invited();
        heard = course.heard();
        marks = course.marks();
        cardAnswered = course.cardAnswered();
        cardBy = course.cardBy();
        extensions = course.extensions();
        attempts = course.attempts();
        reopened = course.reopened();
        resumeAt = course.resumeAt();
        closedAt = course.closedAt();
        transferredTo = course.transferredTo();
        mergedInto = course.mergedInto();
        absorbed = course.absorbed();
        suggested = course.suggested();
        dispatchedAt = course.dispatchedAt();
        ladder = course.ladder();
        ladderNext = course.ladderNext();
        happened = course.happened();
        steps = course.steps();
        score = course.score();
        attached = course.attached();
    }

    private Course course() {
        return new Course(
                profile,
                tasks,
                request,
                invited,
                heard,
                marks,
                cardAnswered,
                cardBy,
                extensions,
                attempts,
                reopened,
                resumeAt,
                closedAt,
                transferredTo,
                mergedInto,
                absorbed,
                suggested,
                dispatchedAt,
                ladder,
                ladderNext,
                happened,
                steps,
                score,
                attached);
    }

    /** Writes every field that an event sets. */
    void fold(Map<String, String> sets) {
        sets.forEach((key, value) -> Field.of(key).set(this, value));
    }

    Ticket at(long version, Instant updatedAt) {
        return new Ticket(
                id,
                version,
                required(number, "number"),
                required(state, "state"),
                kind,
                channel,
                source,
                sourceNo,
                title,
                text,
                category,
                confidence,
                urgency,
                point,
                address,
                grid,
                required(division, "division"),
                required(receivedAt, "receivedAt"),
                lead,
                firstResponder,
                clocks,
                card,
                returnedBy,
                rework,
                grade,
                solved,
                course(),
                updatedAt);
    }

    private static <T> T required(@Nullable T value, String name) {
        return Objects.requireNonNull(value, name);
    }
}
