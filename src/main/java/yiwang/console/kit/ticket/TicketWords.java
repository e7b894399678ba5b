package yiwang.console.kit.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Texts;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.wire.LadderTexts;
import yiwang.wire.LadderView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * The words about a ticket in one language: states, verbs, reasons, times. Times are shown in Asia/Shanghai. Immutable;
 * any thread.
 */
public final class TicketWords {
    /** The zone every console shows times in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int CLOCK_LETTERS = 5;
    private static final int BRIEF_FROM = 7;
    private static final int BRIEF_TO = 20;

    /** What was decided first, the answers to questions last. */
    private static final List<String> SAID_ORDER = List.of(
            "unit", "category", "level", "grade", "reason", "lawBasis", "reply", "text", "contacted", "true", "solved");

    private final Texts texts;
    private final LadderTexts ladder;
    private final Gazetteer places;

    /** Words in the language of {@code locale}, with the names of {@code places}. */
    public TicketWords(Locale locale, Gazetteer places) {
        this.texts = Texts.of(TicketWords.class, locale);
        this.ladder = LadderTexts.of(locale);
        this.places = places;
    }

    /** A state as the duty officers call it. */
    public String state(TicketState state) {
        return texts.get("state." + state.name());
    }

    /** A verb by its name on the wire; one we do not know stays as it is. */
    public String verb(String key) {
        return known("verb." + key, key);
    }

    /** What the person wants. */
    public String kind(TicketKind kind) {
        return texts.get("kind." + kind.name());
    }

    /** The door it came in by. */
    public String channel(IntakeChannel channel) {
        return texts.get("channel." + channel.name());
    }

    /** The class of triage. */
    public String urgency(Urgency urgency) {
        return texts.get("urgency." + urgency.name());
    }

    /** A rung of the ladder; empty for none. */
    public String rung(@Nullable Rung rung) {
        return rung == null ? "" : ladder.rung(rung);
    }

    /** The number as it is read out, without the county: {@code 260214-000123}. */
    public static String brief(TicketView ticket) {
        return brief(ticket.number());
    }

    /** The same of a number alone. */
    public static String brief(String number) {
        return number.length() > BRIEF_TO ? number.substring(BRIEF_FROM, BRIEF_TO) : number;
    }

    /** Clock time of an instant; with the day when it is not the day of {@code now}. */
    public static String time(Instant at, Instant now) {
        boolean today = at.atZone(ZONE).toLocalDate().equals(now.atZone(ZONE).toLocalDate());
        return (today ? CLOCK : DAY_CLOCK).format(at.atZone(ZONE));
    }

    /** The same where room is short: clock time today, else the day alone. */
    public static String brief(Instant at, Instant now) {
        String time = time(at, now);
        return time.length() > CLOCK_LETTERS ? time.substring(0, CLOCK_LETTERS) : time;
    }

    /** A stretch of time in two units: {@code 3天4小时}, {@code 25分}. */
    public String span(Duration span) {
        if (span.toDays() > 0) {
            return span.toHoursPart() == 0
                    ? texts.get("span.day", text(span.toDays()))
                    : texts.get("span.days", text(span.toDays()), text(span.toHoursPart()));
        }
        if (span.toHours() > 0) {
            return span.toMinutesPart() == 0
                    ? texts.get("span.hour", text(span.toHours()))
                    : texts.get("span.hours", text(span.toHours()), text(span.toMinutesPart()));
        }
        return texts.get("span.minutes", text(Math.max(0, span.toMinutes())));
    }

    /** Why something is not open, as a sentence; a code we do not know is shown itself. */
    public String reason(String code, List<String> args) {
        if (!knows("reason." + code)) {
            return texts.get("reason.unknown", code);
        }
        Object[] said = new Object[args.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = argument(code, i, args.get(i));
        }
        return texts.get("reason." + code, said);
    }

    /** That an answer is missing, by the name the rules know it by. */
    public String missing(String detail) {
        return reason(Refusal.Code.DETAIL_MISSING.key(), List.of(detail));
    }

    /** That a verb is none of this state's. */
    public String notNow(Verb verb, TicketState state) {
        return reason(Refusal.Code.WRONG_STATE.key(), List.of(verb.key(), state.name()));
    }

