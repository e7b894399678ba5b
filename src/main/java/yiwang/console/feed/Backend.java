package yiwang.console.feed;

import java.net.URI;

/**
 * Where the backend is. Immutable; any thread.
 *
 * <p>Throws {@link IllegalArgumentException} for an address that is not {@code http} or {@code https} with a host.
 */
public record Backend(URI address) {
    private static final String LIVE = "/api/v1/live";

    public Backend {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("a backend's address looks like http://host:8420, not " + address);
        }
    }

    /** Reads an address such as {@code http://127.0.0.1:8420}. */
    public static Backend of(String text) {
        return new Backend(URI.create(text.strip()));
    }

    /** Absolute URL of a path on this backend; an absolute URL comes back as it is. */
    public String url(String path) {
        if (path.startsWith("http://") || path.startsWith("https://") || path.startsWith("rtsp://")) {
            return path;
        }
        String base = address.toString();
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return trimmed + (path.startsWith("/") ? path : "/" + path);
    }

    /** Address of the live socket. */
    String liveUrl() {
        return "ws" + url(LIVE).substring("http".length());
    }
}
