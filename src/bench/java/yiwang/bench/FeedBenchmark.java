package yiwang.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yiwang.demo.field.Backend;
import yiwang.demo.field.Message;
import yiwang.demo.field.MessagePlayer;
import yiwang.demo.field.Pace;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.server.BackendServer;
import yiwang.server.DataVerifier;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.Intake;

/**
 * Messages a second from the public HTTP intake into the durable journal: checked, classified, numbered, committed,
 * answered. Peer: the same backend with one insert a transaction. Afterwards the journal holds every message once and
 * verifies.
 */
final class FeedBenchmark implements Benchmark {
    private static final int MESSAGES = 6_000;
    private static final int CONNECTIONS = 128;
    private static final long LIMIT_SECONDS = 180;
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");

    private final List<Message> messages = new ArrayList<>();

    FeedBenchmark() {
        for (int i = 0; i < MESSAGES; i++) {
            String text = "第 " + i + " 号：小区门口路灯不亮已经三天，老人晚上出门看不清台阶，请尽快派人维修。";
            messages.add(
                    new Message(i, "n" + i, null, "路灯不亮", text, IntakeChannel.WEB, TicketKind.HELP, "320724100", null));
        }
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String unit() {
        return "messages/s";
    }

    @Override
    public String peerName() {
        return "insert-per-transaction";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double ours() throws Exception {
        return run(WriteLimits.USUAL);
    }

    @Override
    public double peer() throws Exception {
        return run(new WriteLimits(WriteLimits.USUAL.waiting(), 1));
    }

    private double run(WriteLimits writes) throws Exception {
        Path data = Files.createTempDirectory("yiwang-bench");
        try {
            double seconds = play(new ServerSettings(data, MAPS, 0, writes));
            VerifyReport report = DataVerifier.verify(data);
            boolean alike = report.entries() % MESSAGES == 0; // one entry, or three where the rules accept it
            if (!report.isSound() || !alike || report.rows() != MESSAGES) {
                throw new IllegalStateException(report.toString());
            }
            return MESSAGES / seconds;
        } finally {
            delete(data);
        }
    }

    private double play(ServerSettings settings) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (BackendServer server = BackendServer.start(settings, Extras.none())) {
            Backend backend = new Backend(vertx, URI.create(server.url()), CONNECTIONS);
            MessagePlayer player = new MessagePlayer(vertx, backend, CONNECTIONS, FeedBenchmark::intake, why -> {
                throw new IllegalStateException(why);
            });
            long begun = System.nanoTime();
            MessagePlayer.Count count = player.play(messages, Pace.MAX)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (count.accepted() != MESSAGES) {
                throw new IllegalStateException(count.toString());
            }
            return seconds;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static Intake intake(Message message) {
        return new Intake(
                "bench",
                message.sourceNo(),
                message.channel(),
                message.kind(),
                message.title(),
                message.text(),
                null,
                null,
                null,
                message.place(),
                null,
                null);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
