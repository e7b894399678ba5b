package yiwang.demo.video;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name and the running clock in a camera picture, in the shipped Chinese font.
 *
 * <p>A bare server may lack the system libraries the JDK needs to draw text at all; then pictures come without
 * writing rather than not at all.
 */
final class Lettering {
    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
    private static final String FONT = "/yiwang/fonts/NotoSansSC-Regular.ttf";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final float SIZE = 17;

    private final @Nullable Font font;

    private Lettering(@Nullable Font font) {
        this.font = font;
    }

    static Lettering load() {
        try (InputStream file = Lettering.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IOException("no resource " + FONT);
            }
            return new Lettering(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE));
        } catch (IOException | FontFormatException | LinkageError | InternalError failure) {
            LOG.warn("Test pictures carry no names: the font cannot be used here", failure);
            return new Lettering(null);
        }
    }

    void paint(Graphics2D g, String name, Instant now) {
        if (font == null) {
            return;
        }
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(font);
        String clock = CLOCK.format(now.atZone(Light.SHANGHAI));
        shadowed(g, clock, 22);
        shadowed(g, name, Scene.HEIGHT - 12);
    }

    /** To the right, because consoles put their own marks into the left upper corner. */
    private static void shadowed(Graphics2D g, String text, int y) {
        int x = Math.max(10, Scene.WIDTH - 10 - g.getFontMetrics().stringWidth(text));
        g.setColor(Color.BLACK);
        g.drawString(text, x + 1, y + 1);
        g.setColor(Color.WHITE);
        g.drawString(text, x, y);
    }
}
