package yiwang.console.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.form.Act;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.FenceView;

/** All fences, those that tell something first; each can be gone to, taken note of, and taken away. FX thread. */
final class FencePane extends VBox {
    private static final int ALERTS = 5;

    private final Desk desk;
    private final FenceText words;
    private final Texts texts;
    private final Optional<String> against;
    private final Consumer<FenceView> goTo;
    private final Label title = Parts.label("", "map-found-title");
    private final VBox cards = new VBox();
    private final Notice notice = new Notice();
    private final Work work;
    private final Button draw;
    private final Map<String, Shown> shown = new HashMap<>();

    /** A card and the state that it shows. */
    private record Shown(FenceView fence, Node card) {}

    /**
     * What it can do besides.
     *
     * @param against why whoever sits here may draw none and take none away; empty when they may
     * @param draw begins another one
     */
    record Deeds(Optional<String> against, Consumer<FenceView> goTo, Runnable draw, Runnable close) {}

    FencePane(Desk desk, FenceText words, Deeds deeds) {
        this.desk = desk;
        this.words = words;
        this.texts = desk.texts(MapFurniture.class);
        this.against = deeds.against();
        this.goTo = deeds.goTo();
        this.work = new Work(cards, notice, texts);
        setId("map-fence-list");
        getStyleClass().addAll("map-panel", "map-found");
        Button away = new Button("✕");
        away.setId("map-fence-list-close");
        away.getStyleClass().add("yw-flat");
        away.setAccessibleText(words.get("found.close"));
        away.setOnAction(event -> deeds.close().run());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        draw = new Button(words.get("fence.begin"));
        draw.setId("fence-begin");
        draw.setOnAction(event -> deeds.draw().run());
        draw.setDisable(against.isPresent());
        cards.getStyleClass().add("map-fence-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox foot = Parts.column("map-fence-foot", notice, Parts.row("form-act-line", Parts.whole(draw)));
        against.ifPresent(why -> foot.getChildren().add(Parts.wrapped(why, "form-against")));
        getChildren().addAll(Parts.row("map-found-head", title, away), scroll, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                deeds.close().run();
            }
        });
    }

    /** Gives it the keyboard. */
    void enter() {
        (draw.isDisabled() ? getChildren().getFirst() : draw).requestFocus();
    }

    /** Shows these; a card that has not changed stays as it is, with what is asked on it. */
    void show(Collection<FenceView> fences) {
        title.setText(words.get("fence.title", fences.size()));
        List<FenceView> sorted = fences.stream()
                .sorted(Comparator.comparing((FenceView fence) -> fence.alerts().isEmpty())
                        .thenComparing(FenceView::at)
                        .thenComparing(FenceView::id))
                .toList();
        List<Node> nodes = new ArrayList<>();
        shown.keySet()
                .removeIf(id -> fences.stream().noneMatch(fence -> fence.id().equals(id)));
        for (FenceView fence : sorted) {
            Shown before = shown.get(fence.id());
            Node card = before != null && before.fence().equals(fence) ? before.card() : card(fence);
            shown.put(fence.id(), new Shown(fence, card));
            nodes.add(card);
        }
        if (nodes.isEmpty()) {
            nodes.add(Parts.wrapped(words.get("fence.none"), "yw-muted", "map-fence-none"));
        }
        if (!cards.getChildren().equals(nodes)) {
            cards.getChildren().setAll(nodes);
        }
    }

    private Node card(FenceView fence) {
        VBox card = Parts.column(
                "map-fence-card",
                Parts.wrapped(fence.name(), "map-found-name"),
                Parts.wrapped(words.about(fence)),
                Parts.wrapped(words.made(fence), "yw-muted"));
        card.setId("fence-" + fence.id());
        fence.alerts().stream()
                .limit(ALERTS)
                .forEach(alert -> card.getChildren().add(Parts.wrapped(words.alert(alert), "map-fence-alert")));
        int more = fence.more() + Math.max(0, fence.alerts().size() - ALERTS);
        if (more > 0) {
            card.getChildren().add(Parts.label(words.get("fence.more", more), "yw-muted"));
        }
        Button go = new Button(words.get("fence.go"));
        go.setOnAction(event -> goTo.accept(fence));
        HBox acts = Parts.row("form-act-line", Parts.whole(go));
        if (!fence.alerts().isEmpty()) {
            Button noted = new Button(words.get("fence.noted"));
            noted.setId("fence-noted");
            noted.getStyleClass().add("yw-primary");
            noted.setDisable(against.isPresent());
            long seen = fence.alerts().getFirst().nr();
            noted.setOnAction(event -> work.<Boolean>run(
                    then -> desk.commands().fences().acknowledge(fence.id(), seen, then), done -> {}));
            acts.getChildren().add(Parts.whole(noted));
        }
        card.getChildren().add(acts);
        if (against.isEmpty()) {
            card.getChildren()
                    .add(new Act("fence-remove", words.get("fence.remove"), Optional.empty(), () -> remove(fence))
                            .sure(words.get("fence.remove.sure", fence.name()), texts));
        }
        return card;
    }

    private void remove(FenceView fence) {
        work.<Boolean>run(then -> desk.commands().fences().remove(fence.id(), then), done -> {});
    }
}
