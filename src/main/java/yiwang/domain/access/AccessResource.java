package yiwang.domain.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/** The shipped data files beside the rules. */
final class AccessResource {
    private AccessResource() {}

    static List<String> lines(String name) {
        try (InputStream in = AccessResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
