package yiwang.console.desk;

import java.io.File;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.AttachmentView;

/** The files of the shown ticket in its pane: those that are there, those on their way, and the way to add more. FX thread. */
final class FilesView {
    static final String LETTER = "I";
    static final String WORD = "fj";
    static final String LOOK_WORD = "kt";
    static final String SAVE_WORD = "bc";

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop");

    private final FilesModel model;
    private final FilesController controller;
    private final Pictures pictures;
    private final Words words;
    private final InstantSource now;
    private final Label title = Parts.label("", "desk-section");
    private final Label trouble = Parts.wrapped("", "desk-file-trouble");
    private final VBox moves = Parts.column("desk-files-list");
    private final VBox files = Parts.column("desk-files-list");
    private final Button add = new Button();
    private final VBox node;
    private final List<Subscription> rows = new ArrayList<>();

    FilesView(FilesModel model, FilesController controller, Pictures pictures, Words words, InstantSource now) {
        this.model = model;
        this.controller = controller;
        this.pictures = pictures;
        this.words = words;
        this.now = now;
        moves.setId(Ids.MOVES);
        add.setText(words.get("file.add"));
        add.setId(Ids.FILES_ADD);
        add.getStyleClass().add("yw-flat");
        add.setGraphic(Parts.label(LETTER, "yw-key"));
        add.setTooltip(new Tooltip(words.get("verb.tip", WORD, LETTER)));
        add.setOnAction(event -> controller.onChoose());
        node = Parts.column(
                "desk-files", Parts.row("desk-clocks-head", title, Parts.spring(), add), trouble, moves, files);
        node.setId(Ids.FILES);
        model.ticketProperty().subscribe(ticket -> {
            pictures.forget();
            showAll();
        });
        model.files().addListener((ListChangeListener<AttachmentView>) change -> showAll());
        model.troubleProperty().subscribe(this::showAll);
    }

    Node node() {
        return node;
    }

    /** Follows those on their way, which outlive this screen, until it is left. */
    Subscription follow() {
        ListChangeListener<FileMove> listener = change -> showMoves();
        model.moves().all().addListener(listener);
        showAll();
        return () -> {
            model.moves().all().removeListener(listener);
            leaveRows();
        };
    }

