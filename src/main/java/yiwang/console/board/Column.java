package yiwang.console.board;

import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.LadderView;

/** The columns of the board, left to right: the urgent lane stands in front, then the rungs of the ladder. */
enum Column {
    LANE(Rung.EA),
    HINT(Rung.E0),
    REMIND(Rung.E1),
    SUPERVISE(Rung.E2),
    YELLOW(Rung.E3),
    RED(Rung.E4),
    RAISED(Rung.E5);

    private final Rung rung;

    Column(Rung rung) {
        this.rung = rung;
    }

    /** The rung whose tickets it holds. */
    Rung rung() {
        return rung;
    }

    /** The column of a ticket; null for what is not on the board. */
    static @Nullable Column of(LadderView ladder) {
        Rung stands = ladder.urgent() ? Rung.EA : ladder.rung();
        for (Column column : values()) {
            if (column.rung == stands) {
                return column;
            }
        }
        return null;
    }
}
