package yiwang.console.video;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What players need from outside.
 *
 * @param threads runs decoders; each connected player holds one thread, so 16 tiles want 16, and platform threads
 *     serve best because decoders wait in native code
 * @param timer only hands work back to {@code threads} when a wait is over
 * @param headers the HTTP header lines, each ended by CR LF, that a stream's URL is asked with; empty for none
 * @param random spreads reconnects; must be safe for use by several threads
 */
public record Decoding(
        Executor threads,
        ScheduledExecutorService timer,
        InstantSource clock,
        RandomGenerator random,
        UnaryOperator<String> headers) {}
