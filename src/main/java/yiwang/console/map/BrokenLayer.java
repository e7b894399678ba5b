package yiwang.console.map;

import java.io.IOException;

/** A layer of the county's geography is not the GeoJSON it should be. */
final class BrokenLayer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenLayer(String layer, IOException cause) {
        super("map layer " + layer + " cannot be read: " + cause.getMessage(), cause);
    }
}
