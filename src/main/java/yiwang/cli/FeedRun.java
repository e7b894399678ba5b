package yiwang.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yiwang.demo.field.Backend;
import yiwang.demo.field.Message;
import yiwang.demo.field.MessagePlayer;
import yiwang.demo.field.Pace;
import yiwang.wire.Intake;

/**
 * One run of {@code yiwang feed}: plays, tells the progress, and stops in good order when the process is told to end.
 * Blocks the thread of the command line.
 */
final class FeedRun {
    private static final int CONNECTIONS = 64;
    private static final int TITLE_LIMIT = 50;
    private static final long REPORT_MILLIS = 2_000;
    private static final long END_SECONDS = 5;

    private final URI server;
    private final Backend.Approach approach;
    private final String source;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CountDownLatch told = new CountDownLatch(1);

    FeedRun(URI server, Backend.Approach approach, String source, PrintWriter out, PrintWriter err) {
        this.server = server;
        this.approach = approach;
        this.source = source;
        this.out = out;
        this.err = err;
    }

    /**
     * Plays and tells how it went.
     *
     * @param notReadable rows that could not be read, for the last line
     */
    MessagePlayer.Count play(List<Message> messages, Pace pace, int notReadable) {
        Vertx vertx = Vertx.vertx();
        Backend backend = new Backend(vertx, server, CONNECTIONS, approach);
        MessagePlayer player = new MessagePlayer(vertx, backend, CONNECTIONS, this::toIntake, this::refused);
        Thread interrupted = Thread.ofPlatform().unstarted(() -> endEarly(player, notReadable));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            vertx.setPeriodic(REPORT_MILLIS, timer -> tellProgress(player, messages.size()));
            MessagePlayer.Count count = await(player.play(messages, pace));
            tell(count, notReadable);
            told.countDown();
            return count;
        } finally {
            close(vertx);
            forget(interrupted);
        }
    }

    /** On Ctrl-C: what is under way gets its answer if it comes soon; either way the numbers are told. */
    private void endEarly(MessagePlayer player, int notReadable) {
        player.stop();
        try {
            if (!told.await(END_SECONDS, TimeUnit.SECONDS)) {
                tell(player.count(), notReadable);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MessagePlayer.Count await(Future<MessagePlayer.Count> played) {
        try {
            return played.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("stopped before the end", e);
        } catch (ExecutionException e) {
            throw new WorkFailed("the feed failed: " + e.getCause(), e);
        }
    }

    private void tellProgress(MessagePlayer player, int all) {
        String trouble = player.trouble();
        out.printf(
                Locale.ROOT,
                "%d / %d%s%n",
                player.count().total(),
                all,
                trouble == null ? "" : " (no answer, trying again: " + trouble + ")");
        out.flush();
    }

    private void tell(MessagePlayer.Count count, int notReadable) {
        out.printf(
                Locale.ROOT,
                "%d sent: %d accepted, %d repeated, %d refused, %d without answer; %d rows not readable%n",
                count.total(),
                count.accepted(),
                count.repeated(),
                count.refused(),
                count.unanswered(),
                notReadable);
        out.flush();
    }

    private void refused(String why) {
        err.println(why);
        err.flush();
    }

    private Intake toIntake(Message message) {
        String title = message.title();
        boolean fits = title != null && title.codePointCount(0, title.length()) <= TITLE_LIMIT;
        return new Intake(
                source,
                message.sourceNo(),
                message.channel(),
                message.kind(),
                fits ? title : null,
                message.text(),
                null,
                null,
                null,
                message.place(),
                null,
                message.category());
    }

    private static void close(Vertx vertx) {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new WorkFailed("the network did not end in good order: " + e, e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running and this thread is about to be gone.
            Thread.currentThread().interrupt();
        }
    }
}
