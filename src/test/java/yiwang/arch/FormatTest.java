package yiwang.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as the formatter writes it. {@code -Dformat=apply} writes it so.
 *
 * <p>The formatter runs here and not as a Maven plugin because a plugin runs on Maven's own JDK, which may be 17 and
 * then cannot parse our language level; tests run on the JDK 25 of the toolchain.
 */
class FormatTest {
    private static final Path BASE = Path.of(System.getProperty("yiwang.basedir", "."));
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void sourcesAreFormatted() throws IOException, FormatterException {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (!text.equals(formatted)) {
                wrong.add(BASE.relativize(file).toString());
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        assertEquals(
                List.of(),
                apply ? List.of() : wrong,
                "not formatted; write them anew with: mvn test -Dtest=FormatTest -Dformat=apply");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BASE.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
