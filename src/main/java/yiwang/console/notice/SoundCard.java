package yiwang.console.notice;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's own sound device. A machine without one is an ordinary machine: it is told, not failed on. */
public final class SoundCard implements Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(SoundCard.class);

    private final Executor io;

    /** Plays on {@code io}, because a line takes samples only as fast as it plays them. */
    public SoundCard(Executor io) {
        this.io = io;
    }

    @Override
    public void probe(Consumer<Boolean> then) {
        io.execute(() -> then.accept(isThere()));
    }

    @Override
    public void play(Chime chime, Consumer<Boolean> then) {
        io.execute(() -> then.accept(sound(Tone.of(chime))));
    }

    private static boolean isThere() {
        try {
            return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, Tone.FORMAT));
        } catch (LinkageError e) { // a system without the sound library cannot even be asked
            LOG.info("no sound library on this machine: {}", e.toString());
            return false;
        }
    }

    private static boolean sound(byte[] samples) {
        if (!isThere()) {
            return false;
        }
        try (SourceDataLine line = AudioSystem.getSourceDataLine(Tone.FORMAT)) {
            line.open(Tone.FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.info("the sound device does not play: {}", e.toString());
            return false;
        }
    }
}
