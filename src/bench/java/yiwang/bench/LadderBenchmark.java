package yiwang.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import yiwang.domain.escalation.CaseClock;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.Cases;
import yiwang.domain.escalation.Escalation;
import yiwang.domain.escalation.FactsDraft;
import yiwang.domain.escalation.Step;
import yiwang.domain.escalation.TimerQueue;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.ticket.Urgency;

/**
 * Share of a core that 10,000 running clocks cost, each second asked once, with 20 changes of facts a second: cases in a
 * timer queue. Peer: every case asked every second. Both run the same minutes of the same day; their steps must be the
 * same.
 */
final class LadderBenchmark implements Benchmark {
    private static final int CASES = 10_000;
    private static final int CHANGES_PER_SECOND = 20;
    private static final int OURS_SECONDS = 600;
    private static final int CHECKED_SECONDS = 60;
    private static final Instant BEGIN = Cases.time("2026-03-04T10:00");
    private static final List<String> LIMITS = List.of("4 UH", "1 WD", "2 WD", "5 WD", "15 WD");

    private final Escalation escalation = new Escalation(Cases.POLICY, Cases.HOURS);
    private long stepsOfOurs;

    private interface Watch {
        /** A digest of the steps of one second. */
        long second(Instant now);
    }

    /** The cases at ten o'clock, all that was due before having been told. */
    private final class Desk {
        final CaseFacts[] facts = new CaseFacts[CASES];
        final CaseLadder[] ladders = new CaseLadder[CASES];
        final Random changes = new Random(7);

        Desk() {
            Random random = new Random(3);
            for (int i = 0; i < CASES; i++) {
                Urgency urgency = random.nextInt(50) == 0 ? Urgency.A : Urgency.values()[1 + random.nextInt(2)];
                Instant at = BEGIN.minusSeconds(random.nextInt(4 * 86_400));
                Limit limit = Limit.parse(LIMITS.get(random.nextInt(LIMITS.size())));
                FactsDraft draft = new FactsDraft(urgency, at).dispose(CaseClock.starting(at, limit, Cases.HOURS));
                facts[i] = draft.signed(at.plusSeconds(random.nextInt(400))).facts();
                CaseLadder begun = CaseLadder.begin(Cases.POLICY, at);
                ladders[i] = begun.after(escalation.next(facts[i], begun, BEGIN));
            }
        }

        int change(Instant now) {
            int i = changes.nextInt(CASES);
            FactsDraft draft = new FactsDraft(facts[i]);
            facts[i] = switch (changes.nextInt(4)) {
                case 0 -> draft.returned(now).facts();
                case 1 -> draft.complained(now).facts();
                case 2 -> draft.answered(now).facts();
                default -> draft.handled(now).facts();
            };
            return i;
        }

        long ask(int i, Instant now) {
            List<Step> steps = escalation.next(facts[i], ladders[i], now);
            ladders[i] = ladders[i].after(steps);
            long digest = 0;
            for (Step step : steps) {
                digest += 31L * i + 17L * step.key().hashCode() + step.at().toEpochMilli();
            }
            return digest;
        }
    }

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public String unit() {
        return "core";
    }

    @Override
    public String peerName() {
        return "scan-every-second";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() {
        Desk desk = new Desk();
        TimerQueue<Integer> queue = new TimerQueue<>();
        for (int i = 0; i < CASES; i++) {
            queue.put(i, escalation.nextAt(desk.facts[i], desk.ladders[i]));
        }
        return cores(OURS_SECONDS, true, now -> {
            long digest = 0;
            for (Integer i = queue.poll(now); i != null; i = queue.poll(now)) {
                digest += desk.ask(i, now);
                queue.put(i, escalation.nextAt(desk.facts[i], desk.ladders[i]));
            }
            for (int c = 0; c < CHANGES_PER_SECOND; c++) {
                int i = desk.change(now);
                queue.put(i, escalation.nextAt(desk.facts[i], desk.ladders[i]));
            }
            return digest;
        });
    }

    @Override
    public double peer() {
        Desk desk = new Desk();
        return cores(CHECKED_SECONDS, false, now -> {
            long digest = 0;
            for (int i = 0; i < CASES; i++) {
                digest += desk.ask(i, now);
            }
            for (int c = 0; c < CHANGES_PER_SECOND; c++) {
                desk.change(now);
            }
            return digest;
        });
    }

    /** CPU seconds of this thread for each second watched. */
    private double cores(int seconds, boolean ours, Watch watch) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long checked = 0;
        for (int second = 1; second <= seconds; second++) {
            long digest = watch.second(BEGIN.plus(Duration.ofSeconds(second)));
            checked += second <= CHECKED_SECONDS ? digest : 0;
        }
        double cores = (threads.getCurrentThreadCpuTime() - begun) / 1e9 / seconds;
        if (ours) {
            stepsOfOurs = checked;
        } else if (checked != stepsOfOurs || checked == 0) {
            throw new IllegalStateException("steps differ: " + stepsOfOurs + " beside " + checked);
        }
        return cores;
    }
}
