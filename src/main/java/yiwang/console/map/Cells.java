package yiwang.console.map;

/** Keys for pairs of whole numbers, spread: a plain pair hashes to the same few buckets for a whole county. */
final class Cells {
    private Cells() {}

    /** A number of its own for each pair. */
    static long key(int column, int row) {
        return ((long) column << 32 | row & 0xffffffffL) * 0x9E3779B97F4A7C15L;
    }
}
