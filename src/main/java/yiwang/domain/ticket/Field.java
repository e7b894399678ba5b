package yiwang.domain.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.geo.GeoPoint;

/**
 * The fields of a ticket that events set, each with its name in the journal and how its text becomes a value. A new
 * field is a new line here; an empty text clears a field that may be absent.
 */
public enum Field {
    NUMBER("number", (d, v) -> d.number = new TicketNumber(v)),
    STATE("state", (d, v) -> d.state = TicketState.valueOf(v)),
    KIND("kind", (d, v) -> d.kind = TicketKind.valueOf(v)),
    CHANNEL("channel", (d, v) -> d.channel = IntakeChannel.valueOf(v)),
    SOURCE("source", (d, v) -> d.source = v),
    SOURCE_NO("sourceNo", (d, v) -> d.sourceNo = v),
    TITLE("title", (d, v) -> d.title = v),
    TEXT("text", (d, v) -> d.text = v),
    CATEGORY("category", (d, v) -> d.category = new CategoryCode(v)),
    CONFIDENCE("confidence", (d, v) -> d.confidence = Double.parseDouble(v)),
    URGENCY("urgency", (d, v) -> d.urgency = Urgency.valueOf(v)),
    POINT("point", (d, v) -> d.point = point(v)),
    ADDRESS("address", (d, v) -> d.address = v),
    GRID("grid", (d, v) -> d.grid = v.isEmpty() ? null : new GridCode(v)),
    DIVISION("division", (d, v) -> d.division = new DivisionCode(v)),
    RECEIVED_AT("receivedAt", (d, v) -> d.receivedAt = Instant.parse(v)),
    LEAD("lead", (d, v) -> d.lead = v.isEmpty() ? null : v),
    FIRST_RESPONDER("firstResponder", (d, v) -> d.firstResponder = v),
    CLOCKS("clocks", (d, v) -> d.clocks = ClockText.parse(v)),
    CARD("card", (d, v) -> d.card = Integer.parseInt(v)),
    RETURNED_BY("returnedBy", (d, v) -> d.returnedBy = List.of(v.split(","))),
    REWORK("rework", (d, v) -> d.rework = Integer.parseInt(v)),
    GRADE("grade", (d, v) -> d.grade = Integer.parseInt(v)),
    SOLVED("solved", (d, v) -> d.solved = v.isEmpty() ? null : Boolean.valueOf(v)),
    PROFILE("profile", (d, v) -> d.profile = v),
    TASKS("tasks", (d, v) -> d.tasks = Task.parse(v)),
    REQUEST("request", (d, v) -> d.request = Request.parse(v)),
    INVITED("invited", (d, v) -> d.invited = words(v)),
    HEARD("heard", (d, v) -> d.heard = words(v)),
    MARKS("marks", (d, v) -> d.marks = Set.copyOf(words(v))),
    CARD_ANSWERED("cardAnswered", (d, v) -> d.cardAnswered = Boolean.parseBoolean(v)),
    CARD_BY("cardBy", (d, v) -> d.cardBy = v.isEmpty() ? null : Role.valueOf(v)),
    EXTENSIONS("extensions", (d, v) -> d.extensions = Integer.parseInt(v)),
    ATTEMPTS("attempts", (d, v) -> d.attempts = Integer.parseInt(v)),
    REOPENED("reopened", (d, v) -> d.reopened = Integer.parseInt(v)),
    RESUME_AT("resumeAt", (d, v) -> d.resumeAt = v.isEmpty() ? null : Instant.parse(v)),
    CLOSED_AT("closedAt", (d, v) -> d.closedAt = v.isEmpty() ? null : Instant.parse(v)),
    TRANSFERRED_TO("transferredTo", (d, v) -> d.transferredTo = v),
    MERGED_INTO("mergedInto", (d, v) -> d.mergedInto = v),
    ABSORBED("absorbed", (d, v) -> d.absorbed = words(v)),
    SUGGESTED("suggested", (d, v) -> d.suggested = v.isEmpty() ? null : Suggested.parse(v)),
    DISPATCHED_AT("dispatchedAt", (d, v) -> d.dispatchedAt = Instant.parse(v)),
    LADDER("ladder", (d, v) -> d.ladder = CaseLadder.parse(v)),
    LADDER_NEXT("ladderNext", (d, v) -> d.ladderNext = v.isEmpty() ? null : Instant.parse(v)),
    HAPPENED("happened", (d, v) -> d.happened = Happened.parse(v)),
    STEPS("steps", (d, v) -> d.steps = StepRun.parse(v)),
    SCORE("score", (d, v) -> d.score = Integer.parseInt(v)),
    ATTACHED("attached", (d, v) -> d.attached = Attached.parse(v));

    private static final Map<String, Field> BY_KEY = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_KEY.put(field.key, field);
        }
    }

    private final String key;
    private final BiConsumer<TicketDraft, String> set;

    Field(String key, BiConsumer<TicketDraft, String> set) {
        this.key = key;
        this.set = set;
    }

    /** The name in the journal and on the wire. */
    public String key() {
        return key;
    }

    void set(TicketDraft draft, String value) {
        set.accept(draft, value);
    }

    static Field of(String key) {
        Field field = BY_KEY.get(key);
        if (field == null) {
            throw new IllegalArgumentException("a ticket has no field " + key);
        }
        return field;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static @Nullable GeoPoint point(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int space = text.indexOf(' ');
        return new GeoPoint(
                Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
