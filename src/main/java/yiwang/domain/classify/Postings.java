package yiwang.domain.classify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix with few filled cells: for each row the columns that have a weight. One pass over the rows of a text's grams
 * gives the points of every class.
 */
final class Postings {
    /** A row is kept full when this many times its cells are its columns or more. */
    private static final int SPARSE = 3;

    private final int[] starts;
    private final int[] columns;
    private final float[] weights;
    /** Which rows have a cell at all, a bit for each. */
    private final long[] filled;
    /** The rows of which most cells are filled, with a place for every column: read straight on, without the columns. */
    private final float[] @Nullable [] full;

    /** Rows one behind the other: row {@code r} has the cells from {@code starts[r]} to {@code starts[r + 1]}. */
    Postings(int[] starts, int[] columns, float[] weights) {
        this.starts = starts;
        this.columns = columns;
        this.weights = weights;
        filled = new long[rows() / Long.SIZE + 1];
        full = full();
    }

    private float[] @Nullable [] full() {
        int width = Arrays.stream(columns).max().orElse(-1) + 1;
        float[] @Nullable [] rows = new float[rows()][];
        for (int row = 0; row < rows.length; row++) {
            int cells = starts[row + 1] - starts[row];
            filled[row / Long.SIZE] |= (cells > 0 ? 1L : 0) << row;
            if (cells > 0 && cells * SPARSE >= width) {
                float[] places = new float[width];
                for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                    places[columns[cell]] += weights[cell];
                }
                rows[row] = places;
            }
        }
        return rows;
    }

    /** Takes cells in the order of their columns. */
    static final class Builder {
        private final int rowCount;
        private int[] rows = new int[64];
        private int[] columns = new int[64];
        private float[] weights = new float[64];
        private int size;

        Builder(int rowCount) {
            this.rowCount = rowCount;
        }

        void put(int row, int column, float weight) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                columns = Arrays.copyOf(columns, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            rows[size] = row;
            columns[size] = column;
            weights[size++] = weight;
        }

        Postings build() {
            int[] starts = new int[rowCount + 1];
            for (int cell = 0; cell < size; cell++) {
                starts[rows[cell] + 1]++;
            }
            for (int row = 0; row < rowCount; row++) {
                starts[row + 1] += starts[row];
            }
            int[] next = starts.clone();
            int[] sortedColumns = new int[size];
            float[] sortedWeights = new float[size];
            for (int cell = 0; cell < size; cell++) {
                int place = next[rows[cell]]++;
                sortedColumns[place] = columns[cell];
                sortedWeights[place] = weights[cell];
            }
            return new Postings(starts, sortedColumns, sortedWeights);
        }
    }

    /** Adds to {@code points} each of these rows times its factor. */
    void add(int[] rows, float[] factors, float[] points) {
        int[] met = new int[rows.length + 1];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            met[size] = i;
            size += (int) (filled[rows[i] / Long.SIZE] >>> rows[i]) & 1;
        }
        for (int i = 0; i < size; i++) {
            add(rows[met[i]], factors[met[i]], points);
        }
    }

    /** Adds {@code factor} times the row to {@code points}. */
    void add(int row, float factor, float[] points) {
        float @Nullable [] places = full[row];
        if (places != null) {
            add(places, factor, points);
            return;
        }
        for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
            points[columns[cell]] += factor * weights[cell];
        }
    }

    private static void add(float[] places, float factor, float[] points) {
        int width = Math.min(places.length, points.length);
        for (int column = 0; column < width; column++) {
            points[column] += factor * places[column];
        }
    }

    /** One cell; 0 where nothing stands. */
    float weight(int row, int column) {
        float @Nullable [] places = full[row];
        if (places != null) {
            return column < places.length ? places[column] : 0;
        }
        for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
            if (columns[cell] >= column) {
                return columns[cell] == column ? weights[cell] : 0;
            }
        }
        return 0;
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    int rows() {
        return starts.length - 1;
    }

    int[] starts() {
        return starts;
    }

    int[] columns() {
        return columns;
    }

    float[] weights() {
        return weights;
    }
}
