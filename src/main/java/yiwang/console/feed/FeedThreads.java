package yiwang.console.feed;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The threads a replica hands its news to.
 *
 * @param fx the FX thread
 * @param timer schedules only
 * @param faults hears what a reader threw
 */
public record FeedThreads(Executor fx, ScheduledExecutorService timer, Consumer<Throwable> faults) {}
