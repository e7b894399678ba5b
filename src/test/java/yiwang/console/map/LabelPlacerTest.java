package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 20;

    private static Stamp at(int x, int y) {
        return new Stamp(x, y, new Sprite(WIDTH, HEIGHT, 0, 0, () -> new int[WIDTH * HEIGHT]));
    }

    private static LabelPlacer.Candidate name(String id, int rank, Stamp... spots) {
        return new LabelPlacer.Candidate(id, rank, List.of(spots), 2);
    }

    private static List<String> ids(List<LabelPlacer.Placed> placed) {
        return placed.stream().map(p -> p.candidate().id()).toList();
    }

    @Test
    void ofAThousandNamesNoneLiesOverAnother() {
        Random random = new Random(1);
        List<LabelPlacer.Candidate> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            names.add(name("n" + i, i % 3, at(random.nextInt(2000) - 500, random.nextInt(1500) - 500)));
        }
        List<LabelPlacer.Placed> placed = LabelPlacer.place(names, Map.of(), List.of());
        assertTrue(placed.size() > 100, "only " + placed.size());
        for (LabelPlacer.Placed a : placed) {
            for (LabelPlacer.Placed b : placed) {
                assertFalse(a != b && a.meets(b), () -> a + " meets " + b);
            }
        }
    }

    @Test
    void theMoreImportantNameWins() {
        var placed = LabelPlacer.place(
                List.of(name("village", 2, at(0, 0)), name("town", 0, at(30, 5))), Map.of(), List.of());
        assertEquals(List.of("town"), ids(placed));
    }

    @Test
    void amongEqualsTheOneThatWasThereStays() {
        List<LabelPlacer.Candidate> names = List.of(name("a", 2, at(0, 0)), name("b", 2, at(30, 5)));
        assertEquals(List.of("a"), ids(LabelPlacer.place(names, Map.of(), List.of())));
        assertEquals(List.of("b"), ids(LabelPlacer.place(names, Map.of("b", 0), List.of())));
    }

    @Test
    void aTownThatStoodThereGoesFromUnderASmallMark() {
        List<LabelPlacer.Candidate> town = List.of(name("town", 0, at(0, 0), at(0, -40)));
        Stamp letter = new Stamp(25, 5, new Sprite(8, 8, 0, 0, () -> new int[64]));
        assertEquals(
                1,
                LabelPlacer.place(town, Map.of("town", 0), List.of(letter))
                        .getFirst()
                        .spot());
    }

    @Test
    void aTownDodgesAMarkAndDoesNotComeBackForALittle() {
        List<LabelPlacer.Candidate> town = List.of(name("town", 0, at(0, 0), at(0, -40)));
        List<Stamp> mark = List.of(at(10, 5));
        assertEquals(1, LabelPlacer.place(town, Map.of(), mark).getFirst().spot());
        // freed again: the first spot is better by less than it takes to move
        assertEquals(
                1,
                LabelPlacer.place(town, Map.of("town", 1), List.of()).getFirst().spot());
        assertEquals(
                0,
                LabelPlacer.place(town, Map.of("town", 1), List.of(at(10, -40)))
                        .getFirst()
                        .spot());
    }
}
