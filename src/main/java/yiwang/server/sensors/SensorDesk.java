package yiwang.server.sensors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.sensing.Alarm;
import yiwang.domain.sensing.Reading;
import yiwang.domain.sensing.SensorRules;
import yiwang.domain.sensing.SensorWatch;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.TicketKind;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.intake.IntakeService;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ReadingsAnswer;
import yiwang.wire.SensorReading;

/** Takes readings and has tickets made of what the rules say. Any thread; nothing here waits. */
public final class SensorDesk {
    static final int MOST = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(SensorDesk.class);
    private static final String SOURCE = "sensor";
    private static final String SENSOR = "[A-Za-z0-9._-]{1,32}";
    private static final int MOST_SENSORS = 50_000;
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final IntakeService intake;
    private final InstantSource clock;
    private final SensorWatch watch;

    /** An alarm and where its sensor is. */
    private record Placed(Alarm alarm, SensorReading reading, int index) {}

    /** By these rules. */
    public SensorDesk(SensorRules rules, IntakeService intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
        this.watch = new SensorWatch(rules, MOST_SENSORS);
    }

    /** Takes a batch; {@code problems} says reasons in the sender's language. */
    CompletionStage<Answer<ReadingsAnswer>> take(
            List<SensorReading> readings, Who by, Function<Reason, Problem> problems) {
        if (readings.isEmpty() || readings.size() > MOST) {
            throw new NotDone(Reason.of(ProblemCode.BATCH_SIZE, MOST, readings.size()));
        }
        Map<Integer, Reason> refused = new TreeMap<>();
        Map<String, Placed> alarms = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            SensorReading reading = readings.get(i);
            int index = i;
            try {
                seen(sound(reading)).forEach(alarm -> alarms.put(alarm.number(), new Placed(alarm, reading, index)));
            } catch (NotDone not) {
                refused.put(i, not.reason());
            }
        }
        List<CompletableFuture<Optional<IntakeAnswer>>> made = new ArrayList<>();
        for (Placed placed : alarms.values()) {
            try {
                made.add(ticket(placed, by));
            } catch (NotDone not) {
                refused.put(placed.index(), not.reason());
            }
        }
        return CompletableFuture.allOf(made.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> Answer.done(new ReadingsAnswer(
                        readings.size() - refused.size(),
                        refused.entrySet().stream()
                                .map(each -> new ReadingsAnswer.Refused(each.getKey(), problems.apply(each.getValue())))
                                .toList(),
                        made.stream().flatMap(each -> each.join().stream()).toList())));
    }

    private synchronized List<Alarm> seen(Reading reading) {
        return watch.seen(reading);
    }

    private synchronized void done(Alarm alarm) {
        watch.done(alarm);
    }

    private Reading sound(@Nullable SensorReading reading) {
        if (reading == null) {
            throw new NotDone(Reason.of(ProblemCode.MALFORMED, "", "null"));
        }
        String sensor = required("sensor", reading.sensor());
        String measure = required("measure", reading.measure());
        double value = required("value", reading.value());
        Instant at = required("at", reading.at());
        if (!sensor.matches(SENSOR)) {
            throw invalid("sensor", sensor);
        }
        if (!watch.knows(measure)) {
            throw invalid("measure", measure);
        }
        if (!Double.isFinite(value)) {
            throw invalid("value", String.valueOf(value));
        }
        Instant now = clock.instant();
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            throw new NotDone(Reason.of(Refusal.Code.TIME_OUT_OF_RANGE, at));
        }
        return new Reading(sensor, measure, value, at);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
        return value;
    }

    private static NotDone invalid(String name, String value) {
        return new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, PlainText.shorten(value)));
    }

    /** Fails when it could not be taken in now, and throws when it cannot be; the next reading brings the alarm again. */
    private CompletableFuture<Optional<IntakeAnswer>> ticket(Placed placed, Who by) {
        Alarm alarm = placed.alarm();
        return intake.take(intake(placed), by).thenApply(answer -> {
            done(alarm);
            return switch (answer) {
                case Answer.Done<IntakeAnswer>(IntakeAnswer ticket) -> Optional.of(ticket);
                case Answer.Refused<IntakeAnswer>(Reason reason) -> {
                    // the window had its ticket before this process began, of another value
                    LOG.debug("{} is there already: {}", alarm.number(), reason.code());
                    yield Optional.empty();
                }
            };
        });
    }

    private static Intake intake(Placed placed) {
        Alarm alarm = placed.alarm();
        SensorReading where = placed.reading();
        String text = alarm.rule().title() + "\n" + alarm.last().sensor() + " "
                + alarm.last().measure() + " " + alarm.last().value() + " "
                + alarm.last().at();
        return new Intake(
                SOURCE,
                alarm.number(),
                IntakeChannel.SENSOR,
                TicketKind.WARNING,
                alarm.rule().title(),
                text,
                alarm.last().at(),
                where.lon(),
                where.lat(),
                where.place(),
                null,
                alarm.rule().item().value());
    }
}
