package yiwang.console.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Brings the shipped typeface to the toolkit: a fresh machine has no Chinese font. */
final class Fonts {
    static final String FAMILY = "Noto Sans SC";
    private static final List<String> FILES = List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");

    private Fonts() {}

    /** Loads both weights unless the toolkit has them; the toolkit is the memory, so nothing is kept here. */
    static void load() {
        if (Font.getFontNames(FAMILY).size() >= FILES.size()) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/yiwang/fonts/" + file)) {
                if (in == null || Font.loadFont(in, DeskScale.USUAL_EM) == null) {
                    throw new IllegalStateException("typeface " + file + " is missing from the program");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("typeface " + file + " cannot be read", e);
            }
        }
    }
}
