package yiwang.console.video;

import java.util.List;

/** How many tiles the wall shows; more tiles mean fewer pictures a second for each, as there may be no GPU. */
public enum WallLayout {
    FOUR(2, 2, 25),
    NINE(3, 3, 15),
    SIXTEEN(4, 4, 12),
    /** Two side by side, for a wide wall. */
    PAIR(2, 1, 12),
    /** Two on top of each other, for a wall that is a single screen. */
    STACK(1, 2, 12);

    /** What an officer chooses from. */
    static final List<WallLayout> CHOICES = List.of(FOUR, NINE, SIXTEEN);

    private final int columns;
    private final int rows;
    private final double picturesPerSecond;

    WallLayout(int columns, int rows, double picturesPerSecond) {
        this.columns = columns;
        this.rows = rows;
        this.picturesPerSecond = picturesPerSecond;
    }

    /** Tiles in a row. */
    public int columns() {
        return columns;
    }

    /** Tiles in a column. */
    public int rows() {
        return rows;
    }

    /** Number of tiles. */
    public int tiles() {
        return columns * rows;
    }

    double picturesPerSecond() {
        return picturesPerSecond;
    }
}
