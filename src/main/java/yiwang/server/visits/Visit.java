package yiwang.server.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.GridCode;
import yiwang.domain.visit.Pointer;

/**
 * A visit as it was handed in.
 *
 * @param due null for one that is to be taken away
 */
record Visit(Pointer pointer, @Nullable Due due) {
    /**
     * Where and when it is.
     *
     * @param unit that answers for the grid
     */
    record Due(GridCode grid, String unit, Instant at) {}
}
