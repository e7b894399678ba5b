package yiwang.demo.county;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyGeneratorTest {
    private static final Set<String> BY_HAND = Set.of("README.md", "divisions.csv");

    @Test
    void generating_again_gives_the_shipped_files_byte_for_byte(@TempDir Path again) throws IOException {
        new CountyGenerator(CountyFiles.MAPS.resolve("divisions.csv")).writeTo(again);
        Set<String> names = new TreeSet<>();
        long bytes = 0;
        try (var files = Files.list(again)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                names.add(name);
                byte[] made = Files.readAllBytes(file);
                bytes += made.length;
                assertArrayEquals(Files.readAllBytes(CountyFiles.MAPS.resolve(name)), made, name);
            }
        }
        assertTrue(bytes < 4_000_000, "the files must stay small: " + bytes);
        try (var files = Files.list(CountyFiles.MAPS)) {
            List<String> shipped = files.map(f -> f.getFileName().toString())
                    .filter(n -> !BY_HAND.contains(n))
                    .sorted()
                    .toList();
            assertTrue(names.containsAll(
                    shipped.stream().filter(CountyGeneratorTest::isOurs).toList()));
        }
        assertEquals(9, names.size());
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".geojson") || name.endsWith(".csv");
    }
}
