package yiwang.console.map;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Refusals;
import yiwang.console.kit.form.UnitField;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.fence.FenceRule;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceView;

/** What a drawn area is to tell as a fence. Enter draws it, Escape leaves it. FX thread. */
final class FenceForm extends VBox {
    private static final List<Integer> STAYS = List.of(30, 0, 60, 300);
    private static final List<Duration> ENDS =
            List.of(Duration.ZERO, Duration.ofHours(2), Duration.ofHours(12), Duration.ofHours(24));

    private final Desk desk;
    private final FenceText words;
    private final TextField name = new TextField();
    private final ComboBox<FenceRule> rule = new ComboBox<>();
    private final UnitField unit;
    private final ComboBox<Integer> stay = new ComboBox<>();
    private final ComboBox<Duration> end = new ComboBox<>();
    private final Notice notice = new Notice();
    private final Refusals refusals = new Refusals(notice);
    private final Work work;
    private final Runnable made;
    private List<GeoPoint> ring = List.of();
    private String id = "";

    /** {@code made} hears when it stands, {@code close} when nobody wants it any more. */
    FenceForm(Desk desk, FenceText words, Runnable made, Runnable close) {
        this.desk = desk;
        this.words = words;
        this.made = made;
        this.work = new Work(this, notice, desk.texts(MapFurniture.class));
        this.unit = new UnitField("fence-unit", desk.places().units(), words.get("fence.unit.prompt"));
        setId("map-fence-form");
        getStyleClass().addAll("map-panel", "map-fence-form");
        name.setId("fence-name");
        fill(rule, "fence-rule", List.of(FenceRule.values()), each -> words.get("fence.rule." + each));
        fill(stay, "fence-stay", STAYS, words::stay);
        fill(end, "fence-end", ENDS, each -> words.get("fence.end." + each.toHours()));
        FormField nameField = new FormField(words.get("fence.name"), name);
        FormField unitField = new FormField(words.get("fence.unit"), unit);
        refusals.with("name", nameField).with("unit", unitField);
        Button draw = button("fence-draw", "fence.draw", this::submit);
        draw.getStyleClass().add("yw-primary");
        Button leave = button("fence-leave", "fence.leave", close);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                submit();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
        getChildren()
                .addAll(
                        Parts.label(words.get("fence.new"), "map-found-title"),
                        nameField,
                        new FormField(words.get("fence.rule"), rule),
                        unitField,
                        new FormField(words.get("fence.stay"), stay),
                        new FormField(words.get("fence.end"), end),
                        notice,
                        Parts.row("form-act-line", Parts.whole(draw), Parts.whole(leave)));
    }

    private Button button(String named, String key, Runnable deed) {
        Button button = new Button(words.get(key));
        button.setId(named);
        button.setOnAction(event -> deed.run());
        return button;
    }

    /** Begins with this area. */
    void begin(List<GeoPoint> area) {
        ring = area;
        id = UUID.randomUUID().toString();
        name.clear();
        unit.clear();
        refusals.clear();
        name.requestFocus();
    }

    private <E> void fill(ComboBox<E> box, String named, List<E> values, Function<E, String> said) {
        box.setId(named);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E each) {
                return each == null ? "" : said.apply(each);
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        });
        box.getSelectionModel().selectFirst();
    }

    private void submit() {
        refusals.clear();
        Duration lasts = end.getValue();
        FenceRequest asked = new FenceRequest(
                id,
                name.getText().strip(),
                ring.stream()
                        .map(point -> new FenceRequest.Corner(point.lon(), point.lat()))
                        .toList(),
                rule.getValue(),
                unit.value().isEmpty() ? null : unit.value(),
                stay.getValue(),
                lasts.isZero() ? null : desk.now().instant().plus(lasts));
        work.<FenceView>run(then -> desk.commands().fences().draw(asked, then), fence -> made.run(), refusals::say);
    }
}
