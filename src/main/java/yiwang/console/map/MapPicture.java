package yiwang.console.map;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
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
    private Function<String, @Nullable Path> chooser;

    /** {@code chooser} is given a name and tells where to write, or null. */
    MapPicture(Desk desk, Texts texts, Consumer<String> say, Function<String, @Nullable Path> chooser) {
        this.desk = desk;
        this.texts = texts;
        this.say = say;
        this.chooser = chooser;
    }

    /** For tests, which have no dialogs of the system. */
    void choosing(Function<String, @Nullable Path> other) {
        chooser = other;
    }

    /**
     * Takes one and asks where it goes.
     *
     * @param controls what is left out of it
     */
    void take(Node map, List<Node> controls) {
        var now = desk.now().instant().atZone(TicketWords.ZONE);
        List<Node> shown = controls.stream().filter(Node::isVisible).toList();
        shown.forEach(each -> each.setVisible(false));
        say.accept(texts.get("picture.stamp", desk.places().county(), SHOWN.format(now)));
        map.applyCss();
        WritableImage image = map.snapshot(null, null);
        shown.forEach(each -> each.setVisible(true));
        say.accept("");
        Path file = chooser.apply(texts.get("picture.name") + "-" + NAMED.format(now) + ".png");
        if (file != null) {
            say.accept(texts.get("picture.writing"));
            desk.io().execute(() -> write(image, file));
        }
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
