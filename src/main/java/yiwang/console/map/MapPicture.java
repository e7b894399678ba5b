package yiwang.console.map;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.Desk;
import yiwang.console.kit.PngFile;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.TicketWords;

/**
 * A picture of the map as it stands, with its time, scale, key and the age of its data, for a report. Nothing in it names
 * a person. FX thread; written on {@code desk.io()}.
 */
final class MapPicture {
    private static final Logger LOG = LoggerFactory.getLogger(MapPicture.class);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Desk desk;
    private final Texts texts;
    private final Consumer<String> say;
    private @Nullable Function<String, @Nullable Path> chooser;

    MapPicture(Desk desk, Texts texts, Consumer<String> say) {
        this.desk = desk;
        this.texts = texts;
        this.say = say;
    }

    /** For tests, which have no dialogs of the system: given a name, tells where to write, or null. */
    void choosing(Function<String, @Nullable Path> other) {
        chooser = other;
    }

    /**
     * Takes one and asks where it goes.
     *
     * @param controls what is left out of it
     */
    void take(Region map, List<Node> controls) {
        var now = desk.now().instant().atZone(TicketWords.ZONE);
        List<Node> shown = controls.stream().filter(Node::isVisible).toList();
        shown.forEach(each -> each.setVisible(false));
        say.accept(texts.get("picture.stamp", desk.places().county(), SHOWN.format(now)));
        map.applyCss();
        SnapshotParameters window = new SnapshotParameters(); // what is drawn beyond the window is no part of it
        window.setViewport(new Rectangle2D(map.getLayoutX(), map.getLayoutY(), map.getWidth(), map.getHeight()));
        WritableImage image = map.snapshot(window, null);
        shown.forEach(each -> each.setVisible(true));
        say.accept("");
        String name = texts.get("picture.name") + "-" + NAMED.format(now) + ".png";
        Function<String, @Nullable Path> other = chooser;
        Path file = other == null ? chosen(map, name) : other.apply(name);
        if (file != null) {
            say.accept(texts.get("picture.writing"));
            desk.io().execute(() -> write(image, file));
        }
    }

    private @Nullable Path chosen(Node map, String name) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(texts.get("picture"));
        dialog.setInitialFileName(name);
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        File file = dialog.showSaveDialog(map.getScene().getWindow());
        return file == null ? null : file.toPath();
    }

    private void write(WritableImage image, Path file) {
        String said;
        try {
            PngFile.write(image, file);
            said = texts.get("picture.written", file.toString());
        } catch (IOException e) {
            LOG.warn("a picture of the map could not be written", e);
            said = texts.get("picture.failed", String.valueOf(e.getMessage()));
        }
        String words = said;
        desk.fx().execute(() -> say.accept(words));
    }
}
