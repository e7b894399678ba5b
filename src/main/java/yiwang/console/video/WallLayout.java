package yiwang.console.video;

/** How many tiles the wall shows; more tiles mean fewer pictures a second for each, as there may be no GPU. */
public enum WallLayout {
    FOUR(2, 25),
    NINE(3, 15),
    SIXTEEN(4, 12);

    private final int columns;
    private final double picturesPerSecond;

    WallLayout(int columns, double picturesPerSecond) {
        this.columns = columns;
        this.picturesPerSecond = picturesPerSecond;
    }

    /** Columns, and as many rows. */
    public int columns() {
        return columns;
    }

    /** Number of tiles. */
    public int tiles() {
        return columns * columns;
    }

    double picturesPerSecond() {
        return picturesPerSecond;
    }
}
