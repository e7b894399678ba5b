package yiwang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yiwang.console.basemap.BaseMapFile;

/** Which base maps a console draws below the county. */
final class BaseMapOptions {
    @Option(
            names = "--base-maps",
            paramLabel = "FILE",
            description =
                    "settings of base maps (default: maps/" + BaseMapFile.NAME + " beside the program, if it is there)")
    @Nullable
    Path given;

    /** The settings, or null for none. Throws {@link WorkFailed} for a file that was named and is not there. */
    @Nullable
    Path file() {
        Path named = given;
        if (named == null) {
            return Installation.mapsFile(BaseMapFile.NAME);
        }
        if (!Files.isReadable(named)) {
            throw new WorkFailed("cannot read the settings of base maps in " + named);
        }
        return named;
    }
}
