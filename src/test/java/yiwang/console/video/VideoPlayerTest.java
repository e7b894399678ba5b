package yiwang.console.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.video.LiveCounty.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.video.PlayerState.Failed;
import yiwang.console.video.PlayerState.Playing;
import yiwang.console.video.PlayerState.Reason;
import yiwang.console.video.PlayerState.Stalled;
import yiwang.console.video.PlayerState.Stopped;
import yiwang.console.video.VideoPlayer.Demand;
import yiwang.demo.video.Habit;

class VideoPlayerTest {
    private static final Demand SMALL = new Demand(400, 400, 12);

    private static final Body SAYS_NOTHING = out -> {};

    private LiveCounty county;

    @BeforeEach
    void start() throws Exception {
        county = new LiveCounty();
    }

    @AfterEach
    void stop() throws Exception {
        county.close();
    }

    private VideoPlayer play(String url) {
        return new VideoPlayer(url, SMALL, county.decoding);
    }

    private static void endWithin(VideoPlayer player, long millis) throws Exception {
        long before = System.nanoTime();
        player.close();
        player.ended().get(5, TimeUnit.SECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        assertTrue(took < millis, "closing took " + took + " ms");
        assertInstanceOf(Stopped.class, player.state());
    }

    @Test
    void aDemoChannelArrivesAsMovingPicturesInTheTilesSize() throws Exception {
        VideoPlayer player = play(county.url(LiveCounty.channel(Habit.STEADY, 0)));
        Set<Integer> different = new HashSet<>();
        boolean moved = within(15, () -> {
            VideoFrame frame = player.exchange().take();
            if (frame != null) {
                assertEquals(400, frame.width());
                assertEquals(225, frame.height());
                assertTrue(Arrays.stream(frame.pixels()).allMatch(argb -> argb >>> 24 == 255), "every pixel is opaque");
                different.add(Arrays.hashCode(frame.pixels()));
                player.exchange().giveBack(frame);
            }
            return different.size() >= 8;
        });
        assertTrue(moved, "only " + different.size() + " different pictures");
        assertInstanceOf(Playing.class, player.state());
        endWithin(player, 1000);
    }

    @Test
    void aTileThatChangesItsSizeGetsPicturesOfTheNewSize() throws Exception {
        VideoPlayer player = play(county.url(LiveCounty.channel(Habit.STEADY, 0)));
        assertTrue(within(15, () -> player.exchange().take() != null));
        player.demand(new Demand(1280, 720, 12));
        assertTrue(within(15, () -> {
            VideoFrame frame = player.exchange().take();
            return frame != null && frame.hasSize(1280, 720);
        }));
        endWithin(player, 1000);
    }

    @Test
    void anOfflineAndAnUnknownChannelSayWhatTheyAreAndWhenTheyAreTriedAgain() throws Exception {
        VideoPlayer offline = play(county.url(LiveCounty.channel(Habit.OFFLINE, 0)));
        VideoPlayer unknown = play(county.url(LiveCounty.channel(999_999)));
        assertTrue(within(10, () -> offline.state() instanceof Failed && unknown.state() instanceof Failed));
        assertEquals(Reason.OFFLINE, ((Failed) offline.state()).reason());
        assertEquals(Reason.UNKNOWN_CHANNEL, ((Failed) unknown.state()).reason());
        endWithin(offline, 1000);
        endWithin(unknown, 1000);
    }

    @Test
    void aServerThatStopsSendingIsReportedAsStalledAndThenConnectedAnew() throws Exception {
        byte[] ts = recorded(county.url(LiveCounty.channel(Habit.STEADY, 1)), 60_000);
        try (Peer peer = new Peer(county, out -> stream(out, ts))) {
            VideoPlayer player = play(peer.url());
            assertTrue(within(10, () -> player.state() instanceof Playing), () -> "state " + player.state());
            assertTrue(within(6, () -> player.state() instanceof Stalled), () -> "state " + player.state());
            assertTrue(within(20, () -> peer.connections() >= 2), "no second connection");
            endWithin(player, 1000);
        }
    }

    @Test
    void aPeerThatAcceptsAndSaysNothingDoesNotHoldUpClosing() throws Exception {
        try (Peer peer = new Peer(county, SAYS_NOTHING)) {
            VideoPlayer player = play(peer.url());
            assertTrue(within(5, () -> peer.connections() == 1));
            endWithin(player, 1000);
        }
    }

    @Test
    void aSilentPeerDoesNotKeepOthersWaiting() throws Exception {
        try (Peer peer = new Peer(county, SAYS_NOTHING)) {
            VideoPlayer silent = play(peer.url());
            assertTrue(within(5, () -> peer.connections() == 1));
            VideoPlayer other = play(county.url(LiveCounty.channel(Habit.STEADY, 0)));
            assertTrue(within(4, () -> other.state() instanceof Playing), () -> "state " + other.state());
            assertFalse(silent.state() instanceof Failed, "the silent one was still waiting");
            endWithin(silent, 1000);
            endWithin(other, 1000);
        }
    }

    @Test
    void garbageIsRefusedAndRetried() throws Exception {
        byte[] noise = new byte[400_000];
        new Random(7).nextBytes(noise);
        try (Peer peer = new Peer(county, out -> {
            stream(out, noise);
            throw new IOException("enough");
        })) {
            VideoPlayer player = play(peer.url());
            assertTrue(within(15, () -> player.state() instanceof Failed), () -> "state " + player.state());
            assertTrue(within(15, () -> peer.connections() >= 2), "no second connection");
            endWithin(player, 1000);
        }
    }

    @Test
    void aWebPageIsNotTakenForAVideo() throws Exception {
        byte[] page = "<html><body>not logged in</body></html>\n".repeat(50).getBytes(StandardCharsets.US_ASCII);
        try (Peer peer = new Peer(county, out -> {
            out.write(("Content-Length: " + page.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(page);
        })) {
            VideoPlayer player = play(peer.url());
            assertTrue(within(15, () -> player.state() instanceof Failed), () -> "state " + player.state());
            assertEquals(Reason.NOT_VIDEO, ((Failed) player.state()).reason());
            endWithin(player, 1000);
        }
    }

    @Test
    void openingAndClosingManyTimesDoesNotGrowTheProcess() throws Exception {
        byte[] ts = recorded(county.url(LiveCounty.channel(Habit.STEADY, 1)), 60_000);
        try (Peer peer = new Peer(county, out -> stream(out, ts))) {
            openAndClose(peer.url(), 40);
            long ours = Pointer.totalBytes();
            long all = Pointer.physicalBytes();
            openAndClose(peer.url(), 150);
            long oursGrown = Pointer.totalBytes() - ours;
            long allGrown = Pointer.physicalBytes() - all;
            assertTrue(oursGrown < 100_000, "buffers of our own grew by " + oursGrown + " bytes");
            assertTrue(allGrown < 100_000_000, "the process grew by " + allGrown + " bytes");
        }
    }

    /** The first bytes of a stream. */
    private static byte[] recorded(String url, int bytes) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return in.readNBytes(bytes);
        }
    }

    private void openAndClose(String url, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            VideoPlayer player = new VideoPlayer(url, new Demand(160, 90, 12), county.decoding);
            assertTrue(within(15, () -> player.lastFrameAt() != null), "no picture in round " + i);
            endWithin(player, 1000);
        }
    }

