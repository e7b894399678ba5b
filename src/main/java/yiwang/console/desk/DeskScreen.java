package yiwang.console.desk;

import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.RoomKeys;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.reporter.Purposes.Act;

/** The room in one window: puts models, views and controllers together, and knows the keys that hold everywhere. */
final class DeskScreen implements RoomScreen {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final Actions actions;
    private final QueueModel queue;
    private final DetailModel detail = new DetailModel();
    private final QueueController queueController;
    private final DetailController detailController;
    private final QueueView queueView;
    private final DetailView detailView;
    private final CommandBar commandBar;
    private final ReporterModel reporter = new ReporterModel();
    private final ReporterController reporterController;
    private final FilesModel files;
    private final FilesController filesController;
    private final FilesView filesView;
    private final Pictures pictures;
    private final PictureView pictureView;
    private final BorderPane node = new BorderPane();
    private final StackPane layers;
    private @Nullable Subscriptions open;

    /** {@code moves} go on when the room is opened anew. */
    DeskScreen(Desk desk, FileMoves moves) {
        this(desk, moves, null, System::nanoTime);
    }

    /** The same with another chooser of files than the system's, and time counted by {@code nanos}. */
    DeskScreen(Desk desk, FileMoves moves, @Nullable FilePicker picker, LongSupplier nanos) {
        this.desk = desk;
        this.files = new FilesModel(moves);
        Words words = Words.of(desk, DeskRoom.class);
        Choices choices = new Choices(desk.places(), desk.locale());
        this.queue = new QueueModel(
                new QueueOrder(), (filter, ticket) -> filter.matches(ticket, desk.places(), desk.locale()));
        this.actions = new Actions(desk.commands(), this::redraw);
        this.detailController = new DetailController(desk, detail, actions, words);
        this.queueController = new QueueController(desk, queue, actions, detailController::showChange);
        this.queueView = new QueueView(
                queue,
                queueController,
                words,
                new TicketCell.Setting(words, desk.places(), desk.now(), queue.selectedProperty(), actions::mark));
        this.detailView = new DetailView(detail, detailController, words, desk.places(), desk.now());
        this.commandBar = new CommandBar(detail, detailController, choices, words, new Line());
        Runnable reload = detailController::onReload;
        this.reporterController = new ReporterController(desk, detail, reporter, words, nanos, reload);
        this.filesController = new FilesController(
                desk, detail, files, words, picker == null ? new ChooserPicker(words, this::window) : picker, reload);
        this.pictures = new Pictures(desk, words);
        this.filesView = new FilesView(files, filesController, pictures, words, desk.now());
        this.pictureView = new PictureView(files, filesController, pictures, words, desk.now());
        this.layers = new StackPane(node, pictureView.node());
        followEachOther();
        Node register = new NewTicketForm(desk, detail, detailController, choices, words);
        ReporterPane reporterPane = new ReporterPane(reporter, reporterController, words);
        Node verbs = new VBox(
                new AdvicePane(detail, detailController, words, desk.places()),
                new ActionPane(detail, detailController, choices, words, reporterPane));
        build(detailNode(verbs, register, words), verbs);
        handBackWhenClosed(reporterPane);
    }

    /** The detail shows what is selected, and the queue learns what the detail was told. */
    private void followEachOther() {
        queue.selectedProperty().subscribe(detailController::showTicket);
        detail.detailProperty().subscribe(told -> {
            if (told != null) {
                queueController.onDetail(told.ticket());
            }
        });
    }

    /** The keys go back to the queue from whatever was open over or beside it. */
    private void handBackWhenClosed(Node reporterPane) {
        detail.formProperty().subscribe((before, now) -> handBack(before != null && now == null));
        detail.asideProperty().subscribe((before, now) -> handBack(!now && !isTypedBeside(reporterPane)));
        files.openProperty().subscribe((before, now) -> handBack(now == null));
        detail.modeProperty().subscribe((before, now) -> handBack(now == DetailModel.Mode.TICKET));
    }

