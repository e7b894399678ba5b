package yiwang.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend;
import yiwang.wire.LiveCodec;

/** Frames that no console sends, on real sockets. */
class LiveFuzzTest {
    private static final int FLOOD = 2_000;
    private static final String SEEN = "seen?";

    @TempDir
    Path folder;

    @Test
    void whateverIsSentTheOthersAreServedAndNothingIsLeft() throws IOException {
        int cases = Cases.share(10);
        try (Watch watch = new Watch();
                TestBackend backend = TestBackend.start(folder);
                Wire health = new Wire(backend.server().port())) {
            backend.ticket();
            String token = backend.session("seat-1", "center", Role.SHIFT_LEADER);
            long seq = health.seq();
            for (int i = 0; i < cases; i++) {
                List<Frame> script = script(Cases.dice(i));
                String verdict = verdict(backend, token, script, Cases.dice(i).nextInt(20) == 0);
                assertEquals("", verdict, () -> "seed " + Cases.seed() + "\n" + replay(least(backend, token, script)));
            }
            assertEquals(seq, health.seq(), "nothing is written through the live socket");
            allGone(health);
            assertEquals("", verdict(backend, token, List.of(), false), "the next one is served");
            assertEquals(List.of(), watch.errors());
        }
    }

    private static List<Frame> script(Random dice) {
        List<Frame> script = new ArrayList<>();
        for (int frames = dice.nextInt(6); frames >= 0; frames--) {
            script.add(Frame.hostile(dice));
        }
        if (dice.nextInt(50) == 0) {
            for (int i = 0; i < FLOOD; i++) {
                script.add(Frame.text("{\"op\":\"subscribe\",\"topic\":\"channels\"}"));
            }
        }
        return script;
    }

    /** Either the line is ended, or a question at the end is answered; {@code leaves} goes without a word. */
    private static String verdict(TestBackend backend, String token, List<Frame> script, boolean leaves)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String upgrade = "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        script.forEach(frame -> out.writeBytes(frame.bytes()));
        out.writeBytes(Frame.ping(SEEN).bytes());
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.UTF_8));
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            head(in);
            socket.getOutputStream().write(out.toByteArray());
            socket.shutdownOutput(); // a frame that is told longer than it is ends here
            return leaves ? "" : heard(in);
        } catch (SocketTimeoutException e) {
            return "neither an answer nor an end";
        } catch (EOFException | SocketException e) {
            return "";
        }
    }

    private static void head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        assertTrue(head.toString().startsWith("HTTP/1.1 101"), head::toString);
    }

    private static String heard(DataInputStream in) throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            byte[] payload = new byte
                    [length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length];
            in.readFully(payload);
            String text = new String(payload, StandardCharsets.UTF_8);
            if (first == 0x8a && text.equals(SEEN)) {
                return "";
            }
            if (first == 0x81) {
                LiveCodec.read(text);
            }
        }
    }

    private static List<Frame> least(TestBackend backend, String token, List<Frame> script) {
        List<Frame> least = new ArrayList<>(script);
        for (Frame frame : script) {
            List<Frame> fewer = new ArrayList<>(least);
            fewer.remove(frame);
            try {
                least = verdict(backend, token, fewer, false).isEmpty() ? least : fewer;
            } catch (IOException e) {
                return least;
            }
        }
        return least;
    }

    private static String replay(List<Frame> script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        script.forEach(frame -> out.writeBytes(frame.bytes()));
        return "after the upgrade: " + Shot.printf(out.toByteArray());
    }

    private static void allGone(Wire health) throws IOException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (health.get("/health").json().path("clients").asInt() > 0) {
            assertTrue(System.nanoTime() < end, "live sockets are left");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
