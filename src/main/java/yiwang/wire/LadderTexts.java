package yiwang.wire;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Action;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Night;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/** What the escalation ladder says, in Chinese or English: its words and its reasons. Immutable; any thread. */
public final class LadderTexts {
    private static final LadderTexts CHINESE = new LadderTexts(Locale.SIMPLIFIED_CHINESE);
    private static final LadderTexts ENGLISH = new LadderTexts(Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Night.ZONE);

    private final TextFile texts;
    private final DerivationTexts limits;

    private LadderTexts(Locale locale) {
        this.texts = new TextFile("ladder", locale);
        this.limits = DerivationTexts.of(locale);
    }

    /** English for English, Chinese for everything else. */
    public static LadderTexts of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The name of a rung: 黄牌. */
    public String rung(Rung rung) {
        return word(rung.name());
    }

    /** The name of an office: 值班长. */
    public String recipient(Recipient recipient) {
        return word(recipient.key());
    }

    /** The name of a way to tell: 呼叫. */
    public String channel(Channel channel) {
        return word("by." + channel.key());
    }

    /** The name of a measure: 发红牌. */
    public String action(Action action) {
        return word("do." + action.key());
    }

    /** Somebody told in some way: 值班长（呼叫）. */
    public String told(Recipient recipient, Channel channel) {
        return texts.filled(texts.get("told"), recipient(recipient), channel(channel));
    }

    /** What stands between the parts of a list. */
    public String between() {
        return texts.get("between");
    }

    /** Whether this reason has its sentence. */
    public boolean knows(String code) {
        return texts.has("why." + code);
    }

    /** A sentence, times in Shanghai time; the code itself for an unknown one. */
    public String why(Why why) {
        String pattern = texts.getOr("why." + why.code(), why.code());
        return texts.filled(pattern, why.args().stream().map(this::argument).toArray());
    }

    private String argument(String arg) {
        if (arg.matches("[0-9.]+ UM")) {
            return texts.filled(texts.get("minutes"), arg.split(" ")[0]);
        }
        try {
            if (arg.matches("[0-9]+([.][0-9]+)? (UH|WH|WD|NH|ND)")) {
                return limits.limit(TimeLimit.parse(arg));
            }
            if (arg.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
                return TIME.format(Instant.parse(arg));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return arg; // looks like a limit or a time and is none
        }
        return word(arg);
    }

    private String word(String key) {
        return texts.getOr("word." + key, key);
    }
}
