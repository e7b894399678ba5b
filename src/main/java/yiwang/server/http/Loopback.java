package yiwang.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Whether somebody sits at this machine. */
public final class Loopback {
    private Loopback() {}

    /** By the address a request came from. */
    public static boolean sent(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        return is(from == null ? null : from.hostAddress());
    }

    /** False for what is no address. */
    public static boolean is(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
