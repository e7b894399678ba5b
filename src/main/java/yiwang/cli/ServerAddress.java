package yiwang.cli;

import java.net.InetAddress;
import java.net.URI;

/** Reads the address of a backend as users write it. */
final class ServerAddress {
    private ServerAddress() {}

    /** Throws {@link IllegalArgumentException} with one line for what is no http address. */
    static URI parse(String text) {
        try {
            URI uri = URI.create(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getPort() > 0) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an address of a backend: " + text, e);
        }
        throw new IllegalArgumentException("not an address of a backend (as in http://127.0.0.1:8420): " + text);
    }

    /** Whether what is sent there can be read by nobody on the way: it is encrypted, or never leaves this machine. */
    static boolean isPrivate(URI server) {
        return "https".equals(server.getScheme()) || isLoopback(server.getHost());
    }

    /** Names are not looked up: whoever answers for them could say anything. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name
        }
    }
}
