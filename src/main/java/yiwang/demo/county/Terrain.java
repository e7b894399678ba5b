package yiwang.demo.county;

/**
 * How far apart things are at one level of division. Cells are moved by noise before distances are taken, which makes
 * borders wind; and distance mixes the round and the square measure along the direction of the canals, so that areas
 * look like land parcelled by ditches and not like soap bubbles.
 */
final class Terrain {
    private static final double COS = 0.9659258262890683;
    private static final double SIN = 0.25881904510252074;

    final double[] x;
    final double[] y;
    private final double square;
    private final int[] toll;

    /** {@code bend} and {@code wave} in metres; {@code square} 0 round to 1 square; {@code toll} decimetres per cell. */
    Terrain(Cells cells, Noise noise, double[] bend, double square, int[] toll) {
        x = new double[cells.count];
        y = new double[cells.count];
        this.square = square;
        this.toll = toll;
        for (int i = 0; i < cells.count; i++) {
            Spot p = Curve.bent(cells.centre(i), noise, bend[0], bend[1]);
            x[i] = p.x() * COS + p.y() * SIN;
            y[i] = p.y() * COS - p.x() * SIN;
        }
    }

    double distance(int cell, double toX, double toY) {
        double dx = Math.abs(x[cell] - toX);
        double dy = Math.abs(y[cell] - toY);
        return (1 - square) * Math.sqrt(dx * dx + dy * dy) + square * Math.max(dx, dy);
    }

    int toll(int cell) {
        return toll[cell];
    }
}
