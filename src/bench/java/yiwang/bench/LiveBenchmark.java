package yiwang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long 99 in 100 changes take at most from their commit to the console that wants them, with 1,000 consoles on real sockets
 * in another process, 1,000 changes a second, and each console wanting one in twenty. Peer: every change encoded and sent to
 * each of its consoles at once. A gap, or a replica that is not the truth in the end, fails the run.
 */
final class LiveBenchmark implements Benchmark {
    private static final int PER_TICK = 10;
    private static final long TICK_MILLIS = 10;
    private static final int EVENTS = 4_000;

    private final boolean byBox;
    private final ConsoleProcess consoles = new ConsoleProcess();

    /** Fifty consoles share each of twenty areas. */
    static LiveBenchmark byArea() throws Exception {
        return new LiveBenchmark(false);
    }

    /** Every console looks at a box of its own, so that no two share a message. */
    static LiveBenchmark byViewport() throws Exception {
        return new LiveBenchmark(true);
    }

    private LiveBenchmark(boolean byBox) throws Exception {
        this.byBox = byBox;
    }

    @Override
    public String name() {
        return byBox ? "live-viewport" : "live";
    }

    @Override
    public String unit() {
        return "ms-p99";
    }

    @Override
    public String peerName() {
        return "send-per-event";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return run(false);
    }

    @Override
    public double peer() throws Exception {
        return run(true);
    }

    private double run(boolean isPeer) throws Exception {
        try (LiveSite site = new LiveSite(isPeer, 0)) {
            consoles.open(site, byBox, true);
            long cpu = cpu();
            long begun = System.nanoTime();
            happen(site);
            ConsoleProcess.Settled settled = consoles.settle(site);
            double cores = (double) (cpu() - cpu) / (System.nanoTime() - begun);
            double perCore = settled.items() / ((cpu() - cpu) / 1e9);
            consoles.leave();
            long expected = (long) EVENTS * ConsoleProcess.CONSOLES / LiveSite.AREAS;
            if (settled.gaps() != 0 || settled.items() != expected) {
                throw new IllegalStateException(settled + " where " + expected + " items were due");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: p50 %.1f, p99 %.1f, most %.1f ms; %d deliveries, no gap; %.2f cores of the backend, %.0f"
                            + " deliveries a core-second; load %.1f%n",
                    name(),
                    isPeer ? peerName() : "ours",
                    settled.p50() / 1e3,
                    settled.p99() / 1e3,
                    settled.max() / 1e3,
                    settled.items(),
                    cores,
                    perCore,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            return settled.p99() / 1e3;
        }
    }

    private static void happen(LiveSite site) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger made = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> {
                    for (int i = 0; i < PER_TICK && made.get() < EVENTS; i++) {
                        int number = made.getAndIncrement();
                        site.happen(number % LiveSite.AREAS, "n" + number);
                    }
                    if (made.get() >= EVENTS) {
                        clock.shutdown();
                    }
                },
                TICK_MILLIS,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
        if (!clock.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the events did not end");
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public void close() {
        consoles.close();
    }
}
