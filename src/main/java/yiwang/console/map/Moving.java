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
     */
    record Worker(String id, int x, int y, boolean fresh) implements Moving {}

    /**
     * A camera.
     *
     * @param heading degrees clockwise from north
     */
    record Camera(String id, int x, int y, double heading, boolean online) implements Moving {}
}
