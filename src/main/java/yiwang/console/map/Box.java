package yiwang.console.map;

/** A rectangle in Mercator units, edges included. */
record Box(int minX, int minY, int maxX, int maxY) {
    static final Box NOTHING = new Box(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

    boolean isEmpty() {
        return minX > maxX || minY > maxY;
    }

    boolean meets(int left, int top, int right, int bottom) {
        return minX <= right && maxX >= left && minY <= bottom && maxY >= top;
    }

    boolean contains(int x, int y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    Box with(int x, int y) {
        return new Box(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
    }

    Box with(Box other) {
        return other.isEmpty() ? this : with(other.minX, other.minY).with(other.maxX, other.maxY);
    }
}
