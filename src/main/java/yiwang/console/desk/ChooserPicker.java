package yiwang.console.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Words;

/** The system's own chooser of files. FX thread. */
final class ChooserPicker implements FilePicker {
    private final Words words;
    private final Supplier<@Nullable Window> window;

    ChooserPicker(Words words, Supplier<@Nullable Window> window) {
        this.words = words;
        this.window = window;
    }

    @Override
    public List<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("file.choose"));
        List<String> endings = Arrays.stream(Rights.FILES.extensions().split(" "))
                .map(ending -> "*." + ending)
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("file.taken"), endings));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("file.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(window.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> target(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("file.save"));
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(window.get());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