    private static void stream(OutputStream out, byte[] bytes) throws IOException {
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    /** What a peer writes: the end of its HTTP header and then the body. */
    private interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Accepts; answers with a header and a body and then says nothing more, or says nothing at all. */
    private static final class Peer implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<Socket> accepted = ConcurrentHashMap.newKeySet();
        private volatile int connections;

        Peer(LiveCounty county, Body body) throws IOException {
            county.threads.execute(() -> {
                try {
                    while (true) {
                        Socket socket = listening.accept();
                        accepted.add(socket);
                        connections++;
                        county.threads.execute(() -> answer(socket, body));
                    }
                } catch (IOException closed) {
                    assertTrue(listening.isClosed());
                }
            });
        }

        private static void answer(Socket socket, Body body) {
            if (body == SAYS_NOTHING) {
                return;
            }
            try {
                readRequest(socket.getInputStream());
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp2t\r\nConnection: close\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                body.writeTo(out);
                out.flush();
            } catch (IOException left) {
                closeQuietly(socket);
            }
        }

        private static void readRequest(InputStream in) throws IOException {
            for (int newlines = 0; newlines < 2; ) {
                int read = in.read();
                newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
            }
        }

        private static void closeQuietly(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                assertTrue(socket.isClosed());
            }
        }

        int connections() {
            return connections;
        }

        String url() {
            return "http://127.0.0.1:" + listening.getLocalPort() + "/live";
        }

        @Override
        public void close() throws IOException {
            listening.close();
            accepted.forEach(Peer::closeQuietly);
        }
    }
}
