package yiwang.console.desk;

import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.AttachmentView;

/** One picture over the whole room, as large as it goes; ← → for the others, S saves, Esc goes back. FX thread. */
final class PictureView {
    /** No screen shows more of one picture. */
    private static final int MOST_WIDTH = 3_840;

    private static final int MOST_HEIGHT = 2_160;

    private final FilesModel model;
    private final FilesController controller;
    private final Pictures pictures;
    private final Words words;
    private final InstantSource now;
    private final Label name = Parts.label("", "yw-title-3");
    private final Label line = Parts.label("", "yw-muted");
    private final Label place = Parts.whole(Parts.label("", "yw-muted"));
    private final ImageView picture = new ImageView();
    private final Label waiting = Parts.wrapped("", "desk-picture-waiting");
    private final Pane frame = new Frame();
    private final Button before;
    private final Button after;
    private final StackPane shade;

    PictureView(FilesModel model, FilesController controller, Pictures pictures, Words words, InstantSource now) {
        this.model = model;
        this.controller = controller;
        this.pictures = pictures;
        this.words = words;
        this.now = now;
        this.before = button("file.before", "←", () -> turn(-1));
        this.after = button("file.after", "→", () -> turn(1));
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setManaged(false); // it follows its frame, and must not stretch it
        frame.getChildren().add(picture);
        StackPane stage = new StackPane(waiting, frame);
        stage.getStyleClass().add("desk-picture-stage");
        stage.setMinSize(0, 0);
        name.setMinWidth(0);
        HBox head = Parts.row("desk-picture-head", name, line, Parts.spring(), place);
        HBox.setHgrow(name, Priority.SOMETIMES);
        line.setMinWidth(0);
        Button save = button("file.save.short", "S", this::save);
        Button close = button("file.close", "Esc", () -> controller.onClose());
        close.setId(Ids.PICTURE_CLOSE);
        HBox foot = Parts.row("desk-picture-foot", before, after, Parts.spring(), save, close);
        BorderPane panel = new BorderPane(stage, head, null, foot, null);
        panel.getStyleClass().addAll("yw-panel", "desk-picture");
        shade = new StackPane(panel);
        shade.setId(Ids.PICTURE);
        shade.getStyleClass().add("desk-picture-shade");
        shade.setOnMouseClicked(event -> {
            if (event.getTarget() == shade) {
                controller.onClose();
            }
        });
        model.openProperty().subscribe(this::show);
    }

    Node node() {
        return shade;
    }

    /** A key while a picture is shown: all of them end here. */
    void key(KeyCode code) {
        switch (code) {
            case ESCAPE, ENTER -> controller.onClose();
            case LEFT, PAGE_UP -> turn(-1);
            case RIGHT, PAGE_DOWN, SPACE -> turn(1);
            case S -> save();
            default -> {
                // what lies below is not to be worked on unseen
            }
        }
    }

    private void turn(int by) {
        controller.onTurn(by);
    }

    private void save() {
        AttachmentView file = model.openProperty().get();
        if (file != null) {
            controller.onSave(file);
        }
    }

    private void show(@Nullable AttachmentView file) {
        Parts.shown(shade, file != null);
        picture.setImage(null);
        String ticket = model.ticketProperty().get();
        if (file == null || ticket == null) {
            return;
        }
        int count = model.pictures().size();
        name.setText(file.name());
        line.setText(FileText.line(file, words, now.instant()));
        place.setText(
                words.get("file.place", String.valueOf(model.pictures().indexOf(file) + 1), String.valueOf(count)));
        before.setDisable(count < 2);
        after.setDisable(count < 2);
        waiting.setText(words.get("file.loading"));
        pictures.large(ticket, file, MOST_WIDTH, MOST_HEIGHT, look -> {
            if (file.equals(model.openProperty().get())) {
                come(look);
            }
        });
    }

    private void come(Pictures.Look look) {
        waiting.setText(look.why());
        picture.setImage(look.image());
        frame.requestLayout();
    }

    private Button button(String key, String sign, Runnable action) {
        Button made = new Button(words.get(key));
        made.setGraphic(Parts.label(sign, "yw-key"));
        made.setFocusTraversable(false);
        made.setOnAction(event -> action.run());
        return made;
    }

    /** Shows the picture in its middle, never larger than it is. */
    private final class Frame extends Pane {
        Frame() {
            setMinSize(0, 0);
            setMouseTransparent(true);
        }

        @Override
        protected void layoutChildren() {
            Image shown = picture.getImage();
            if (shown == null || getWidth() < 1 || getHeight() < 1) {
                return;
            }
            double scale = Math.min(1, Math.min(getWidth() / shown.getWidth(), getHeight() / shown.getHeight()));
            double width = Math.max(1, Math.rint(shown.getWidth() * scale));
            double height = Math.max(1, Math.rint(shown.getHeight() * scale));
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            picture.setX(Math.rint((getWidth() - width) / 2));
            picture.setY(Math.rint((getHeight() - height) / 2));
        }
    }
}