    /** A pane that closes by itself takes nobody's words away. */
    private boolean isTypedBeside(Node pane) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == pane) {
                return false;
            }
        }
        return owner instanceof TextInputControl;
    }

    private Node detailNode(Node verbs, Node register, Words words) {
        ReporterLine line = new ReporterLine(detail, reporterController, words);
        detail.detailProperty()
                .subscribe(told ->
                        line.show(desk.wall() ? null : told, desk.commands().actor()));
        detail.ticketProperty().subscribe(ticket -> filesView.showAll());
        detail.modeProperty().subscribe(mode -> filesView.showAll());
        Node made = detailView.build(verbs, register, line, filesView.node());
        filesView.dropOn(made);
        return made;
    }

    private @Nullable Window window() {
        return node.getScene() == null ? null : node.getScene().getWindow();
    }

    @Override
    public Parent node() {
        return layers;
    }

    @Override
    public void activate() {
        if (open != null) {
            return;
        }
        Subscriptions opened = new Subscriptions();
        open = opened;
        queueController.activate(opened);
        Future<?> ticks = desk.timer().scheduleAtFixedRate(() -> desk.fx().execute(this::tick), 1, 1, TimeUnit.SECONDS);
        opened.add(() -> ticks.cancel(false));
        opened.add(filesView.follow()::unsubscribe);
        opened.add(queueView.day().follow(desk.live().totals()));
        tick();
        queueView.focusTable();
    }

    @Override
    public void deactivate() {
        reporterController.onHide();
        filesController.onLeave();
        pictures.stop();
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** How far the last command for a ticket is. */
    Actions.Mark markOf(String id) {
        return actions.mark(id);
    }

    /** As its word on the command line. */
    void ask(Act act) {
        reporterController.onAsk(act);
    }

    private void build(Node detailNode, Node verbs) {
        node.getStyleClass().add("desk-room");
        HBox.setHgrow(queueView.tableNode(), Priority.ALWAYS);
        HBox middle = Parts.row("desk-middle", queueView.viewsNode(), queueView.tableNode(), detailNode);
        node.setCenter(middle);
        if (desk.wall()) {
            Parts.shown(verbs, false); // nobody is at a wall's keyboard
        } else {
            node.setTop(commandBar.node());
            RoomKeys.install(layers, this::taken);
        }
    }

    private void tick() {
        if (open == null) {
            return;
        }
        Instant now = desk.now().instant();
        queueController.onTick();
        queueView.tick(now);
        detailView.tick(now);
        reporterController.tick();
    }

    /** A form that closes gives the keyboard back to the table. */
    private void handBack(boolean closed) {
        if (closed) {
            queueView.focusTable();
        }
    }

    private void redraw(String id) {
        TicketRow row = queue.row(id);
        if (row != null) {
            row.redraw();
        }
    }

    private boolean taken(KeyEvent event) {
        if (files.openProperty().get() != null) {
            pictureView.key(event.getCode());
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && reporter.stageProperty().get() instanceof ReporterModel.Stage.Shown) {
            reporterController.onHide(); // wherever the focus is
            return true;
        }
        if (FIND.match(event)) {
            queueView.focusFilter();
            return true;
        }
        return !(event.getTarget() instanceof TextInputControl)
                && !event.isShortcutDown()
                && !event.isAltDown()
                && shortcut(event);
    }

    private boolean shortcut(KeyEvent event) {
        if (!reporter.isClosed()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                reporterController.onHide();
                return true;
            }
            return false;
        }
        if (detail.formProperty().get() != null || detail.modeProperty().get() == DetailModel.Mode.REGISTER) {
            if (event.getCode() == KeyCode.ESCAPE) {
                detailController.onCancel();
                return true;
            }
            return false; // digits and letters belong to the open form
        }
        if (event.getCode() == KeyCode.SLASH || event.getCode() == KeyCode.DIVIDE) {
            commandBar.focus();
            return true;
        }
        if (event.getCode() == KeyCode.HOME) {
            queueController.onHome();
            return true;
        }
        if (event.isShiftDown() && event.getCode().isDigitKey()) {
            return detailController.onSuggested(event.getCode().getChar().charAt(0) - '1');
        }
        String key = event.getCode().isDigitKey() || event.getCode().isLetterKey()
                ? event.getCode().getChar()
                : "";
        return digit(key) || letter(key);
    }

    private boolean digit(String key) {
        for (Queue each : Queue.values()) {
            if (each.key().equals(key)) {
                queueController.onChoose(each);
                return true;
            }
        }
        return false;
    }

    private boolean letter(String key) {
        switch (key) {
            case "N" -> detailController.onNew();
            case "M" -> detailController.onMap();
            case ClocksView.LETTER -> detailController.onWhy();
            case ActionPane.MORE_LETTER -> detailController.onMore();
            case ReporterLine.LETTER -> reporterController.onAsk(Act.REVEAL);
            case FilesView.LETTER -> filesController.onChoose();
            default -> {
                return !key.isEmpty() && detailController.onLetter(key);
            }
        }
        return true;
    }

    /** What the command line can ask of the rest of the room. */
    private final class Line implements CommandBar.Room {
        @Override
        public void find(String text) {
            queueView.setFilter(text);
        }

        @Override
        public void jump(String number, Consumer<@Nullable String> then) {
            queueController.onJump(number, then);
        }

        @Override
        public void leave() {
            queueView.focusTable();
        }

        @Override
        public void reporter(Act act) {
            reporterController.onAsk(act);
        }

        @Override
        public void attach() {
            filesController.onChoose();
        }

        @Override
        public void look(int place) {
            filesController.onOpen(place);
        }

        @Override
        public void save(int place) {
            filesController.onSave(place);
        }
    }
}
