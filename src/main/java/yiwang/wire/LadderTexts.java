package yiwang.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Properties;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Action;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Night;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/** What the escalation ladder says, in Chinese or English: its words and its reasons. Immutable; any thread. */
public final class LadderTexts {
    private static final LadderTexts CHINESE = new LadderTexts(Locale.SIMPLIFIED_CHINESE, "ladder.properties");
    private static final LadderTexts ENGLISH = new LadderTexts(Locale.ENGLISH, "ladder_en.properties");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Night.ZONE);

    private final Locale locale;
    private final Properties texts;

    private LadderTexts(Locale locale, String file) {
        this.locale = locale;
        this.texts = load(file);
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
        return new MessageFormat(texts.getProperty("told", "{0} ({1})"), locale)
                .format(new Object[] {recipient(recipient), channel(channel)});
    }

    /** What stands between the parts of a list. */
    public String between() {
        return texts.getProperty("between", ", ");
    }

    /** Whether this reason has its sentence. */
    public boolean knows(String code) {
        return texts.containsKey("why." + code);
    }

    /** A sentence, times in Shanghai time; the code itself for an unknown one. */
    public String why(Why why) {
        String pattern = texts.getProperty("why." + why.code(), why.code());
        return new MessageFormat(pattern, locale)
                .format(why.args().stream().map(this::argument).toArray());
    }

    private String argument(String arg) {
        if (arg.matches("[0-9.]+ [A-Z]{2}")) {
            String[] parts = arg.split(" ");
            return parts[0] + texts.getProperty("unit." + parts[1], " " + parts[1]);
        }
        if (arg.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
            try {
                return TIME.format(Instant.parse(arg));
            } catch (DateTimeParseException e) {
                return arg;
            }
        }
        return word(arg);
    }

    private String word(String key) {
        return texts.getProperty("word." + key, key);
    }

    private static Properties load(String file) {
        try (InputStream in = LadderTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
