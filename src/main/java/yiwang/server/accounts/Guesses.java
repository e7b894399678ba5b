package yiwang.server.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import yiwang.domain.access.Tries;
import yiwang.domain.access.Waits;

/**
 * Wrong tries, counted three ways: of one account from one source; of any account from one source, ten times as patiently
 * (one password tried on many accounts); and of one account from anywhere, twenty times as patiently, which holds up only
 * sources that this account has not signed in from before. Bounded: the oldest are forgotten first. Any thread.
 */
final class Guesses {
    private static final int MOST = 20_000;
    private static final int PER_SOURCE = 10;
    private static final int PER_ACCOUNT = 20;
    private static final int KNOWN_SOURCES = 20;
    private static final int NETWORK_BYTES = 8;

    private final SequencedMap<String, Tries> tries = new LinkedHashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Waits waits;
    private final InstantSource clock;

    Guesses(Waits waits, InstantSource clock) {
        this.waits = waits;
        this.clock = clock;
    }

    /** Counts a try as wrong until it has proved right; how long to wait instead, when it is not to be looked at yet. */
    synchronized Duration begin(String account, String from) {
        Instant now = clock.instant();
        String source = source(from);
        Map<String, Waits> counted = counted(account, source);
        Duration longest = counted.entrySet().stream()
                .map(each -> of(each.getKey()).wait(each.getValue(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (longest.isZero()) {
            counted.forEach((key, its) -> put(key, of(key).failed(its, now)));
        }
        return longest;
    }

    /** The try that was begun was no wrong one, though it did not let anybody in either. */
    synchronized void takeBack(String account, String from) {
        Instant now = clock.instant();
        counted(account, source(from)).forEach((key, its) -> put(key, of(key).takenBack(its, now)));
    }

    /** It was right: the account's own tries from there are forgotten, and its source is known. */
    synchronized void right(String account, String from) {
        takeBack(account, from);
        String source = source(from);
        tries.remove(pair(account, source));
        if (known.size() >= MOST) {
            known.clear();
        }
        Set<String> sources = known.computeIfAbsent(account, unseen -> new LinkedHashSet<>());
        sources.add(source);
        if (sources.size() > KNOWN_SOURCES) {
            sources.remove(sources.iterator().next());
        }
    }

    private Map<String, Waits> counted(String account, String source) {
        Map<String, Waits> counted = new HashMap<>();
        counted.put(pair(account, source), waits);
        counted.put("from " + source, patient(PER_SOURCE));
        if (!known.getOrDefault(account, Set.of()).contains(source)) {
            counted.put("account " + account, patient(PER_ACCOUNT));
        }
        return counted;
    }

    private Waits patient(int times) {
        return new Waits(waits.free() * times, waits.first(), waits.longest(), waits.halfLife());
    }

    private Tries of(String key) {
        return tries.getOrDefault(key, Tries.NONE);
    }

    /** The map is in the order of the last tries, so that the first one is the oldest. */
    private void put(String key, Tries after) {
        tries.remove(key);
        if (tries.size() >= MOST) {
            tries.pollFirstEntry();
        }
        tries.put(key, after);
    }

    private static String pair(String account, String source) {
        return source + " " + account;
    }

    /** Whoever has one address of an IPv6 network has 2^64 of them. */
    private static String source(String from) {
        try {
            InetAddress address = InetAddress.ofLiteral(from);
            if (address instanceof Inet6Address) {
                byte[] network = address.getAddress();
                Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
                return HexFormat.of().formatHex(network);
            }
            return address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }
}
