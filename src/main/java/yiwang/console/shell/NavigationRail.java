package yiwang.console.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The rooms of a window at its left edge, an icon and a word each, with the key that leads there. FX thread. */
final class NavigationRail extends VBox {
    private static final Map<String, Ikon> ICONS = Map.ofEntries(
            Map.entry("desk", MaterialDesignF.FORMAT_LIST_BULLETED_SQUARE),
            Map.entry("map", MaterialDesignM.MAP_OUTLINE),
            Map.entry("board", MaterialDesignV.VIEW_COLUMN_OUTLINE),
            Map.entry("video", MaterialDesignV.VIDEO_OUTLINE),
            Map.entry("wall", MaterialDesignP.PRESENTATION),
            Map.entry("incident", MaterialDesignS.SHIELD_ALERT_OUTLINE),
            Map.entry("analysis", MaterialDesignF.FINANCE),
            Map.entry("handover", MaterialDesignS.SWAP_HORIZONTAL),
            Map.entry("accounts", MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE),
            Map.entry("credentials", MaterialDesignK.KEY_OUTLINE),
            Map.entry("audit", MaterialDesignC.CLIPBOARD_TEXT_SEARCH_OUTLINE),
            Map.entry("sessions", MaterialDesignA.ACCOUNT_CLOCK_OUTLINE));

    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<String> onChoose;

    NavigationRail(Consumer<String> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().addAll("shell-nav", "shell-rail");
    }

    /** A room as the rail offers it: {@code key} such as F1, or empty. */
    record Entry(String id, String title, String key) {}

    void show(List<Entry> entries) {
        buttons.clear();
        entries.forEach(entry -> buttons.put(entry.id(), button(entry)));
        getChildren().setAll(buttons.values());
        boolean needed = entries.size() > 1;
        setVisible(needed);
        setManaged(needed);
    }

    /** Marks the room that is shown. */
    void select(@Nullable String id) {
        buttons.forEach((key, button) -> button.setSelected(key.equals(id)));
    }

    private ToggleButton button(Entry entry) {
        ToggleButton button = new ToggleButton(
                entry.title(), new FontIcon(ICONS.getOrDefault(entry.id(), MaterialDesignW.WINDOW_MAXIMIZE)));
        button.setId("rail-" + entry.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        String tip = entry.key().isEmpty() ? entry.title() : entry.title() + "  " + entry.key();
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(event -> onChoose.accept(entry.id()));
        return button;
    }
}
