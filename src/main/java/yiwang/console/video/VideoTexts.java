package yiwang.console.video;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import yiwang.console.video.PlayerState.Reason;

/** The room's words in the language of the bundle it is given ({@code yiwang/console/video/messages}). */
final class VideoTexts {
    private final ResourceBundle bundle;

    /** The room's bundle: English for an English reader, Chinese for everybody else. */
    static ResourceBundle bundle(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return ResourceBundle.getBundle(
                "yiwang.console.video.messages",
                english ? Locale.ENGLISH : Locale.ROOT,
                VideoTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    VideoTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    String text(String key) {
        return bundle.getString(key);
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }

    String layout(WallLayout layout) {
        return text("layout", layout.tiles());
    }

    String reason(Reason reason) {
        return text(reason.key());
    }

    /** How old something is, in the largest unit that fits: 2 seconds, 12 minutes, 3 hours, 2 days. */
    String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return text("age.seconds", seconds);
        } else if (seconds < 3600) {
            return text("age.minutes", seconds / 60);
        }
        return seconds < 86_400 ? text("age.hours", seconds / 3600) : text("age.days", seconds / 86_400);
    }

    /** Like {@link #age}, as a length of time without "ago". */
    String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return text("span.seconds", seconds);
        } else if (seconds < 3600) {
            return text("span.minutes", seconds / 60);
        }
        return seconds < 86_400 ? text("span.hours", seconds / 3600) : text("span.days", seconds / 86_400);
    }
}
