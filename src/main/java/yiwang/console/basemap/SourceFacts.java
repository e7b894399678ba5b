package yiwang.console.basemap;

/**
 * What a source says of itself.
 *
 * @param attribution whose map it is, as it must be shown; empty when it does not say
 * @param date of the data, as {@code 2025-06-01}; empty when nobody knows or it is of today
 * @param minZoom the furthest step out that it has tiles of
 * @param maxZoom the nearest
 */
record SourceFacts(String attribution, String date, int minZoom, int maxZoom) {
    SourceFacts {
        if (minZoom < 0 || maxZoom > TileAt.DEEPEST || minZoom > maxZoom) {
            throw new IllegalArgumentException("zooms " + minZoom + " to " + maxZoom);
        }
    }
}
