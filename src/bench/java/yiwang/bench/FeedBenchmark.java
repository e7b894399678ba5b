package yiwang.bench;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yiwang.demo.field.Backend;
import yiwang.demo.field.Message;
import yiwang.demo.field.MessagePlayer;
import yiwang.demo.field.Pace;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.wire.Intake;

/**
 * Messages a second from the public HTTP intake into the durable journal: checked, classified, numbered, committed,
 * answered. The first runs are cold: what the median of five says is a backend that has worked for some seconds.
 */
final class FeedBenchmark extends IntakeBenchmark {
    private static final int MESSAGES = 6_000;
    private static final int CONNECTIONS = 128;
    private static final long LIMIT_SECONDS = 180;

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
    long tickets() {
        return MESSAGES;
    }

    @Override
    double measure(String url) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Backend backend = new Backend(vertx, URI.create(url), CONNECTIONS);
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
            return MESSAGES / seconds;
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
}
