package yiwang.demo.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.demo.video.Subject.Kind;
import yiwang.server.video.StreamSource.Viewer;

class BroadcastTest {
    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-07-01T16:00:00Z");
    private static final int SEED = 4711;

    private record Chunk(byte[] ts, boolean entry) {}

    private static List<Chunk> broadcast(Kind kind, Instant start, boolean freezes, int seconds) throws Exception {
        List<Chunk> chunks = new ArrayList<>();
        Broadcast broadcast = new Broadcast(new Subject("河口", kind), SEED, freezes, Lettering.load(), start);
        broadcast.add(new Viewer() {
            @Override
            public void packets(byte[] ts, boolean entry) {
                chunks.add(new Chunk(ts, entry));
            }

            @Override
            public void ended() {}
        });
        for (int step = 0; step < seconds * 10; step++) {
            broadcast.step(start.plusMillis(step * 100L));
        }
        broadcast.close();
        return chunks;
    }

    @Test
    void everyPictureIsWholePacketsAndEverySecondOneStandsAlone() throws Exception {
        List<Chunk> chunks = broadcast(Kind.TRAFFIC, NOON, false, 5);
        assertEquals(50, chunks.size());
        int sinceEntry = 0;
        for (Chunk chunk : chunks) {
            assertEquals(0, chunk.ts().length % 188);
            for (int at = 0; at < chunk.ts().length; at += 188) {
                assertEquals(0x47, chunk.ts()[at]);
            }
            sinceEntry = chunk.entry() ? 0 : sinceEntry + 1;
            assertTrue(sinceEntry < 10, "ten pictures without an entry point");
        }
        assertTrue(chunks.getFirst().entry());
    }

    @ParameterizedTest
    @EnumSource
    void aDecoderThatJoinsAtALaterEntrySeesWhatWasDrawn(Kind kind) throws Exception {
        List<Chunk> chunks = broadcast(kind, NOON, false, 4);
        int second = entryAfter(chunks, 15);
        List<int[]> seen = decoded(chunks.subList(second, chunks.size()));
        assertTrue(seen.size() >= chunks.size() - second - 1, seen.size() + " pictures of " + (chunks.size() - second));
        int[] drawn = drawn(kind, NOON.plusMillis(second * 100L));
        assertTrue(difference(drawn, seen.getFirst()) < 8, "mean difference " + difference(drawn, seen.getFirst()));
        assertTrue(difference(seen.getFirst(), seen.getLast()) > 0.1, "nothing moves");
    }

    @Test
    void nightIsDarkerThanDay() throws Exception {
        double day = brightness(decoded(broadcast(Kind.SQUARE, NOON, false, 1)).getFirst());
        double night =
                brightness(decoded(broadcast(Kind.SQUARE, MIDNIGHT, false, 1)).getFirst());
        assertTrue(night < day * 0.6, "day " + day + ", night " + night);
    }

    @Test
    void aFreezingCameraPlaysThenIsSilentThenPlaysAgain() throws Exception {
        assertEquals(400, broadcast(Kind.RIVER, NOON, true, 60).size());
        assertEquals(450, broadcast(Kind.RIVER, NOON, true, 75).size());
    }

    @Test
    void nothingIsDrawnForNobody() throws Exception {
        Broadcast broadcast = new Broadcast(new Subject("河口", Kind.RIVER), SEED, false, Lettering.load(), NOON);
        broadcast.step(NOON.plusSeconds(1));
        assertEquals(7, broadcast.idle(NOON.plusSeconds(7)).toSeconds());
    }

    private static int entryAfter(List<Chunk> chunks, int index) {
        int at = index;
        while (!chunks.get(at).entry()) {
            at++;
        }
        return at;
    }

    private static List<int[]> decoded(List<Chunk> chunks) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        chunks.forEach(chunk -> all.writeBytes(chunk.ts()));
        List<int[]> pictures = new ArrayList<>();
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(new ByteArrayInputStream(all.toByteArray()));
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            grabber.setFormat("mpegts");
            grabber.start();
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                pictures.add(converter.convert(frame).getRGB(0, 0, Scene.WIDTH, Scene.HEIGHT, null, 0, Scene.WIDTH));
            }
        }
        return pictures;
    }

    private static int[] drawn(Kind kind, Instant at) {
        var picture =
                new java.awt.image.BufferedImage(Scene.WIDTH, Scene.HEIGHT, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var g = picture.createGraphics();
        Scene.of(kind, SEED).paint(g, at.toEpochMilli() % 86_400_000 / 1000.0, Light.at(at));
        Lettering.load().paint(g, "河口", at);
        g.dispose();
        return picture.getRGB(0, 0, Scene.WIDTH, Scene.HEIGHT, null, 0, Scene.WIDTH);
    }

    /** Mean difference per colour channel, 0 to 255. */
    private static double difference(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((one[i] >> shift & 255) - (other[i] >> shift & 255));
            }
        }
        return sum / 3.0 / one.length;
    }

    private static double brightness(int[] picture) {
        return difference(picture, new int[picture.length]);
    }
}
