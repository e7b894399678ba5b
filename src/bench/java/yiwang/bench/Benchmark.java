package yiwang.bench;

/** One comparison. {@link #ours} and {@link #peer} do the same work and throw when its result is wrong. */
interface Benchmark extends AutoCloseable {
    /** Name on the command line and in the line printed. */
    String name();

    /** Unit of the figures. */
    String unit();

    /** What ours is compared with. */
    String peerName();

    /** Whether a larger figure is better. */
    boolean moreIsBetter();

    /** One run of ours. */
    double ours() throws Exception;

    /** One run of the peer. */
    double peer() throws Exception;

    @Override
    default void close() throws Exception {}
}
