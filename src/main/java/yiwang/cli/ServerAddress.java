package yiwang.cli;

import java.net.URI;

/** Reads the address of a backend as users write it. */
final class ServerAddress {
    private ServerAddress() {}

    /** Throws {@link WorkFailed} with one line for what is no http address. */
    static URI parse(String text) {
        try {
            URI uri = URI.create(text);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getPort() > 0) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new WorkFailed("not an address of a backend: " + text, e);
        }
        throw new WorkFailed("not an address of a backend (as in http://127.0.0.1:8420): " + text);
    }
}
