package yiwang.domain.sensing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows sensors and says what makes a ticket, at most once a window for each sensor and rule; until it is told that the ticket
 * is there it says so again with every reading, so that nothing is lost when it could not be taken in. A reading that is not
 * newer than the last of its sensor counts for nothing.
 *
 * <p>Memory is bounded: a sensor keeps no more instants than its rules count, and of more sensors than allowed the one longest
 * without a reading goes. What it has counted ends with the process; that a ticket was made does not, because its number is the
 * same. Belongs to one thread.
 */
public final class SensorWatch {
    /** What a new value weighs against what was usual. */
    private static final double WEIGHT = 0.1;

    private final SensorRules rules;
    private final int mostSensors;
    private final SequencedMap<String, Track> tracks = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Track {
        private final Map<String, Deque<Instant>> beyond = new HashMap<>();
        private final Map<String, Alarm> due = new LinkedHashMap<>();
        private final Map<String, Instant> done = new HashMap<>();
        private @Nullable Instant last;
        private double usual;
        private int seen;
    }

    /** By these rules, over at most so many sensors and measures. */
    public SensorWatch(SensorRules rules, int mostSensors) {
        this.rules = rules;
        this.mostSensors = mostSensors;
    }

    /** Whether any rule is about this measure. */
    public boolean knows(String measure) {
        return !rules.of(measure).isEmpty();
    }

    /** What is to be made a ticket after this reading. */
    public List<Alarm> seen(Reading reading) {
        Track track = tracks.computeIfAbsent(reading.sensor() + " " + reading.measure(), key -> new Track());
        if (tracks.size() > mostSensors) {
            tracks.pollFirstEntry();
        }
        if (track.last == null || reading.at().isAfter(track.last)) {
            for (SensorRule rule : rules.of(reading.measure())) {
                if (isMet(rule, track, reading)) {
                    raise(rule, track, reading);
                }
            }
            learn(track, reading);
        }
        return List.copyOf(track.due.values());
    }

    /** The ticket of this alarm is there. */
    public void done(Alarm alarm) {
        Track track = tracks.get(alarm.last().sensor() + " " + alarm.last().measure());
        if (track != null && track.due.remove(alarm.rule().id(), alarm)) {
            track.done.put(alarm.rule().id(), alarm.window());
        }
    }

    /** Sensors that are followed. */
    public int size() {
        return tracks.size();
    }

    private static void raise(SensorRule rule, Track track, Reading reading) {
        Instant window = rule.windowOf(reading.at());
        if (!window.equals(track.done.get(rule.id()))) {
            track.due.putIfAbsent(rule.id(), new Alarm(rule, reading, window));
        }
    }

    private static boolean isMet(SensorRule rule, Track track, Reading reading) {
        return switch (rule.kind()) {
            case THRESHOLD -> rule.isBeyond(reading.value());
            case REPEAT -> isRepeated(rule, track, reading);
            case SPIKE -> isSpike(rule, track, reading.value());
        };
    }

    private static boolean isRepeated(SensorRule rule, Track track, Reading reading) {
        if (!rule.isBeyond(reading.value())) {
            return false;
        }
        Deque<Instant> at = track.beyond.computeIfAbsent(rule.id(), id -> new ArrayDeque<>());
        at.addLast(reading.at());
        while (at.size() > rule.count() || !at.getFirst().isAfter(reading.at().minus(rule.window()))) {
            at.removeFirst();
        }
        return at.size() == rule.count();
    }

    /** Nothing is unusual before there is a usual. */
    private static boolean isSpike(SensorRule rule, Track track, double value) {
        double limit = rule.limit() * track.usual;
        return track.seen >= rule.count() && track.usual > 0 && (rule.isAbove() ? value > limit : value < limit);
    }

    private static void learn(Track track, Reading reading) {
        track.usual = track.seen == 0 ? reading.value() : track.usual + WEIGHT * (reading.value() - track.usual);
        track.seen = Math.min(track.seen + 1, Integer.MAX_VALUE - 1);
        track.last = reading.at();
    }

    /** Every alarm that waits for its ticket. */
    List<Alarm> due() {
        List<Alarm> due = new ArrayList<>();
        tracks.values().forEach(track -> due.addAll(track.due.values()));
        return due;
    }
}
