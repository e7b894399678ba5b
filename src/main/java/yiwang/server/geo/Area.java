package yiwang.server.geo;

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
record Area(String code, String name, String level, int line, List<double[]> rings) {}
