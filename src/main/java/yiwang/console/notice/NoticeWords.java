package yiwang.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.domain.escalation.Why;
import yiwang.wire.LadderTexts;

/** What is said of a notice, in one language. Immutable; any thread. */
final class NoticeWords {
    private final Texts words;
    private final TicketWords ticket;
    private final LadderTexts ladder;

    NoticeWords(Locale locale, Gazetteer places) {
        this.words = Texts.of(NoticeWords.class, locale);
        this.ticket = new TicketWords(locale, places);
        this.ladder = LadderTexts.of(locale);
    }

    String get(String key, Object... args) {
        return words.get(key, args);
    }

    String time(NoticeLine line, Instant now) {
        return TicketWords.time(line.at(), now);
    }

    /** How late it was told; empty when it was in time. */
    String late(NoticeLine line) {
        Duration late = line.late();
        return late == null ? "" : words.get("late", ticket.span(late));
    }

    String rung(NoticeLine line) {
        return ladder.rung(line.first().rung());
    }

    String urgency(NoticeLine line) {
        return ticket.urgency(line.first().urgency());
    }

    String why(NoticeLine line) {
        return ladder.why(Why.parse(line.first().why()));
    }

    String told(NoticeLine line) {
        return words.get(
                "told",
                line.notices().stream()
                        .map(notice -> ladder.told(notice.to(), notice.by()))
                        .distinct()
                        .collect(Collectors.joining(ladder.between())));
    }

    String state(NoticeLine line, Instant now) {
        Instant over = line.endedAt();
        String by = line.takenBy();
        if (over == null) {
            return words.get("stands");
        }
        String at = TicketWords.time(over, now);
        return by == null ? words.get("over", at) : words.get("taken", by, at);
    }

    /** Time left of a silence, {@code 1:43}; null when there is none. */
    static @Nullable String left(Duration muted) {
        if (muted.isZero()) {
            return null;
        }
        long seconds = muted.plusMillis(999).toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
