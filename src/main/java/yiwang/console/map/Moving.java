package yiwang.console.map;

/** Things on the map that are no tickets. Mercator units. */
sealed interface Moving {
    String id();

    int x();

    int y();

    /**
     * A grid worker.
     *
     * @param fresh whether the position is recent enough to say "is" and not "was"
     * @param heard when the position was taken, milliseconds since 1970
     */
    record Worker(String id, int x, int y, boolean fresh, long heard) implements Moving {}

    /**
     * A camera.
     *
     * @param heading degrees clockwise from north
     * @param heard when its state was learnt, milliseconds since 1970
     */
    record Camera(String id, int x, int y, double heading, boolean online, long heard) implements Moving {}
}
