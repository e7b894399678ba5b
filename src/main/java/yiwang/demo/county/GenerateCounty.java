package yiwang.demo.county;

import java.io.IOException;
import java.nio.file.Path;

/** Renews the files of the demo county; run in the project folder after a change to the generator. */
public final class GenerateCounty {
    private GenerateCounty() {}

    /** The one argument is the folder with {@code divisions.csv}, by default {@code maps}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "maps");
        new CountyGenerator(folder.resolve("divisions.csv")).writeTo(folder);
    }
}
