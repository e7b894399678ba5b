package yiwang.console.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shipped Chinese typeface for painting off the FX thread. Immutable; any thread. */
record MapFonts(Font regular, Font bold) {
    private static final Logger LOG = LoggerFactory.getLogger(MapFonts.class);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Reads both weights, some 0.3 s each; a program without them writes in what the machine has. */
    static MapFonts load() {
        return new MapFonts(read("NotoSansSC-Regular.ttf", Font.PLAIN), read("NotoSansSC-Bold.ttf", Font.BOLD));
    }

    private static Font read(String file, int style) {
        try (InputStream in = MapFonts.class.getResourceAsStream("/yiwang/fonts/" + file)) {
            if (in != null) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
            LOG.warn("typeface {} is missing from the program; map names are written in the machine's own", file);
        } catch (IOException | FontFormatException e) {
            LOG.warn("typeface {} cannot be read; map names are written in the machine's own", file, e);
        }
        return new Font(Font.SANS_SERIF, style, 12);
    }

    Font sized(boolean inBold, double pixels) {
        return (inBold ? bold : regular).deriveFont((float) pixels);
    }

    /** Width of a text in pixels. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }
}
