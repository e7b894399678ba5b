package yiwang.server.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import yiwang.wire.Topic;

/**
 * The name of a view: the same for the same topic, rights and filter in one run of the backend, and different otherwise. A
 * replica of another run, of other rights or by another filter is thus never gone on with.
 */
final class ViewName {
    private static final int BYTES = 12;

    private ViewName() {}

    static String of(String run, Topic topic, String group, ViewFilter filter) {
        String whole = String.join(
                "\n",
                run,
                topic.key(),
                group,
                String.valueOf(filter.area()),
                String.valueOf(filter.unit()),
                new TreeSet<>(filter.states()).toString(),
                new TreeSet<>(filter.categories()).toString(),
                String.valueOf(filter.viewport()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
