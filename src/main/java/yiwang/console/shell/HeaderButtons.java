package yiwang.console.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.Theme;

/** The two switches in a window's header: language and dress. FX thread. */
final class HeaderButtons {
    private HeaderButtons() {}

    static List<Node> of(ConsoleShell shell) {
        Texts texts = Texts.of(HeaderButtons.class, shell.locale());
        Button language = flat("switch-language", texts.get("language.other"), texts.get("language.tip"));
        language.setOnAction(event -> shell.setLocale(other(shell.locale())));
        Button theme = flat("switch-theme", "", texts.get("theme.tip"));
        theme.setGraphic(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
        theme.setOnAction(event -> shell.setTheme(next(shell.theme())));
        return List.of(language, theme);
    }

    static Locale other(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    static Theme next(Theme theme) {
        Theme[] all = Theme.values();
        return all[(theme.ordinal() + 1) % all.length];
    }

    private static Button flat(String id, String text, String tip) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("yw-flat");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        return button;
    }
}
