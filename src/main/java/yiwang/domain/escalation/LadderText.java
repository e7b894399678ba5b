package yiwang.domain.escalation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Fired.Manner;

/**
 * The stored form of a ladder: {@code county@1 v7 1771000000000 E0=E0.1,60000 E1=E1.2,90000,400q !v5,95000,seat 3}. Times
 * are milliseconds after the beginning, and for a late telling after the due time; the acknowledgement comes last
 * because a name may hold blanks.
 */
final class LadderText {
    private static final String MANNERS = "fpqh";

    private LadderText() {}

    static String text(CaseLadder ladder) {
        long begin = ladder.since().toEpochMilli();
        StringBuilder text = new StringBuilder(ladder.policy())
                .append(" v")
                .append(ladder.version())
                .append(' ')
                .append(begin);
        for (Map.Entry<String, Fired> entry : ladder.fired().entrySet()) {
            Fired fired = entry.getValue();
            long at = fired.at().toEpochMilli();
            long late = fired.told().toEpochMilli() - at;
            text.append(' ').append(entry.getKey()).append('=').append(fired.line());
            text.append(',').append(at - begin);
            text.append(late == 0 ? "" : "," + late);
            text.append(MANNERS.charAt(fired.manner().ordinal()));
        }
        Acknowledgement ack = ladder.acknowledged();
        if (ack != null) {
            text.append(" !v").append(ack.version()).append(',');
            text.append(ack.at().toEpochMilli() - begin).append(',').append(ack.by());
        }
        return text.toString();
    }

    static CaseLadder parse(String text) {
        int mark = text.indexOf(" !v");
        String[] words = (mark < 0 ? text : text.substring(0, mark)).split(" ", -1);
        try {
            if (words.length < 3 || !words[1].startsWith("v")) {
                throw new IllegalArgumentException("policy, version and beginning are missing");
            }
            long begin = Long.parseLong(words[2]);
            SortedMap<String, Fired> fired = new TreeMap<>();
            for (int i = 3; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("no step: " + words[i]);
                }
                fired.put(words[i].substring(0, equals), fired(words[i].substring(equals + 1), begin));
            }
            CaseLadder ladder = new CaseLadder(
                    words[0],
                    Long.parseLong(words[1].substring(1)),
                    Instant.ofEpochMilli(begin),
                    fired,
                    mark < 0 ? null : acknowledgement(text.substring(mark + 3), begin));
            if (!text(ladder).equals(text)) {
                throw new IllegalArgumentException("not in canonical form");
            }
            return ladder;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("not a ladder: " + text, e);
        }
    }

    private static Fired fired(String text, long begin) {
        int last = text.length() - 1;
        Manner manner = Manner.values()[MANNERS.indexOf(text.charAt(last))];
        String[] parts = text.substring(0, last).split(",", -1);
        long at = begin + Long.parseLong(parts[1]);
        long told = at + (parts.length > 2 ? Long.parseLong(parts[2]) : 0);
        return new Fired(parts[0], Instant.ofEpochMilli(at), Instant.ofEpochMilli(told), manner);
    }

    private static @Nullable Acknowledgement acknowledgement(String text, long begin) {
        String[] parts = text.split(",", 3);
        Instant at = Instant.ofEpochMilli(begin + Long.parseLong(parts[1]));
        return new Acknowledgement(parts[2], at, Long.parseLong(parts[0]));
    }
}
