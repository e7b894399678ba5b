package yiwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import yiwang.server.BackendServer;
import yiwang.server.DataVerifier;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.WriteLimits;

/**
 * A figure of the way from the public intake into the durable journal. Peer: the same backend that commits every write by
 * itself. After each run the journal holds every matter once and verifies; what does not fails the run.
 */
abstract class IntakeBenchmark implements Benchmark {
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");

    /** The figure of a backend that has just been started on an empty folder. */
    abstract double measure(String url) throws Exception;

    /** How many tickets a run makes. */
    abstract long tickets();

    @Override
    public final double ours() throws Exception {
        return run(WriteLimits.USUAL);
    }

    @Override
    public final double peer() throws Exception {
        return run(new WriteLimits(WriteLimits.USUAL.waiting(), 1));
    }

    private double run(WriteLimits writes) throws Exception {
        Path data = Files.createTempDirectory("yiwang-bench");
        try {
            double figure;
            ServerSettings settings = ServerSettings.of(data, MAPS, 0).with(writes);
            try (BackendServer server = BackendServer.start(settings, Extras.none())) {
                figure = measure(server.url());
            }
            VerifyReport report = DataVerifier.verify(data);
            if (!report.isSound() || report.tickets() != tickets()) {
                throw new IllegalStateException(report.toString());
            }
            return figure;
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
