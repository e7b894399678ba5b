package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which pixels already have something to be read on them. Not for several threads. */
final class Taken {
    private static final int CELL = 128;

    private final Map<Long, List<Box>> cells = new HashMap<>();

    Taken(List<Stamp> stamps) {
        stamps.forEach(stamp -> take(box(stamp, 0)));
    }

    /** Takes the place of a word that is written from its left edge, unless some of it is taken. */
    boolean take(Stamp word) {
        // its halo may lie on what stands before it
        Box box = box(word, 2 * word.sprite().anchorX());
        boolean[] free = {true};
        in(
                box,
                cell -> free[0] &=
                        cell.stream().noneMatch(other -> other.meets(box.minX(), box.minY(), box.maxX(), box.maxY())));
        if (free[0]) {
            take(box);
        }
        return free[0];
    }

    private static Box box(Stamp stamp, int margin) {
        return new Box(
                stamp.left() + margin,
                stamp.top() + margin,
                stamp.left() + stamp.sprite().width() - margin - 1,
                stamp.top() + stamp.sprite().height() - margin - 1);
    }

    private void take(Box box) {
        in(box, cell -> cell.add(box));
    }

    private void in(Box box, Consumer<List<Box>> each) {
        for (int y = Math.floorDiv(box.minY(), CELL); y <= Math.floorDiv(box.maxY(), CELL); y++) {
            for (int x = Math.floorDiv(box.minX(), CELL); x <= Math.floorDiv(box.maxX(), CELL); x++) {
                each.accept(cells.computeIfAbsent((long) x << 32 | (y & 0xffffffffL), key -> new ArrayList<>()));
            }
        }
    }
}
