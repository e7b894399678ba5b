package yiwang.console.video;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Gets a decoder out of a native wait: FFmpeg asks it about ten times a second while it waits for a peer.
 *
 * <p>The answer is yes once the deadline has passed or {@link #now} was called. The deadline lives in native memory
 * because one native callback must serve all connections (JavaCPP provides only ten of a kind), so it is told which
 * connection it is asked for by the address of that connection's deadline.
 */
final class Abort implements AutoCloseable {
    private static final AVIOInterruptCB.Callback_Pointer EXPIRED = new Expired();

    private final LongPointer deadline = new LongPointer(1);
    private final CountDownLatch called = new CountDownLatch(1);

    Abort() {
        deadline.put(Long.MAX_VALUE);
    }

    void attachTo(AVIOInterruptCB callback) {
        callback.callback(EXPIRED).opaque(deadline);
    }

    /** Decoder: what it does next must bring something within this time. */
    void allow(Duration time) {
        synchronized (called) {
            if (!isCalled()) {
                deadline.put(System.nanoTime() + time.toNanos());
            }
        }
    }

    /** Any thread: stop as soon as possible. */
    void now() {
        synchronized (called) {
            called.countDown();
            if (!deadline.isNull()) {
                deadline.put(System.nanoTime() - 1);
            }
        }
    }

    boolean isCalled() {
        return called.getCount() == 0;
    }

    /** Decoder: true if the time allowed is over. */
    boolean isExpired() {
        return System.nanoTime() - deadline.get() > 0;
    }

    /** Decoder: waits for a picture's time to come; returns early when told to stop. */
    void pause(long nanos) {
        try {
            if (called.await(nanos, TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            now();
        }
    }

    /** Decoder: the connection is closed and FFmpeg asks no more. */
    @Override
    public void close() {
        synchronized (called) {
            deadline.close();
        }
    }

    private static final class Expired extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer deadline) {
            return System.nanoTime() - new LongPointer(deadline).get() > 0 ? 1 : 0;
        }
    }
}
