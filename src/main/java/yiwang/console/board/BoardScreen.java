package yiwang.console.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.RoomKeys;
import yiwang.console.kit.ticket.Words;

/** The board in one window: puts it together, ticks once a second, and knows its keys. */
final class BoardScreen implements RoomScreen {
    private final Desk desk;
    private final BoardModel board = new BoardModel(Standing.ORDER);
    private final WhyModel why = new WhyModel();
    private final BoardController controller;
    private final WhyView whyView;
    private final Map<Column, ColumnView> columns = new EnumMap<>(Column.class);
    private final BorderPane node = new BorderPane();
    private @Nullable Subscriptions open;

    BoardScreen(Desk desk) {
        this.desk = desk;
        Words words = Words.of(desk, BoardRoom.class);
        this.controller = new BoardController(desk, board, why, words);
        this.whyView = new WhyView(why, words, desk.places(), desk.now());
        CardView.Setting setting =
                new CardView.Setting(words, desk.places(), desk.now(), controller::onSelect, desk.wall());
        HBox middle = Parts.row("board-columns");
        for (Column column : Column.values()) {
            ColumnView view = new ColumnView(column, setting);
            HBox.setHgrow(view, Priority.ALWAYS);
            columns.put(column, view);
            middle.getChildren().add(view);
            board.columnProperty(column).subscribe(view::show);
        }
        FactsView facts = new FactsView(words, desk.places(), desk.wall());
        board.factsProperty().subscribe(facts::show);
        build(middle, facts, words);
    }

    private void build(HBox middle, Node facts, Words words) {
        node.getStyleClass().add("board-room");
        if (!desk.wall()) {
            middle.getChildren().add(whyView.build(new CardActions(why, controller, words)));
            why.standingProperty().subscribe(this::mark);
            node.setFocusTraversable(true);
            node.setOnMousePressed(event -> node.requestFocus());
            RoomKeys.install(node, this::taken);
            why.askingProperty().subscribe(level -> {
                if (level == null) {
                    node.requestFocus();
                }
            });
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        node.setCenter(Parts.column("board-all", middle, facts));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void activate() {
        if (open != null) {
            return;
        }
        Subscriptions opened = new Subscriptions();
        open = opened;
        controller.activate(opened);
        Future<?> ticks = desk.timer().scheduleAtFixedRate(() -> desk.fx().execute(this::tick), 1, 1, TimeUnit.SECONDS);
        opened.add(() -> ticks.cancel(false));
        if (!desk.wall()) {
            node.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Id of the card at the head of a column, or null. */
    @Nullable
    String first(Column column) {
        return board.columnProperty(column).get().stream()
                .findFirst()
                .map(standing -> standing.ticket().id())
                .orElse(null);
    }

    private void tick() {
        if (open == null) {
            return;
        }
        Instant now = desk.now().instant();
        controller.onTick();
        columns.values().forEach(column -> column.tick(now));
        whyView.tick(now);
    }

    private void mark(@Nullable Standing standing) {
        String id = standing == null ? null : standing.ticket().id();
        columns.values().forEach(column -> column.cards().select(id));
    }

    private boolean taken(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case DIGIT1, NUMPAD1 -> controller.onCard(1);
            case DIGIT2, NUMPAD2 -> controller.onCard(2);
            case DIGIT3, NUMPAD3 -> controller.onCard(3);
            case X -> controller.onCard(0);
            case M -> controller.onMap();
            case E -> controller.onAcknowledge();
            case ESCAPE -> controller.onCancel();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next card in a direction, among those on the screen; empty columns are stepped over. */
    private void move(int right, int down) {
        List<List<String>> grid = new ArrayList<>();
        columns.values().forEach(column -> {
            if (!column.cards().shownIds().isEmpty()) {
                grid.add(column.cards().shownIds());
            }
        });
        if (grid.isEmpty()) {
            return;
        }
        Standing at = why.standingProperty().get();
        String id = at == null ? "" : at.ticket().id();
        int column = 0;
        while (column < grid.size() && !grid.get(column).contains(id)) {
            column++;
        }
        if (column == grid.size()) {
            controller.onSelect(grid.getFirst().getFirst());
            return;
        }
        int row = grid.get(column).indexOf(id);
        List<String> target = grid.get(Math.clamp(column + right, 0, grid.size() - 1));
        controller.onSelect(target.get(Math.clamp(row + down, 0, target.size() - 1)));
    }
}
