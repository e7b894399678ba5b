package yiwang.server.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Which machine has come from which address today. Bounded; a restart forgets it. Any thread. */
final class FirstUses {
    private static final ZoneId DAY_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 10_000;

    private final Set<String> seen = new HashSet<>();
    private LocalDate day = LocalDate.EPOCH;

    /** Whether it is the first time that day from there. */
    synchronized boolean isFirst(String name, String from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DAY_ZONE);
        if (!today.equals(day) || seen.size() >= MOST) {
            seen.clear();
            day = today;
        }
        return seen.add(name + " " + from);
    }
}
