package yiwang.demo.video;

/** What a demo camera looks at. */
public record Subject(String name, Kind kind) {

    /** The kind of place, which decides the scene that is drawn. */
    public enum Kind {
        /** Water level and a staff gauge. */
        RIVER,
        /** A road with traffic. */
        TRAFFIC,
        /** A street with people, seen along it (bullet camera). */
        STREET,
        /** A square with people, seen from above (dome camera). */
        SQUARE;

        /** What a channel of this kind in the county's list looks at; a street when the word is unknown. */
        public static Kind of(String channelKind) {
            return switch (channelKind) {
                case "river" -> RIVER;
                case "traffic" -> TRAFFIC;
                case "dome" -> SQUARE;
                default -> STREET;
            };
        }
    }
}
