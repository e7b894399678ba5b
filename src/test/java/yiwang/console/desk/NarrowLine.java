package yiwang.console.desk;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a backend that lets only so much of any one connection through, until it is cut. */
final class NarrowLine implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient onwards = vertx.createNetClient();
    private final List<NetSocket> near = new CopyOnWriteArrayList<>();
    private final AtomicLong held = new AtomicLong();
    private final int backend;
    private final NetServer server;
    private volatile boolean muted;
    private volatile long most = Long.MAX_VALUE;

    NarrowLine(int backend) throws Exception {
        this.backend = backend;
        this.server = vertx.createNetServer()
                .connectHandler(this::connect)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** From now on no more than so many bytes of a connection come to the backend, which goes on waiting for the rest. */
    void narrow(long bytes) {
        most = bytes;
    }

    /** From now on nothing that the backend says comes back, until {@link #cut}. */
    void mute() {
        muted = true;
    }

    /** How much did not go through, in pieces. */
    long held() {
        return held.get();
    }

    /** Breaks every connection; new ones are as wide as any. */
    void cut() {
        most = Long.MAX_VALUE;
        muted = false;
        held.set(0);
        near.forEach(NetSocket::close);
    }

    private void connect(NetSocket socket) {
        near.add(socket);
        socket.pause();
        onwards.connect(backend, "127.0.0.1").onComplete(done -> {
            if (done.failed()) {
                socket.close();
                return;
            }
            NetSocket far = done.result();
            AtomicLong passed = new AtomicLong();
            socket.handler(bytes -> {
                if (passed.getAndAdd(bytes.length()) <= most) {
                    far.write(bytes);
                } else {
                    held.incrementAndGet();
                }
            });
            socket.closeHandler(ended -> {
                near.remove(socket);
                far.close();
            });
            far.closeHandler(ended -> socket.close());
            far.handler(bytes -> {
                if (!muted) {
                    socket.write(bytes);
                }
            });
            socket.resume();
        });
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
