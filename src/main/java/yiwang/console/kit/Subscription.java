package yiwang.console.kit;

/** A handle that ends something: a listener, a timer, a topic. Ending twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
