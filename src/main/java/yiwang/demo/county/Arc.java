package yiwang.demo.county;

/** A border between two micro-grids; {@code left} and {@code right} are seen in the direction of the corners. */
final class Arc {
    final int[] corners;
    final int left;
    final int right;
    /** Which of the corners are drawn, by their place in {@link #corners}; first and last always are. */
    int[] kept = {};

    Arc(int[] corners, int left, int right) {
        this.corners = corners;
        this.left = left;
        this.right = right;
    }

    int start() {
        return corners[0];
    }

    int end() {
        return corners[corners.length - 1];
    }

    /** The corner of the {@code k}-th drawn vertex. */
    int vertex(int k) {
        return corners[kept[k]];
    }
}
