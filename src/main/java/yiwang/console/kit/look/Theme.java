package yiwang.console.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;

/**
 * The three dresses of the console. Applying one is idempotent and order-independent: the scene ends with exactly the
 * sheets of this theme, so a theme can be changed while the program runs. FX thread only.
 */
public enum Theme {
    DARK,
    LIGHT,
    CONTRAST;

    /** Style class of a wall's root; wall rules hang on it. */
    static final String WALL_CLASS = "yw-wall";

    private static final String FOLDER = "/yiwang/console/styles/";
    private static final List<String> ROOMS = List.of(
            "base",
            "kit",
            "shell",
            "notice",
            "desk",
            "board",
            "map",
            "video",
            "wall",
            "incident",
            "analysis",
            "handover",
            "accounts");

    /** Dresses a desk window at 100 %. */
    public void apply(Scene scene) {
        applyDesk(scene, DeskScale.USUAL);
    }

    /** Dresses a desk window, every size of which follows from {@code scale}. */
    public void applyDesk(Scene scene, DeskScale scale) {
        scene.getRoot().getStyleClass().remove(WALL_CLASS);
        dress(scene, scale.em());
    }

    /** Dresses a wall window, every size of which follows from {@code scale}. */
    public void applyWall(Scene scene, WallScale scale) {
        List<String> classes = scene.getRoot().getStyleClass();
        if (!classes.contains(WALL_CLASS)) {
            classes.add(WALL_CLASS);
        }
        dress(scene, scale.em());
    }

    private void dress(Scene scene, double emPixels) {
        Fonts.load();
        scene.setUserAgentStylesheet(
                this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(sheets());
        sheets.add(scaleSheet(emPixels));
        scene.getStylesheets().setAll(sheets);
    }

    /** The addresses of our sheets, in the order of the cascade. */
    List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        sheets.add(address("tokens"));
        sheets.add(address(valuesName()));
        for (String room : ROOMS) {
            URL url = Theme.class.getResource(FOLDER + room + ".css");
            if (url != null) { // a room without rules of its own has no sheet
                sheets.add(url.toExternalForm());
            }
        }
        return sheets;
    }

    /** Name of the sheet that gives the roles their values. */
    String valuesName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String address(String name) {
        URL url = Theme.class.getResource(FOLDER + name + ".css");
        if (url == null) {
            throw new IllegalStateException("style sheet " + name + ".css is missing from the program");
        }
        return url.toExternalForm();
    }

    /**
     * The one number that differs from window to window, said as a sheet of its own: an inline style on the root would
     * not reach popups, which copy their owner's sheets. Icons need pixels because an icon is its own font.
     */
    private static String scaleSheet(double em) {
        String css = String.format(
                Locale.ROOT,
                ".root{-fx-font-size:%1$.2fpx}.ikonli-font-icon{-fx-icon-size:%2$.0fpx}"
                        + ".yw-icon-large .ikonli-font-icon,.ikonli-font-icon.yw-icon-large{-fx-icon-size:%3$.0fpx}",
                em,
                em * 1.1,
                em * 2.2);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
