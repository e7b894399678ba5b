package yiwang;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Ports for servers that are stopped and started again. */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {}

    /** A free one of those that no system gives to a client by itself, so that nobody takes it while its server is down. */
    public static int free() {
        Random random = new Random();
        return Stream.generate(() -> bound(random.nextInt(FIRST, END)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Integer> bound(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Optional.of(socket.getLocalPort());
        } catch (IOException taken) {
            return Optional.empty();
        }
    }
}
