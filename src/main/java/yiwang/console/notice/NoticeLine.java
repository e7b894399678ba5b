package yiwang.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.wire.NoticeView;

/**
 * One step of a ticket's ladder, which may have told several offices in several ways: they are one line, because it is one
 * thing to do.
 *
 * @param key the step's number in the journal
 * @param notices those of the step that concern this seat, in the order they were given; never empty
 */
record NoticeLine(String key, List<NoticeView> notices) {
    /** The newest first; total by the key. */
    static final Comparator<NoticeLine> NEWEST = Comparator.comparing(
                    NoticeLine::at, Comparator.<Instant>reverseOrder())
            .thenComparing(NoticeLine::key, Comparator.reverseOrder());

    /** Any less is the time it takes to write it down. */
    private static final Duration LATE_FROM = Duration.ofMinutes(1);

    NoticeLine {
        notices = List.copyOf(notices);
    }

    /** The steps of these notices, in no order. */
    static List<NoticeLine> of(Collection<NoticeView> notices) {
        Map<String, List<NoticeView>> steps = new LinkedHashMap<>();
        notices.forEach(notice ->
                steps.computeIfAbsent(step(notice), key -> new ArrayList<>()).add(notice));
        return steps.entrySet().stream()
                .map(step -> new NoticeLine(step.getKey(), ordered(step.getValue())))
                .toList();
    }

    private static List<NoticeView> ordered(List<NoticeView> notices) {
        return notices.stream()
                .sorted(Comparator.comparingInt(
                                (NoticeView notice) -> notice.id().length())
                        .thenComparing(NoticeView::id))
                .toList();
    }

    private static String step(NoticeView notice) {
        int dash = notice.id().lastIndexOf('-');
        return dash < 0 ? notice.id() : notice.id().substring(0, dash);
    }

    NoticeView first() {
        return notices.getFirst();
    }

    Instant at() {
        return first().at();
    }

    boolean isStanding() {
        return notices.stream().anyMatch(notice -> notice.endedAt() == null);
    }

    Weight weight() {
        return Weight.of(first());
    }

    /** Who took it on, or null. */
    @Nullable
    String takenBy() {
        return isStanding() ? null : first().takenBy();
    }

    /** When it was over, or null while it stands. */
    @Nullable
    Instant endedAt() {
        return isStanding() ? null : first().endedAt();
    }

    /** How much later than due it was told, or null where it was in time. */
    @Nullable
    Duration late() {
        Duration late = Duration.between(first().dueAt(), at());
        return late.compareTo(LATE_FROM) < 0 ? null : late;
    }
}
