package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.TicketWords;

/** How two times and what lies between them are said. */
final class CompareWords {
    /** Both sides show the day, too: yesterday at ten must not look like ten. */
    static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final InfoText info;

    CompareWords(Texts texts, InfoText info) {
        this.texts = texts;
        this.info = info;
    }

    String get(String key, Object... args) {
        return texts.get(key, args);
    }

    String time(Instant at) {
        return SHORT.format(at.atZone(TicketWords.ZONE));
    }

    /** What is said below the earlier time: its day, how long before the other it is, and what is not known of it. */
    String ofBefore(Instant at, CompareView.Present present) {
        ZonedDateTime then = at.atZone(TicketWords.ZONE);
        String day = DateTimeFormatter.ofPattern("EEE", texts.locale()).format(then);
        String lost = texts.get(present.layers().isColouringKept() ? "compare.lost" : "compare.lost.silence");
        return at.isBefore(present.at())
                ? texts.get("compare.before.note", day, ago(Duration.between(at, present.at())), lost)
                : texts.get("compare.before.later", day, lost);
    }

    /** Why a time before the journal has nothing to show. */
    String nothing(@Nullable Instant first) {
        return first == null ? texts.get("compare.empty") : texts.get("compare.before-first", time(first));
    }

    private String ago(Duration ago) {
        long minutes = ago.toMinutes();
        return minutes < 60
                ? texts.get("compare.minutes", minutes)
                : minutes % 60 == 0
                        ? texts.get("compare.hours", minutes / 60)
                        : texts.get("compare.hours.minutes", minutes / 60, minutes % 60);
    }

    /** What the map itself shows. */
    String ofAfter(Freshness line) {
        return switch (line.state()) {
            case LIVE -> texts.get("compare.live");
            case REPLAY -> texts.get("compare.replay");
            default -> texts.get("compare.old");
        };
    }

    /** How old that is, or that nothing of it moves. */
    String ageOf(Freshness line) {
        return switch (line.state()) {
            case REPLAY -> texts.get("compare.replay.note");
            case LIVE -> texts.get("age.live", info.age(line.age()));
            default -> line.lastHeard() == null ? texts.get("age.never") : texts.get("age.stale", info.age(line.age()));
        };
    }
}
