package yiwang.console.map;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.Account;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Texts;

/** Whose the map is, its approved number and its day, always beside it; and which base map is in use and why not another. FX thread. */
final class BaseCredit {
    private static final PseudoClass WALL = PseudoClass.getPseudoClass("wall");

    private final BaseMap base;
    private final Texts texts;
    private final Label label = new Label();
    private final Label why = new Label();
    private final Tooltip tip = new Tooltip();
    private @Nullable Viewport shown;
    private boolean on;
    private @Nullable Account account;

    BaseCredit(BaseMap base, Texts texts, boolean wall) {
        this.base = base;
        this.texts = texts;
        label.getStyleClass().addAll("map-attribution", "yw-map-base-credit");
        label.pseudoClassStateChanged(WALL, wall);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("map-attribution", "yw-map-base-why");
        why.setWrapText(true);
        explain("");
    }

    /** Whether there is a base map to speak of. */
    boolean isNeeded() {
        return !base.isEmpty();
    }

    /** A line of its own as wide as the map: what must be shown is never cut off, and keeps its place when it is empty. */
    Node node() {
        return label;
    }

    /** The sentence below the switch of the base map. */
    Node explaining(CheckBox box) {
        box.setTooltip(tip);
        return why;
    }

    /** Asks what is drawn there now; without {@code anew} only when other tiles are in the window. */
    void update(MapController map, boolean anew) {
        if (base.isEmpty()) {
            return;
        }
        Viewport view = map.viewport();
        Viewport rough =
                new Viewport(view.zoom(), view.left() / Zoom.TILE, view.top() / Zoom.TILE, view.width(), view.height());
        boolean wanted = map.model().layers().base();
        if (!anew && rough.equals(shown) && wanted == on) {
            return;
        }
        shown = rough;
        on = wanted;
        Account now =
                base.account(wanted ? view.tiles(0).stream().map(TileKey::patch).toList() : List.of());
        if (!now.equals(account)) {
            account = now;
            label.setText(now.credit(texts.locale()));
            explain(now.sentence(texts.locale()));
        }
    }

    private void explain(String sentence) {
        tip.setText(sentence);
        why.setText(sentence);
        why.setVisible(!sentence.isEmpty());
        why.setManaged(!sentence.isEmpty());
    }
}
