package yiwang.console.video;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.feed.Backoff;
import yiwang.console.video.PlayerState.Connecting;
import yiwang.console.video.PlayerState.Failed;
import yiwang.console.video.PlayerState.Playing;
import yiwang.console.video.PlayerState.Reason;
import yiwang.console.video.PlayerState.Stalled;
import yiwang.console.video.PlayerState.Stopped;

/**
 * Plays one stream for as long as it is open, through failures and silences, into a {@link FrameExchange}.
 *
 * <p>It holds a thread of {@link Decoding#threads} while connected and none while it waits to try again. All methods
 * may be called on any thread and return at once; {@link #ended} tells when the last native byte is free.
 */
public final class VideoPlayer implements AutoCloseable {
    /** Without a picture for this long a player counts as stalled. */
    public static final Duration STALL = Duration.ofSeconds(3);

    /** Sixteen tiles do not come back in one blow. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(VideoPlayer.class);

    private final String url;
    private final Decoding decoding;
    private final FrameExchange exchange = new FrameExchange();
    private final Backoff backoff;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object gate = new Object();
    private volatile Demand demand;
    private volatile @Nullable Instant lastFrameAt;
    private volatile @Nullable Failed failed;
    private volatile boolean closed;
    private @Nullable Abort abort;
    private boolean running;

    /** What the tile wants: pictures that fit a box of so many pixels, at most so many a second. */
    public record Demand(int width, int height, double picturesPerSecond) {
        boolean isHidden() {
            return picturesPerSecond < 2;
        }
    }

    /** Starts to connect at once. */
    public VideoPlayer(String url, Demand demand, Decoding decoding) {
        this.url = url;
        this.demand = demand;
        this.decoding = decoding;
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, decoding.random());
        submit();
    }

    /** Takes effect with the next picture. */
    public void demand(Demand wanted) {
        demand = wanted;
    }

    /** How it stands now; cheap enough to ask at every pulse. */
    public PlayerState state() {
        if (closed) {
            return new Stopped();
        }
        Failed failure = failed;
        if (failure != null) {
            return failure;
        }
        Instant last = lastFrameAt;
        if (last == null) {
            return new Connecting();
        }
        boolean late = Duration.between(last, decoding.clock().instant()).compareTo(STALL) >= 0;
        return late ? new Stalled(last) : new Playing(last);
    }

    /** When the last picture came, over all connections; null if none ever did. */
    public @Nullable Instant lastFrameAt() {
        return lastFrameAt;
    }

    FrameExchange exchange() {
        return exchange;
    }

    /** Stops for good; the decoder lets go within about a tenth of a second, see {@link #ended}. */
    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
            if (abort != null) {
                abort.now();
            }
            if (!running) {
                ended.complete(null);
            }
        }
    }

    /** Completes when the player is closed and everything it held is freed. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    private void submit() {
        try {
            decoding.threads().execute(this::run);
        } catch (RejectedExecutionException shuttingDown) {
            LOG.debug("No decoder thread: the console is closing", shuttingDown);
            close();
        }
    }

    private void run() {
        try (Abort own = new Abort()) {
            if (!begin(own)) {
                return;
            }
            try {
                play(own);
            } catch (StreamFailure failure) {
                onFailure(failure.reason(), failure);
            } catch (RuntimeException fault) {
                // The edge of the decoder's task: without this the tile would wait for a picture for ever.
                LOG.error("A decoder broke", fault);
                onFailure(Reason.NOT_VIDEO, fault);
            } finally {
                finish();
            }
        }
    }

    private boolean begin(Abort own) {
        synchronized (gate) {
            if (closed) {
                ended.complete(null);
                return false;
            }
            abort = own;
            running = true;
            return true;
        }
    }

    private void finish() {
        synchronized (gate) {
            abort = null;
            running = false;
            if (closed) {
                ended.complete(null);
            }
        }
    }

    private void play(Abort own) throws StreamFailure {
        try (FfmpegStream stream = FfmpegStream.open(url, decoding.headers().apply(url), own);
                PictureScaler scaler = new PictureScaler()) {
            Pacer pacer = new Pacer();
            while (!own.isCalled()) {
                stream.keyPicturesOnly(demand.isHidden());
                AVFrame picture = stream.next();
                own.pause(pacer.waitFor(stream.dueNanos(), System.nanoTime()));
                show(picture, pacer, scaler);
            }
        }
    }

    private void show(AVFrame picture, Pacer pacer, PictureScaler scaler) {
        Demand wanted = demand;
        if (pacer.admits(wanted.picturesPerSecond(), System.nanoTime())) {
            exchange.publish(scaler.scale(picture, wanted.width(), wanted.height(), exchange));
        }
        lastFrameAt = decoding.clock().instant();
        failed = null;
        backoff.reset();
    }

    private void onFailure(Reason reason, Exception failure) {
        if (closed) {
            return;
        }
        Duration wait = backoff.next();
        failed = new Failed(reason, decoding.clock().instant().plus(wait));
        LOG.debug("A stream is tried again in {} ms", wait.toMillis(), failure);
        try {
            decoding.timer().schedule(this::submit, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shuttingDown) {
            LOG.debug("No timer: the console is closing", shuttingDown);
        }
    }
}
