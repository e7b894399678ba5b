package yiwang.console.notice;

import javax.sound.sampled.AudioFormat;

/** Makes the samples of a chime: sines with soft edges, 16 bit, one channel. Pure; any thread. */
final class Tone {
    static final int RATE = 44_100;
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private static final int EDGE = RATE / 100;
    private static final double OVERTONE = 0.2;

    private Tone() {}

    static byte[] of(Chime chime) {
        int all = chime.strokes().stream().mapToInt(Tone::samples).sum();
        byte[] bytes = new byte[2 * all];
        int at = 0;
        for (Chime.Stroke stroke : chime.strokes()) {
            int count = samples(stroke);
            for (int i = 0; i < count; i++) {
                int value = (int) Math.round(Short.MAX_VALUE * chime.volume() * edge(i, count) * wave(stroke, i));
                bytes[2 * (at + i)] = (byte) value;
                bytes[2 * (at + i) + 1] = (byte) (value >> 8);
            }
            at += count;
        }
        return bytes;
    }

    private static int samples(Chime.Stroke stroke) {
        return RATE * stroke.millis() / 1_000;
    }

    private static double wave(Chime.Stroke stroke, int sample) {
        double turn = 2 * Math.PI * stroke.hertz() * sample / RATE;
        return (Math.sin(turn) + OVERTONE * Math.sin(2 * turn)) / (1 + OVERTONE);
    }

    /** From nothing to full and back within a hundredth of a second, so that nothing clicks. */
    private static double edge(int sample, int count) {
        return Math.min(1, Math.min(sample, count - 1 - sample) / (double) EDGE);
    }
}
