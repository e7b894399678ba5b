package yiwang.server.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.visit.Pointer;
import yiwang.server.geo.GridLocator;
import yiwang.server.geo.Located;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;
import yiwang.wire.VisitBatch;
import yiwang.wire.VisitDone;

/** Checks what comes in, field by field, and throws {@link NotDone} at the first that is wrong. Any thread. */
public final class VisitCheck {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST = 500;
    private static final Duration FAR = Duration.ofDays(5 * 366);
    private static final Duration OLDEST = Duration.ofDays(1);
    /** Clocks of two machines are never quite the same. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final GridLocator locator;
    private final Function<DivisionCode, String> units;
    private final InstantSource clock;

    /**
     * By the places of {@code locator}.
     *
     * @param units which one answers for a place
     */
    public VisitCheck(GridLocator locator, Function<DivisionCode, String> units, InstantSource clock) {
        this.locator = locator;
        this.units = units;
        this.clock = clock;
    }

    /** The source in whose name somebody speaks; {@code own} is the only one that a machine may. */
    String source(@Nullable String named, @Nullable String own) {
        if (own != null && named != null && !named.equals(own)) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, "source"));
        }
        return source(named == null ? own : named);
    }

    private static String source(@Nullable String named) {
        String source = required("source", named);
        if (!SOURCE.matcher(source).matches()) {
            throw refuse(Refusal.Code.DETAIL_INVALID, "source", PlainText.shorten(source));
        }
        return source;
    }

    List<Visit> visits(@Nullable List<VisitBatch.Task> tasks) {
        List<VisitBatch.Task> given = required("visits", tasks);
        if (given.isEmpty() || given.size() > MOST) {
            throw new NotDone(Reason.of(ProblemCode.BATCH_SIZE, MOST, given.size()));
        }
        Instant now = clock.instant();
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            visits.add(visit("visits." + i, given.get(i), now));
        }
        return visits;
    }

    private Visit visit(String at, VisitBatch.@Nullable Task given, Instant now) {
        VisitBatch.Task task = required(at, given);
        Pointer pointer = pointer(at + ".pointer", task.pointer());
        Instant dueAt = task.dueAt();
        if (dueAt == null) {
            return new Visit(pointer, null);
        }
        GridCode grid = grid(required(at + ".grid", task.grid()));
        return new Visit(
                pointer, new Visit.Due(grid, units.apply(grid.village()), due(at + ".dueAt", dueAt, now.minus(FAR))));
    }

    VisitStore.Made made(VisitDone done) {
        Instant now = clock.instant();
        Pointer pointer = pointer("pointer", done.pointer());
        Instant at = required("at", done.at());
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            throw refuse(Refusal.Code.DETAIL_INVALID, "at", at);
        }
        return new VisitStore.Made(
                source(done.source()),
                pointer,
                at.truncatedTo(ChronoUnit.MILLIS),
                required("result", done.result()),
                due("nextDueAt", required("nextDueAt", done.nextDueAt()), at));
    }

    private Instant due(String name, Instant at, Instant earliest) {
        if (at.isBefore(earliest) || at.isAfter(clock.instant().plus(FAR))) {
            throw refuse(Refusal.Code.DETAIL_INVALID, name, at);
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private GridCode grid(String code) {
        return locator.of(code)
                .filter(place -> place.micro() == null)
                .map(Located::grid)
                .orElseThrow(() -> refuse(Refusal.Code.UNKNOWN_PLACE, PlainText.shorten(code)));
    }

    /** What is none may be what nobody should have sent, so it is not said back. */
    private static Pointer pointer(String name, @Nullable String text) {
        return Pointer.parse(required(name, text))
                .orElseThrow(() -> new NotDone(Reason.of(ProblemCode.POINTER_REFUSED, name)));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw refuse(Refusal.Code.DETAIL_MISSING, name);
        }
        return value;
    }

    private static NotDone refuse(Refusal.Code code, Object... args) {
        return new NotDone(Reason.of(code, args));
    }
}
