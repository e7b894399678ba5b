package yiwang.console.feed;

import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the backend is, and how it is known to be it. Immutable; any thread.
 *
 * <p>Throws {@link IllegalArgumentException} for an address that is not {@code http} or {@code https} with a host.
 *
 * @param trust certificates (PEM) of the site's own authority; null where the system's are enough
 */
public record Backend(URI address, @Nullable Path trust) {
    private static final String LIVE = "/api/v1/live";
    private static final int CONNECT_MILLIS = 5_000;

    public Backend {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("a backend's address looks like http://host:8420, not " + address);
        }
    }

    /** Reads an address such as {@code http://127.0.0.1:8420}. */
    public static Backend of(String text) {
        return of(text, null);
    }

    /** The same with certificates to trust. */
    public static Backend of(String text, @Nullable Path trust) {
        return new Backend(URI.create(text.strip()), trust);
    }

    /** What a client of this backend begins with. */
    public WebClientOptions options() {
        WebClientOptions options = new WebClientOptions().setConnectTimeout(CONNECT_MILLIS);
        trusting(options);
        return options;
    }

    /** Whom a connection trusts. */
    void trusting(ClientOptionsBase options) {
        Path authority = trust;
        if (authority != null) {
            options.setTrustOptions(new PemTrustOptions().addCertPath(authority.toString()));
        }
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
