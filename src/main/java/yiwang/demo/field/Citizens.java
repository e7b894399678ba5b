package yiwang.demo.field;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.CategoryView;
import yiwang.wire.Intake;

/**
 * What the people of the county report: the same messages in turn, for ever, with a new number and another place each
 * time. Numbers carry the moment this demo began, so that a demo started again on the same journal is not taken for a
 * repetition. Event loop only.
 */
final class Citizens {
    private static final Duration OLDEST = Duration.ofDays(30);
    /** Most of what is over its limit is over by hours. */
    private static final Duration LONGEST_OVER = Duration.ofHours(20);

    private static final Duration YOUNGEST = Duration.ofMinutes(11);
    private static final double JUST_NOW = 0.1;
    private static final long YOUNG_SPREAD_SECONDS = 3 * 60L;
    private static final int RADIX = 36;

    private final List<Message> messages;
    private final Map<String, CategoryView> categories;
    private final Places places;
    private final RandomGenerator random;
    private final Instant began;
    private final int backlog;
    private long reported;

    /**
     * Citizens who have something to say.
     *
     * @param messages not empty
     * @param backlog how many of them came in before the demo began
     */
    Citizens(
            List<Message> messages,
            Map<String, CategoryView> categories,
            Places places,
            RandomGenerator random,
            Instant began,
            int backlog) {
        this.messages = messages;
        this.categories = categories;
        this.places = places;
        this.random = random;
        this.began = began;
        this.backlog = Math.min(backlog, messages.size());
        this.reported = this.backlog;
    }

    /** What had come in before the demo began; always under the same numbers. */
    List<Message> backlog() {
        return messages.subList(0, backlog);
    }

    /** A message of the backlog with its age. */
    Intake old(Message message) {
        return intake(message, message.sourceNo(), began.minus(age(message)), message.category());
    }

    /** The next message that comes in live. */
    Message next() {
        int at = (int) (reported % messages.size());
        long round = reported / messages.size();
        reported++;
        Message message = messages.get(at);
        return message.numbered(message.sourceNo() + "-" + Long.toString(began.getEpochSecond(), RADIX) + "-" + round);
    }

    /** A message that comes in now. Who writes does not know the list: what it is about is found by the backend. */
    Intake fresh(Message message) {
        return intake(message, message.sourceNo(), null, null);
    }

    private Intake intake(Message message, String sourceNo, @Nullable Instant receivedAt, @Nullable String category) {
        String town = message.place();
        GeoPoint point = town == null ? null : places.anyIn(town, random);
        return new Intake(
                "demo-field",
                sourceNo,
                message.channel(),
                message.kind(),
                message.title(),
                message.text(),
                receivedAt,
                point == null ? null : (Double) point.lon(),
                point == null ? null : (Double) point.lat(),
                point == null ? town : null,
                null,
                category);
    }

    /** Some came in just now; most are as old as is usual for an item that may take so long, a few far older. */
    private Duration age(Message message) {
        if (random.nextDouble() < JUST_NOW) {
            return YOUNGEST.plusSeconds(random.nextLong(YOUNG_SPREAD_SECONDS));
        }
        CategoryView item = message.category() == null ? null : categories.get(message.category());
        long limit = item == null
                ? Duration.ofHours(24).toSeconds()
                : TimeLimit.parse(item.dispose()).length().toSeconds();
        double used = shareUsed();
        long over = Math.min((long) (limit * Math.max(0, used - 1)), LONGEST_OVER.toSeconds());
        Duration age =
                Duration.ofSeconds((long) (limit * Math.min(1, used)) + over).plus(YOUNGEST);
        return age.compareTo(OLDEST) > 0 ? OLDEST : age;
    }

    private double shareUsed() {
        double luck = random.nextDouble();
        if (luck < 0.80) {
            return random.nextDouble(0.02, 0.5);
        } else if (luck < 0.93) {
            return random.nextDouble(0.5, 0.97);
        } else if (luck < 0.98) {
            return random.nextDouble(1.01, 1.4);
        }
        return random.nextDouble(1.6, 3.4);
    }
}
