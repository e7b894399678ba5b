package yiwang.console.board;

import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Ladder.Rung;

/** The columns of the board, left to right: each holds one or two rungs of the ladder. */
enum Column {
    NEAR,
    OVER,
    YELLOW,
    RED;

    /** The column of a rung; null for what is not on the board. */
    static @Nullable Column of(Rung rung) {
        return switch (rung) {
            case NONE -> null;
            case HINT, REMIND -> NEAR;
            case SUPERVISED -> OVER;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }
}
