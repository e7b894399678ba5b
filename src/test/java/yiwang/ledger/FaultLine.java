package yiwang.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A line between a client and a backend, on loopback, that can be made slow, dead without being closed, and cut. What passes
 * is never changed. Any thread.
 */
public final class FaultLine implements AutoCloseable {
    private static final int PIECE = 8_192;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long delayNanos;
    private volatile boolean isDead;
    private volatile boolean isClosed;

    /** To the backend at {@code port}. */
    public FaultLine(int port) throws IOException {
        target = port;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Every piece takes this long from now on, each way. */
    public void delay(long millis) {
        delayNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Nothing passes any more and nobody is told; bytes that are under way wait until it is alive. */
    public void dead(boolean dead) {
        isDead = dead;
    }

    /** Closes all there is; new connections may be made. */
    public void cut() {
        open.forEach(FaultLine::close);
        open.clear();
    }

    private void accept() {
        while (!isClosed) {
            try {
                join(door.accept());
            } catch (IOException e) {
                if (!isClosed) {
                    throw new IllegalStateException("a line that takes no calls", e);
                }
            }
        }
    }

    private void join(Socket from) {
        try {
            Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(from);
            open.add(to);
            Thread.ofVirtual().start(() -> pass(from, to));
            Thread.ofVirtual().start(() -> pass(to, from));
        } catch (IOException e) {
            close(from); // the backend is away: to the client the line is broken
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                long due = System.nanoTime() + delayNanos;
                while (isDead || due > System.nanoTime()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                    if (from.isClosed() || isClosed) {
                        return;
                    }
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // cut, by us or by one of the two: the other side hears of it below
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket that does not close", e);
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        door.close();
        cut();
    }
}
