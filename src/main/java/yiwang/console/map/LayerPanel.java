package yiwang.console.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/** The layers, each with its switch and how it is; what the areas are coloured by, with its key. FX thread. */
final class LayerPanel {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int ROWS = 14;

    private final Desk desk;
    private final Texts texts;
    private final MapController map;
    private final InfoText info;
    private final ColourKey key;
    private final VBox node = new VBox();
    private final Map<Layers.Layer, Label> states = new EnumMap<>(Layers.Layer.class);

    LayerPanel(Desk desk, MapController map, InfoText info, BaseCredit credit) {
        this.desk = desk;
        this.map = map;
        this.info = info;
        texts = desk.texts(LayerPanel.class);
        ColourWords words = new ColourWords(texts, desk.places());
        key = new ColourKey(words);
        node.getStyleClass().addAll("map-panel", "yw-map-layers");
        for (Layers.Layer layer : List.of(Layers.Layer.values())) {
            if (layer != Layers.Layer.BASE) {
                node.getChildren().add(row(layer, box(layer)));
            } else if (credit.isNeeded()) {
                CheckBox box = box(layer);
                node.getChildren().addAll(row(layer, box), credit.explaining(box));
            }
        }
        node.getChildren().addAll(Parts.hairline(), chooser(words), key.node());
    }

    Pane node() {
        return node;
    }

    private CheckBox box(Layers.Layer layer) {
        CheckBox box = new CheckBox(texts.get("layer." + word(layer)));
        box.setSelected(map.model().layers().shows(layer));
        box.selectedProperty().subscribe(shown -> {
            if (shown != map.model().layers().shows(layer)) {
                map.model().show(layer, shown);
            }
        });
        return box;
    }

    private static String word(Layers.Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    private Node row(Layers.Layer layer, CheckBox box) {
        Label state = Parts.whole(Parts.label("", "yw-map-note"));
        state.setId("map-state-" + word(layer));
        states.put(layer, state);
        String why = switch (layer) {
            case TICKETS, WORKERS, CAMERAS -> word(layer);
            case BORDERS -> "areas";
            case LABELS -> "places";
            case BASE -> "";
        };
        if (!why.isEmpty()) {
            state.setTooltip(new Tooltip(texts.get("health." + why + ".why")));
        }
        return Parts.row("map-layer-row", Parts.whole(box), Parts.spring(), state);
    }

    private Node chooser(ColourWords words) {
        ComboBox<Colouring> choice = new ComboBox<>();
        choice.setId("map-colouring");
        choice.setAccessibleText(texts.get("colour"));
        choice.setVisibleRowCount(ROWS);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Colouring colouring) {
                return colouring == null ? "" : words.name(colouring);
            }

            @Override
            public @Nullable Colouring fromString(String text) {
                return null;
            }
        });
        choice.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Colouring colouring, boolean empty) {
                super.updateItem(colouring, empty);
                setText(colouring == null ? "" : texts.get("colour.chosen", words.name(colouring)));
            }
        });
        choice.getItems().setAll(words.choices());
        choice.setValue(map.model().layers().colouring());
        choice.valueProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.equals(map.model().layers().colouring())) {
                map.model().colour(chosen);
            }
        });
        return choice;
    }

    /** A new picture. */
    void show(Picture picture) {
        key.update(picture.shading(), picture.ink());
        CountyMap county = picture.county();
        if (county != null) {
            still(
                    Layers.Layer.BORDERS,
                    "health.areas",
                    county.level(AreaLevel.GRID).size());
            still(Layers.Layer.LABELS, "health.places", county.places().size());
        }
    }

    /** What lies still has no age of its own, and says so. */
    private void still(Layers.Layer layer, String key, int count) {
        say(layer, texts.get(key, count), false);
    }

    /** A second passed, or the line is another. */
    void fresh(Freshness line) {
        say(
                Layers.Layer.TICKETS,
                "health.tickets",
                LayerHealth.ofTickets(map.model().open(), line));
        say(Layers.Layer.WORKERS, "health.workers", map.model().workers(line));
        say(Layers.Layer.CAMERAS, "health.cameras", map.model().cameras(line));
    }

    private void say(Layers.Layer layer, String key, LayerHealth health) {
        String age = health.age() == null ? texts.get("health.never") : info.age(health.age());
        say(layer, texts.get(key, health.well(), health.all(), age), health.isOld());
    }

    private void say(Layers.Layer layer, String text, boolean old) {
        Label state = states.get(layer);
        if (state != null) {
            state.setText(text);
            state.pseudoClassStateChanged(STALE, old);
        }
    }

    /** The geography could not be read. */
    void showFault() {
        for (Layers.Layer layer : List.of(Layers.Layer.BORDERS, Layers.Layer.LABELS)) {
            say(layer, texts.get("health.unread"), true);
        }
    }
}
