package yiwang.console.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the officer for files of this machine. FX thread. */
interface FilePicker {
    /** Files to be sent; none when nothing was chosen. */
    List<Path> choose();

    /** Where a file of this name is to be saved. */
    Optional<Path> target(String name);
}
