package yiwang.domain.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Something asked for that a second person decides: a return, an extension, a suspension, a termination.
 *
 * @param kind {@code return}, {@code extend}, {@code suspend} or {@code end}
 * @param actor who asked; never the one who grants it
 * @param unit the asker's
 * @param amount how much of an extension or a suspension, 0 for the others
 * @param measure what the amount counts: {@code WD} or {@code WH} of an extension, {@code ND} of a suspension, else empty
 * @param version of the ticket after it was asked, where its reasons are in the trail
 */
public record Request(String kind, String actor, String unit, int amount, String measure, long version) {
    String text() {
        return kind + "\t" + actor + "\t" + unit + "\t" + amount + "\t" + measure + "\t" + version;
    }

    static @Nullable Request parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] part = text.split("\t");
        return new Request(part[0], part[1], part[2], Integer.parseInt(part[3]), part[4], Long.parseLong(part[5]));
    }
}
