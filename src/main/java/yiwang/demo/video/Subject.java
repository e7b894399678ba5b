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
        SQUARE
    }
}
