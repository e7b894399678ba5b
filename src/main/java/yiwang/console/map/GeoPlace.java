package yiwang.console.map;

/** A named point: a seat of government, a school, a station. Mercator units. */
record GeoPlace(String name, String kind, int x, int y) {}