    /** Lets files be dropped on a place. */
    void dropOn(Node place) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && controller.mayAdd()) {
                event.acceptTransferModes(TransferMode.COPY);
                place.pseudoClassStateChanged(OVER, true);
            }
            event.consume();
        });
        place.setOnDragExited(event -> place.pseudoClassStateChanged(OVER, false));
        place.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            boolean taken = board.hasFiles() && controller.mayAdd();
            if (taken) {
                controller.onDrop(board.getFiles().stream().map(File::toPath).toList());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    /** Another state of the ticket may take files, or no longer. */
    void showAll() {
        int count = model.files().size();
        title.setText(count == 0 ? words.get("files") : words.get("files.count", String.valueOf(count)));
        trouble.setText(model.troubleProperty().get());
        Parts.shown(trouble, !trouble.getText().isEmpty());
        files.getChildren().clear();
        for (int i = 0; i < count; i++) {
            files.getChildren().add(row(i + 1, model.files().get(i)));
        }
        Parts.shown(files, count > 0);
        showMoves();
    }

    private void showMoves() {
        List<FileMove> shown = model.shownMoves();
        leaveRows();
        moves.getChildren().setAll(shown.stream().map(this::moveRow).toList());
        Parts.shown(moves, !shown.isEmpty());
        Parts.shown(add, controller.mayAdd());
        boolean isAny = !shown.isEmpty()
                || !model.files().isEmpty()
                || !trouble.getText().isEmpty();
        Parts.shown(node, isAny || controller.mayAdd());
    }

    private void leaveRows() {
        rows.forEach(Subscription::unsubscribe);
        rows.clear();
    }

    private Node row(int place, AttachmentView file) {
        Button look = new Button();
        look.setId(Ids.FILE + place);
        look.getStyleClass().add("desk-file-look");
        look.setGraphic(face(file));
        look.setTooltip(new Tooltip(words.get(FilesModel.isPicture(file) ? "file.look" : "file.save")));
        look.setOnAction(event -> controller.onOpen(file));
        Label name = Parts.label(file.name(), "desk-file-name");
        name.setTooltip(new Tooltip(file.name()));
        Label line = Parts.wrapped(FileText.line(file, words, now.instant()), "desk-file-line");
        VBox said = new VBox(name, line);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button save = Parts.whole(new Button(words.get("file.save.short")));
        save.setId(Ids.FILE_SAVE + place);
        save.getStyleClass().add("yw-flat");
        save.setTooltip(new Tooltip(words.get("verb.tip.word", SAVE_WORD + " " + place)));
        save.setOnAction(event -> controller.onSave(file));
        return Parts.row("desk-file", Parts.label(String.valueOf(place), "desk-file-place"), look, said, save);
    }

    /** A small picture, or what sort of file it is. */
    private Node face(AttachmentView file) {
        FontIcon icon = new FontIcon(icon(file.type()));
        StackPane face = new StackPane(icon);
        face.getStyleClass().add("desk-file-face");
        String ticket = model.ticketProperty().get();
        if (ticket != null && Pictures.isSoonThere(file)) {
            pictures.small(ticket, file, look -> {
                if (look.image() != null) {
                    show(face, look.image());
                }
            });
        }
        return face;
    }

    private static void show(StackPane face, Image picture) {
        ImageView view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(face.widthProperty());
        view.fitHeightProperty().bind(face.heightProperty());
        view.setManaged(true);
        face.getChildren().setAll(view);
    }

    private static Ikon icon(String type) {
        if (type.startsWith("image/")) {
            return MaterialDesignI.IMAGE_OUTLINE;
        }
        if (type.startsWith("audio/")) {
            return MaterialDesignM.MICROPHONE_OUTLINE;
        }
        return type.startsWith("video/") ? MaterialDesignV.VIDEO_OUTLINE : MaterialDesignF.FILE_DOCUMENT_OUTLINE;
    }

    private Node moveRow(FileMove move) {
        Label name = Parts.label(move.name(), "desk-file-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = Parts.row("desk-move-head", name);
        Label how = Parts.wrapped("", "desk-file-line");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        double whole = Math.max(1, move.size());
        Button again = small("file.again", () -> controller.onAgain(move));
        Button end = small("file.cancel", () -> controller.onDrop(move));
        head.getChildren().addAll(again, end);
        VBox row = Parts.column("desk-move", head, bar, how);
        rows.add(move.stageProperty().subscribe(stage -> {
            boolean isOver = stage instanceof FileMove.Stage.Failed;
            Parts.shown(bar, !isOver);
            Parts.shown(again, isOver && move.sending() != null);
            end.setText(words.get(isOver ? "file.dismiss" : "file.cancel"));
            how.pseudoClassStateChanged(Parts.OVER, isOver);
            how.setText(said(move));
        }));
        rows.add(move.movedProperty().subscribe(bytes -> {
            bar.setProgress(bytes.longValue() / whole);
            how.setText(said(move));
        }));
        return row;
    }

    private String said(FileMove move) {
        return switch (move.stageProperty().get()) {
            case FileMove.Stage.Waiting waiting -> words.get("file.waiting");
            case FileMove.Stage.Failed(String why) -> why;
            case FileMove.Stage.Going going ->
                words.get(
                        move.sending() == null ? "file.saving" : "file.sending",
                        FileText.size(move.movedProperty().get()),
                        FileText.size(move.size()));
        };
    }

    private Button small(String key, Runnable action) {
        Button button = Parts.whole(new Button(words.get(key)));
        button.getStyleClass().add("yw-flat");
        button.setOnAction(event -> action.run());
        return button;
    }
}
