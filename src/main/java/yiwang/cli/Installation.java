package yiwang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the program was installed. */
final class Installation {
    private static final String HOME = "yiwang.home";

    private Installation() {}

    /** A file in the county's folder, beside the program or in the folder it was started in; null where it is not. */
    static @Nullable Path mapsFile(String name) {
        for (Path home : new Path[] {Path.of(System.getProperty(HOME, ".")), Path.of(".")}) {
            Path file = home.resolve("maps").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** The county's files: beside the program, or in the folder it was started in. */
    static Path maps() {
        for (Path home : new Path[] {Path.of(System.getProperty(HOME, ".")), Path.of(".")}) {
            Path maps = home.resolve("maps");
            if (Files.isDirectory(maps)) {
                return maps;
            }
        }
        throw new WorkFailed("the county's files are missing: no folder maps beside the program");
    }
}
