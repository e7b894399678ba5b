package yiwang.console.map;

/** A sprite at a place of the world of one zoom: world pixels of its upper left corner. */
record Stamp(int left, int top, Sprite sprite) {
    static Stamp at(double worldPixelX, double worldPixelY, Sprite sprite) {
        return new Stamp(
                (int) Math.round(worldPixelX) - sprite.anchorX(),
                (int) Math.round(worldPixelY) - sprite.anchorY(),
                sprite);
    }
}
