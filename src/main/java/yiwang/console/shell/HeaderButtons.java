package yiwang.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.Theme;

/** The switches in a window's header: the replay, language, dress, and who is here. FX thread. */
final class HeaderButtons {
    private HeaderButtons() {}

    static List<Node> of(ConsoleShell shell) {
        Texts texts = Texts.of(HeaderButtons.class, shell.locale());
        Button language = flat("switch-language", texts.get("language.other"), texts.get("language.tip"));
        language.setOnAction(event -> shell.setLocale(other(shell.locale())));
        Button theme = flat("switch-theme", "", texts.get("theme.tip"));
        theme.setGraphic(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
        theme.setOnAction(event -> shell.setTheme(next(shell.theme())));
        List<Node> buttons = new ArrayList<>();
        Gazetteer newer = shell.newPlaces();
        if (newer != null) {
            Button take = new Button(texts.get("boundaries", newer.version()));
            take.setId("new-boundaries");
            take.getStyleClass().add("yw-primary");
            take.setTooltip(new Tooltip(texts.get("boundaries.tip")));
            take.setOnAction(event -> shell.takePlaces());
            buttons.add(take);
        }
        if (shell.canReplay()) {
            Button replay = flat("switch-replay", "", texts.get("replay.tip"));
            replay.setGraphic(new FontIcon(MaterialDesignH.HISTORY));
            replay.setOnAction(event -> shell.toggleReplay());
            buttons.add(replay);
        }
        buttons.addAll(List.of(language, theme));
        SeatLock lock = shell.lock();
        if (lock.isPossible()) {
            buttons.add(account(texts, shell, lock));
        }
        return buttons;
    }

    private static Node account(Texts texts, ConsoleShell shell, SeatLock lock) {
        MenuItem lockNow = item("account-lock", texts.get("account.lock"), () -> lock.lock(SeatLock.Why.BY_HAND));
        lockNow.setAccelerator(ShellKeys.LOCK);
        MenuItem password = item("account-password", texts.get("account.password"), shell::changePassword);
        MenuItem out = item("account-out", texts.get("account.out"), lock::signOut);
        MenuButton menu =
                new MenuButton("", new FontIcon(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE), lockNow, password, out);
        menu.setId("account");
        menu.getStyleClass().add("yw-flat");
        menu.setFocusTraversable(false);
        menu.setTooltip(new Tooltip(texts.get("account.tip")));
        menu.setAccessibleText(texts.get("account.tip"));
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
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
