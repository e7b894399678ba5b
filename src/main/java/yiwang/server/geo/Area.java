package yiwang.server.geo;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One polygon feature of a layer.
 *
 * @param code its {@code code} property
 * @param name its {@code name} property, or the empty text
 * @param level its {@code level} property, or the empty text
 * @param line where it begins in its file
 * @param rings outer rings and holes alike, each {@code lon, lat, lon, lat ...}, closed
 */
record Area(String code, String name, String level, int line, List<double[]> rings) {
    /** Another one for other rings. */
    String shape() {
        int numbers = rings.stream().mapToInt(ring -> 1 + ring.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(numbers * Double.BYTES);
        for (double[] ring : rings) {
            bytes.putDouble(ring.length);
            for (double coordinate : ring) {
                bytes.putDouble(coordinate);
            }
        }
        return LayerFile.hash(bytes.array());
    }
}