    /** Somebody else's part of a ticket, by its kind. */
    public String task(String kind) {
        return known("task." + kind, kind);
    }

    /** A mark of a ticket; one that names a unit is left out, as the trail says it. */
    public String mark(String mark) {
        return mark.indexOf(':') >= 0 ? "" : known("mark." + mark, mark);
    }

    /** What the ladder has demanded of a ticket and nobody has done; empty for nothing. */
    public String demands(LadderView ladder) {
        return ladder.demands().stream().map(this::mark).collect(Collectors.joining(texts.get("said.between")));
    }

    /** One of the answers a verb offers. */
    public String choice(String key) {
        return known("choice." + key, key);
    }

    /** A detail of a command as a form names it. */
    public String detail(String name) {
        return known("detail." + name, name);
    }

    /** Name of a supervision level, 1 to 3. */
    public String card(int level) {
        return texts.get("card." + level);
    }

    /** Yes or no, as answers are named. */
    public String answer(boolean yes) {
        return texts.get(yes ? "answer.yes" : "answer.no");
    }

    /** What the ladder did: the rung, why, and who was told. */
    private String climbed(Map<String, String> said) {
        String told = Arrays.stream(said.getOrDefault("told", "").split(","))
                .map(word -> word.split(":"))
                .filter(parts -> parts.length == 2)
                .map(parts -> ladder.told(Recipient.of(parts[0]), Channel.of(parts[1])))
                .collect(Collectors.joining(ladder.between()));
        return texts.get(
                "climbed",
                ladder.rung(Rung.valueOf(said.getOrDefault("rung", Rung.E0.name()))),
                ladder.why(Why.parse(said.getOrDefault("why", ""))),
                told);
    }

    /** What an actor said with a step, one {@code name: value} after the other. */
    public String said(TicketDetail.Step step) {
        if (step.verb().equals(Verb.ESCALATE.key())) {
            return climbed(step.said());
        }
        return step.said().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> SAID_ORDER.indexOf(e.getKey())))
                .map(e -> texts.get("said", known("detail." + e.getKey(), e.getKey()), value(e.getKey(), e.getValue())))
                .collect(Collectors.joining(texts.get("said.between")));
    }

    private String value(String name, String value) {
        return switch (name) {
            case "unit" -> places.unitName(value);
            case "category" -> places.itemName(value, texts.locale());
            case "grid", "division" -> places.placeName(value);
            case "contacted", "true", "solved", "confirmed", "pause", "legacy", "fit" ->
                known("answer." + value, value);
            case "level" -> known("card." + value, value);
            case "units", "coUnits" ->
                Arrays.stream(value.split(","))
                        .map(places::unitName)
                        .collect(Collectors.joining(texts.get("said.between")));
            default -> known("choice." + value, value);
        };
    }

    private String argument(String code, int index, String arg) {
        if ((code.equals(Refusal.Code.NOT_YOUR_ROLE.key()) && index == 1)
                || code.equals(Refusal.Code.CARD_ISSUER.key())) {
            return Arrays.stream(arg.split(" "))
                    .map(role -> known("role." + role, role))
                    .collect(Collectors.joining(texts.get("list.or")));
        }
        if (code.equals(Refusal.Code.DETAIL_MISSING.key()) || code.equals(Refusal.Code.DETAIL_INVALID.key())) {
            return index == 0 ? known("detail." + arg, arg) : arg;
        }
        if (code.equals(Refusal.Code.GATE_OPEN.key())) {
            return known("gate." + arg, arg);
        }
        if (code.equals(Refusal.Code.WRONG_STATE.key()) && index == 1) {
            return known("state." + arg, arg);
        }
        if (knows("verb." + arg)) {
            return verb(arg);
        }
        return arg.equals("null") ? texts.get("nobody") : places.unitName(arg);
    }

    private boolean knows(String key) {
        return !texts.get(key).equals("!" + key + "!");
    }

    private String known(String key, String otherwise) {
        return knows(key) ? texts.get(key) : otherwise;
    }

    private static String text(long number) {
        return Long.toString(number); // no grouping: 1000 days are not 1,000
    }
}
