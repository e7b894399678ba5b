package yiwang.bench;

import java.util.Locale;

/**
 * Seconds from the moment at which the lines of 1,000 consoles are cut until every one of them is back and its replica is right
 * again, while 500 tickets of 5,000 have changed; each console has one area of twenty. Peer: the same, but everybody reloads
 * everything.
 */
final class ReconnectBenchmark implements Benchmark {
    private static final int TICKETS = 5_000;
    private static final int CHANGES = 500;

    private final ConsoleProcess consoles = new ConsoleProcess();

    ReconnectBenchmark() throws Exception {}

    @Override
    public String name() {
        return "reconnect";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String peerName() {
        return "full-reload";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return run(true);
    }

    @Override
    public double peer() throws Exception {
        return run(false);
    }

    private double run(boolean resumes) throws Exception {
        try (LiveSite site = new LiveSite(false, TICKETS)) {
            consoles.open(site, false, resumes);
            consoles.settle(site);
            long cut = LiveConsoles.micros();
            site.cut();
            for (int i = 0; i < CHANGES; i++) {
                site.happen(i % LiveSite.AREAS, "t" + i);
            }
            ConsoleProcess.Settled settled = consoles.settle(site);
            consoles.leave();
            if (settled.gaps() != 0 || resumes != (settled.snapshots() == 0)) {
                throw new IllegalStateException(settled.toString());
            }
            double seconds = (settled.at() - cut) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: %.2f s, %.1f MB, %d snapshots, no gap%n",
                    name(),
                    resumes ? "ours" : peerName(),
                    seconds,
                    settled.bytes() / 1e6,
                    settled.snapshots());
            return seconds;
        }
    }

    @Override
    public void close() {
        consoles.close();
    }
}
