package yiwang.demo.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bytedeco.javacv.FrameRecorder;
import org.jspecify.annotations.Nullable;
import yiwang.server.video.StreamSource.Viewer;

/**
 * One channel on the air: draws, encodes once and hands the chunk to all its viewers.
 *
 * <p>Viewers come and go on any thread; {@link #step} is called by one scheduled task, {@link #close} by anyone.
 */
final class Broadcast {
    private static final Duration PLAYS = Duration.ofSeconds(40);
    private static final Duration FROZEN = Duration.ofSeconds(30);

    private final Subject subject;
    private final Scene scene;
    private final boolean freezes;
    private final Lettering lettering;
    private final Instant started;
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final BufferedImage picture = new BufferedImage(Scene.WIDTH, Scene.HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    private final Object encoding = new Object();
    private @Nullable TsEncoder encoder;
    private boolean closed;
    private int lastNumber = -1;
    private Instant lastWatched;

    Broadcast(Subject subject, int seed, boolean freezes, Lettering lettering, Instant now) {
        this.subject = subject;
        this.scene = Scene.of(subject.kind(), seed);
        this.freezes = freezes;
        this.lettering = lettering;
        this.started = now;
        this.lastWatched = now;
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
    }

    void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    boolean isWatched() {
        return !viewers.isEmpty();
    }

    /** How long nobody has been watching. */
    Duration idle(Instant now) {
        return isWatched() ? Duration.ZERO : Duration.between(lastWatched, now);
    }

    /** Makes the picture of this moment and sends it, unless nobody looks or this camera is frozen just now. */
    void step(Instant now) throws FrameRecorder.Exception {
        if (!isWatched()) {
            return;
        }
        lastWatched = now;
        int number = (int) (Duration.between(started, now).toMillis() * TsEncoder.PICTURES_PER_SECOND / 1000);
        if (number <= lastNumber || isFrozen(now)) {
            return;
        }
        lastNumber = number;
        byte[] chunk = encoded(now, number);
        if (chunk.length > 0) {
            boolean entry = TsEncoder.isEntry(chunk);
            viewers.forEach(viewer -> viewer.packets(chunk, entry));
        }
    }

    private byte[] encoded(Instant now, int number) throws FrameRecorder.Exception {
        Graphics2D g = picture.createGraphics();
        scene.paint(g, now.toEpochMilli() % 86_400_000 / 1000.0, Light.at(now));
        lettering.paint(g, subject.name(), now);
        g.dispose();
        synchronized (encoding) {
            if (closed) {
                return new byte[0];
            }
            if (encoder == null) {
                encoder = new TsEncoder();
            }
            return encoder.encode(pixels, number);
        }
    }

    private boolean isFrozen(Instant now) {
        long cycle = PLAYS.plus(FROZEN).toMillis();
        return freezes && Duration.between(started, now).toMillis() % cycle >= PLAYS.toMillis();
    }

    /** Frees the encoder and tells whoever is still there. */
    void close() throws FrameRecorder.Exception {
        viewers.forEach(Viewer::ended);
        viewers.clear();
        synchronized (encoding) {
            closed = true;
            if (encoder != null) {
                encoder.close();
                encoder = null;
            }
        }
    }
}
