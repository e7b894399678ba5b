package yiwang.console.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;

/**
 * Views on the left, the table beside them. The list control only recycles rows: what is selected is the model's, so a
 * batch that replaces all rows cannot lose it. FX thread.
 */
final class QueueView {
    private static final int STATES = 6;
    private static final int PAGE = 10;

    private final QueueModel model;
    private final QueueController controller;
    private final Words words;
    private final Map<Queue, HBox> entries = new EnumMap<>(Queue.class);
    private final Set<TicketCell> cells = new HashSet<>();
    private final ListView<TicketRow> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Label heading = Parts.label("", "yw-title-3");
    private final Label footer = Parts.label("", "desk-footer-text");
    private final Label arrivals = Parts.label("", "desk-arrivals-text");
    private final LevelMark arrivalMark = new LevelMark();
    private final HBox arrivalBar = Parts.row("desk-arrivals", arrivalMark, arrivals);
    private final DayView day;
    private final VBox views;
    private final VBox table;
    private int selectedAt = -1;

    QueueView(QueueModel model, QueueController controller, Words words, TicketCell.Setting setting) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.day = new DayView(words);
        buildList(setting);
        this.views = views();
        this.table = table();
        bind();
    }

    /** The views. */
    Node viewsNode() {
        return views;
    }

    /** The table. */
    Node tableNode() {
        return table;
    }

    DayView day() {
        return day;
    }

    void focusTable() {
        list.requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void setFilter(String text) {
        filter.setText(text);
    }

    /** Moves the countdowns of the rows on the screen. */
    void tick(Instant now) {
        cells.forEach(cell -> cell.tick(now));
        arrivalMark.setLevel(model.arrivalLevel(now));
    }

    private void buildList(TicketCell.Setting setting) {
        list.setId(Ids.QUEUE);
        list.getStyleClass().add("desk-list");
        list.setItems(model.rows());
        list.setCellFactory(view -> {
            TicketCell cell = new TicketCell(setting);
            cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
            cells.add(cell);
            return cell;
        });
        list.setPlaceholder(
                new EmptyState(MaterialDesignT.TRAY, words.get("queue.empty"), words.get("queue.empty.advice")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        list.setOnMouseEntered(event -> controller.onHover(true));
        list.setOnMouseExited(event -> controller.onHover(false));
        list.setOnMouseMoved(event -> controller.onTouch());
        list.setOnScroll(event -> controller.onTouch());
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void pressed(TicketCell cell, MouseEvent event) {
        event.consume(); // the list's own selection would follow places instead of tickets
        list.requestFocus();
        TicketRow row = cell.getItem();
        if (row != null && event.getButton() == MouseButton.PRIMARY) {
            controller.onSelect(row.id());
        }
    }

    private void keyed(KeyEvent event) {
        controller.onTouch();
        boolean taken = true;
        switch (event.getCode()) {
            case UP -> controller.onMove(-1);
            case DOWN -> controller.onMove(1);
            case PAGE_UP -> controller.onMove(-PAGE);
            case PAGE_DOWN -> controller.onMove(PAGE);
            case HOME -> controller.onHome();
            case END -> controller.onMove(model.rows().size());
            default -> taken = event.getCode() == KeyCode.SPACE;
        }
        if (taken) {
            event.consume();
        }
    }

    private VBox views() {
        VBox box = Parts.column("desk-views");
        box.getStyleClass().add("yw-panel");
        HBox title = Parts.row("yw-panel-title", Parts.label(words.get("views")));
        box.getChildren().add(title);
        for (Queue queue : Queue.values()) {
            if (queue == Queue.TO_CHECK && !controller.mayCheck()) {
                continue;
            }
            if (queue.ordinal() == STATES || queue == Queue.ALL) {
                box.getChildren().add(Parts.hairline());
            }
            box.getChildren().add(entry(queue));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        box.getChildren().addAll(space, Parts.hairline(), day);
        return box;
    }

    private HBox entry(Queue queue) {
        Label count = Parts.label("0", "yw-count");
        model.countProperty(queue).subscribe(number -> {
            count.setText(String.valueOf(number.intValue()));
            count.pseudoClassStateChanged(Parts.OVER, queue.isAlarming() && number.intValue() > 0);
        });
        HBox entry = Parts.row(
                "yw-row",
                Parts.label(queue.key(), "desk-view-key"),
                Parts.whole(Parts.label(words.get("queue." + queue.name()))),
                Parts.spring(),
                count);
        entry.setOnMouseClicked(event -> controller.onChoose(queue));
        entries.put(queue, entry);
        return entry;
    }

    private VBox table() {
        filter.setId(Ids.FILTER);
        filter.setPromptText(words.get("filter"));
        filter.textProperty().subscribe(controller::onFilter);
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                focusTable();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                if (model.rows().isEmpty()) {
                    controller.onJump(filter.getText().strip(), missing -> {});
                }
                controller.onMove(0);
                focusTable();
            }
        });
        filter.getStyleClass().add("desk-filter");
        HBox bar = Parts.row("yw-toolbar", heading, Parts.spring(), filter);
        arrivalBar.setId(Ids.ARRIVALS);
        arrivalBar.setOnMouseClicked(event -> controller.onHome());
        StackPane foot = new StackPane(footer, arrivalBar);
        foot.getStyleClass().add("desk-footer");
        VBox box = new VBox(bar, head(), list, foot);
        box.getStyleClass().addAll("yw-panel", "desk-queue");
        return box;
    }

    /** The names of the columns, in the same boxes as the rows so that they line up. */
    private HBox head() {
        HBox head = Parts.row("desk-head", columnHead("left"), columnHead("mark"), columnHead("number"));
        Node content = columnHead("content");
        HBox.setHgrow(content, Priority.ALWAYS);
        head.getChildren().addAll(content, columnHead("item"), columnHead("lead"));
        return head;
    }

    private Node columnHead(String name) {
        return Parts.row("desk-col-" + name, Parts.label(words.get("column." + name), "yw-text-small", "yw-muted"));
    }

    private void bind() {
        model.queueProperty()
                .subscribe(queue ->
                        entries.forEach((each, node) -> node.pseudoClassStateChanged(Parts.SELECTED, each == queue)));
        model.queueProperty().subscribe(queue -> heading.setText(words.get("queue." + queue.name())));
        model.arrivalCountProperty().subscribe(number -> {
            arrivalBar.setVisible(number.intValue() > 0);
            arrivals.setText(words.get("arrivals", String.valueOf(number.intValue())));
        });
        model.rows().addListener((ListChangeListener<TicketRow>) change -> replaced());
        model.selectedProperty().subscribe(id -> reveal());
        replaced();
    }

    /** After the rows were replaced: the selected one stays where it was on the screen. */
    private void replaced() {
        footer.setText(words.get("footer", String.valueOf(model.rows().size())));
        int before = selectedAt;
        selectedAt = model.indexOf(model.selectedProperty().get());
        if (before >= 0 && selectedAt >= 0 && before != selectedAt && flow() instanceof VirtualFlow<?> flow) {
            flow.scrollPixels((selectedAt - before) * list.getFixedCellSize());
        }
    }

    private void reveal() {
        selectedAt = model.indexOf(model.selectedProperty().get());
        if (selectedAt >= 0 && flow() instanceof VirtualFlow<?> flow) {
            flow.scrollTo(selectedAt);
        }
    }

    private @Nullable Node flow() {
        return list.lookup(".virtual-flow");
    }
}
