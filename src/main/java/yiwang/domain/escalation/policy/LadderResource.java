package yiwang.domain.escalation.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/** The policy that ships with the product, read anew from the class path at each call: once where things are wired. */
public final class LadderResource {
    private static final String FILE = "ladder-policy.tsv";

    private LadderResource() {}

    /** The shipped policy; a missing or broken file is a fault of the build and throws. */
    public static LadderPolicy policy() {
        return LadderPolicy.parse(FILE, lines());
    }

    /** The lines of the shipped policy. */
    public static List<String> lines() {
        try (InputStream in = LadderResource.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "not on the class path");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
