package yiwang.console.map;

/**
 * A river, a road, or a face of water. Its course is one or more of the county's {@code courses}.
 *
 * @param rank 1 for the most important of its kind
 */
record GeoLine(Kind kind, String name, int rank, int firstRing, int endRing, Box box) {

    /** What a line is; decides how it is drawn, and from which zoom on. */
    enum Kind {
        SEA,
        WATER,
        RIVER,
        CANAL,
        HIGHWAY,
        ROAD,
        RAIL;

        /** The kind a layer's own word means; an unknown word is a road, the least of them. */
        static Kind of(String word) {
            return switch (word) {
                case "river" -> RIVER;
                case "canal", "stream", "ditch" -> CANAL;
                case "highway", "expressway", "motorway", "trunk" -> HIGHWAY;
                case "rail", "railway" -> RAIL;
                default -> ROAD;
            };
        }

        boolean isWater() {
            return compareTo(CANAL) <= 0;
        }
    }
}
