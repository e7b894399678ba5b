package yiwang.server.tickets;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids that sort by time: UUID version 7. Any thread if the random source is. */
final class TicketIds {
    private final RandomGenerator random;

    TicketIds(RandomGenerator random) {
        this.random = random;
    }

    String next(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
