package yiwang.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.Deadline;
import yiwang.domain.clock.Holiday;
import yiwang.domain.clock.Step;
import yiwang.domain.clock.TimeLimit;

/**
 * Why a due time is what it is, in Chinese or English, line by line: the same words in the console, in an answer of the
 * backend and on the command line. Times are China Standard Time. Immutable; any thread.
 */
public final class DerivationTexts {
    private static final DerivationTexts CHINESE = new DerivationTexts(Locale.SIMPLIFIED_CHINESE);
    private static final DerivationTexts ENGLISH = new DerivationTexts(Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private final TextFile texts;

    private DerivationTexts(Locale locale) {
        this.texts = new TextFile("derivation", locale);
    }

    /** English for English, Chinese for everything else. */
    public static DerivationTexts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** A line for each step, in the order of time. */
    public List<String> lines(Deadline deadline) {
        List<String> lines = new ArrayList<>();
        Duration total = Duration.ZERO;
        for (Step step : deadline.derivation()) {
            total = total.plus(step.counted());
            lines.add(step.kind() == Step.Kind.STARTED ? started(deadline) : line(step, total));
        }
        return lines;
    }

    /**
     * The same for a limit that was extended: the lines of the limit, then those of each extension after the line that says
     * when it was granted.
     *
     * @param chain the limit and its extensions, each counted from where the one before ends
     * @param grantedAt when each extension was granted
     */
    public List<String> lines(List<Deadline> chain, List<Instant> grantedAt) {
        List<String> lines = new ArrayList<>(lines(chain.getFirst()));
        for (int i = 1; i < chain.size(); i++) {
            List<String> more = lines(chain.get(i));
            lines.add(say(
                    "extended", time(grantedAt.get(i - 1)), limit(chain.get(i).limit())));
            lines.addAll(more.subList(1, more.size()));
        }
        return lines;
    }

    /** A limit in words: 4 工作时, 4 working hours; one under an hour in minutes: 15 紧急工作分钟, 15 urgent minutes. */
    public String limit(TimeLimit limit) {
        if (isUnderAnHour(limit)) {
            String minutes = limit.amount()
                    .multiply(MINUTES_OF_AN_HOUR)
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            return say("limit", minutes, texts.get("minutes." + limit.type()));
        }
        String many = limit.amount().compareTo(BigDecimal.ONE) == 0 ? "one." : "type.";
        return say("limit", limit.amount().toPlainString(), texts.get(many + limit.type()));
    }

    private static boolean isUnderAnHour(TimeLimit limit) {
        boolean hours = limit.type().unit().equals(Duration.ofHours(1));
        return hours && limit.amount().compareTo(BigDecimal.ONE) < 0;
    }

    private String started(Deadline deadline) {
        return say("started", time(deadline.startedAt()), limit(deadline.limit()));
    }

    private String line(Step step, Duration total) {
        String key = step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean wholeDays = step.kind() == Step.Kind.DAY_OFF || step.kind() == Step.Kind.WEEKEND;
        boolean byDay = wholeDays || step.days() > 1;
        Instant last = step.to().isAfter(step.from()) ? step.to().minusNanos(1) : step.to();
        return say(
                step.days() > 1 ? key + "-days" : key,
                byDay ? day(step.from()) : time(step.from()),
                byDay ? day(last) : end(step),
                duration(step.counted()),
                duration(total),
                step.days(),
                holiday(step.holiday()),
                String.valueOf(local(step.from()).getYear()));
    }

    /** The time of day alone where the day is the one just said. */
    private String end(Step step) {
        boolean sameDay =
                local(step.from()).toLocalDate().equals(local(step.to()).toLocalDate());
        return sameDay ? clock(local(step.to())) : time(step.to());
    }

    private String holiday(@Nullable Holiday holiday) {
        if (holiday == null) {
            return "";
        }
        return texts.locale().getLanguage().equals("en") ? holiday.en() : holiday.zh();
    }

    private String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(say("hours", String.valueOf(duration.toHours())));
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(say("minutes", String.valueOf(duration.toMinutesPart())));
        }
        if (duration.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(say("seconds", String.valueOf(duration.toSecondsPart())));
        }
        return String.join(texts.get("gap"), parts);
    }

    private String time(Instant at) {
        return day(at) + " " + clock(local(at));
    }

    private String day(Instant at) {
        LocalDateTime local = local(at);
        return local.toLocalDate() + " "
                + texts.get("weekday." + local.getDayOfWeek().getValue());
    }

    private static String clock(LocalDateTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ClockRules.ZONE);
    }

    private String say(String key, Object... args) {
        return texts.filled(texts.get(key), args);
    }
}
