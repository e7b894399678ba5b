package yiwang.server.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.BrokenDataFile;
import yiwang.server.TestCounty;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.WriteLimits;

/** Invariant 15 of domain.md 4.4, micro-grid codes are never reused, on every store and over restarts of it. */
abstract class MicroGridShelfContract extends StoreContract {
    private static final Instant WITHDRAWN = Instant.parse("2026-02-14T01:00:00Z");
    private static final Instant LATER = Instant.parse("2027-03-01T01:00:00Z");
    private static final UnaryOperator<String> SAME = line -> line;
    private static final UnaryOperator<String> ELSEWHERE = line -> line.replace("[119.000,34.000]", "[119.001,34.000]");

    @TempDir
    Path folder;

    MicroGridShelfContract() {
        super(new WriteLimits(100, 256));
    }

    private Optional<BrokenDataFile> keepWith(UnaryOperator<String> first, Instant now) throws IOException {
        return keep(List.of(first), now);
    }

    private Optional<BrokenDataFile> keepWithout(Instant now) throws IOException {
        return keep(List.of(), now);
    }

    /** Once the whole county as it is, but for the feature of {@link TestCounty#MICRO}; the store is another one after. */
    private Optional<BrokenDataFile> keep(List<UnaryOperator<String>> changes, Instant now) throws IOException {
        Path file = TestCounty.write(folder).resolve("micro-grids.geojson");
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                lines.stream()
                        .flatMap(line -> line.contains(TestCounty.MICRO)
                                ? changes.stream().map(change -> change.apply(line))
                                : List.of(line).stream())
                        .toList());
        CountyMap map = CountyMap.read(folder);
        Optional<BrokenDataFile> answer = database.write(tx -> MicroGridShelf.keep(tx, TestCounty.CODE, map, now))
                .join();
        database.close();
        database = open();
        return answer;
    }

    @Test
    void aWithdrawnCodeIsNeverGivenToAnotherArea() throws IOException {
        assertEquals(Optional.empty(), keepWith(SAME, WITHDRAWN));
        assertEquals(Optional.empty(), keepWithout(WITHDRAWN));
        assertEquals(Optional.empty(), keepWithout(LATER));
        for (int again = 0; again < 2; again++) {
            String told =
                    String.valueOf(keepWith(ELSEWHERE, LATER).orElseThrow().getMessage());
            assertTrue(
                    told.startsWith(
                            "micro-grids.geojson:2: gives the code " + TestCounty.MICRO + ", withdrawn on 2026-02-14"),
                    told);
        }
    }

    @Test
    void theSameAreaMayComeBackAndBeRedrawnThen() throws IOException {
        assertEquals(Optional.empty(), keepWith(SAME, WITHDRAWN));
        assertEquals(Optional.empty(), keepWithout(WITHDRAWN));
        assertEquals(Optional.empty(), keepWith(SAME, LATER));
        assertEquals(Optional.empty(), keepWith(ELSEWHERE, LATER));
        assertEquals(Optional.empty(), keepWithout(LATER));
        assertTrue(keepWith(SAME, LATER).isPresent(), "the last area it had counts");
        assertEquals(Optional.empty(), keepWith(ELSEWHERE, LATER));
    }
}
