package yiwang.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a backend is and how it is approached. Made by {@link ApproachOptions} alone, which lets no secret go in the open.
 *
 * @param trusted certificates (PEM) of the site's own authority; null for the system's
 * @param secret a credential or the token of a session; null for none
 */
record Way(URI server, @Nullable Path trusted, @Nullable String secret) {
    @Override
    public String toString() {
        return "Way[" + server + ", " + trusted + "]";
    }
}
