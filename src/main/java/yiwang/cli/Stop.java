package yiwang.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and a polite kill: wakes whoever waits, and keeps the process alive until the work has been put away, for
 * fifteen seconds at most.
 */
final class Stop implements AutoCloseable {
    private static final long PUT_AWAY_SECONDS = 15;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread worker;

    /** Interrupts {@code worker} at the end. */
    Stop(Thread worker) {
        this.worker = worker;
    }

    /** Listens from now on; the calling thread is interrupted when the process is told to end. */
    static Stop listen() {
        Stop stop = new Stop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stop::end));
        return stop;
    }

    /** Waits until the process is told to end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            heard();
        }
        Thread.interrupted(); // the word and the interruption arrive together; what follows is to end in order
    }

    /** The word has arrived; clears the interruption, so that what follows can be put away in order. */
    void heard() {
        if (Thread.interrupted()) {
            asked.countDown();
        }
    }

    /** Runs when the process is told to end; returns when everything is put away. */
    void end() {
        worker.interrupt();
        asked.countDown();
        try {
            if (!done.await(PUT_AWAY_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is put away. */
    @Override
    public void close() {
        done.countDown();
    }
}
