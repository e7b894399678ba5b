package yiwang.domain.ticket;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that go with a ticket.
 *
 * @param files their SHA-256, in the order in which they came
 * @param bytes of all of them together
 */
public record Attached(List<String> files, long bytes) {
    /** No file. */
    public static final Attached NOTHING = new Attached(List.of(), 0);

    public Attached {
        files = List.copyOf(files);
    }

    /** With one file more. */
    Attached and(String file, long size) {
        List<String> more = new ArrayList<>(files);
        more.add(file);
        return new Attached(more, bytes + size);
    }

    static Attached parse(String text) {
        int space = text.indexOf(' ');
        return new Attached(List.of(text.substring(space + 1).split(",")), Long.parseLong(text.substring(0, space)));
    }

    @Override
    public String toString() {
        return bytes + " " + String.join(",", files);
    }
}
