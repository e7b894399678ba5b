package yiwang.server.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries to write down what is to be told until the store takes it, or until it is too late to tell. Any thread. */
final class UntilTold {
    private static final Logger LOG = LoggerFactory.getLogger(UntilTold.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final LadderRoom.Alarm later;
    private final InstantSource clock;

    UntilTold(LadderRoom.Alarm later, InstantSource clock) {
        this.later = later;
        this.clock = clock;
    }

    /**
     * Tries at once, and again after waits that double.
     *
     * @param end after which nobody wants to hear it any more
     * @param attempt to write it; must find out itself whether an attempt before, whose answer was lost, was good
     */
    void tell(Instant end, Supplier<? extends CompletionStage<?>> attempt) {
        tell(end, attempt, FIRST_WAIT);
    }

    private void tell(Instant end, Supplier<? extends CompletionStage<?>> attempt, Duration wait) {
        attempt.get().whenComplete((done, failure) -> {
            if (failure == null) {
                return;
            }
            if (clock.instant().plus(wait).isAfter(end)) {
                LOG.warn("a notice could not be written until it was too late to tell", failure);
                return;
            }
            LOG.info("a notice is not written yet: {}; next attempt in {} ms", failure.toString(), wait.toMillis());
            Duration twice = wait.multipliedBy(2);
            later.after(
                    wait.toMillis(),
                    () -> tell(end, attempt, twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice));
        });
    }
}
