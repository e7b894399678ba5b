package yiwang.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.demo.field.Backend;
import yiwang.demo.field.Message;
import yiwang.demo.field.MessageFile;
import yiwang.demo.field.MessagePlayer;
import yiwang.demo.field.Pace;
import yiwang.wire.Intake;

/** {@code yiwang feed}: plays a file of messages into the public intake. */
@Command(
        name = "feed",
        description = {"Plays a CSV of messages into the public intake as if they came in live.", "把一份留言文件按时间送入公开受理接口。"
        },
        mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 64;
    private static final int TITLE_LIMIT = 50;
    private static final long REPORT_MILLIS = 2_000;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV with a header and at least a column text")
    @Nullable
    Path file;

    @Option(names = "--speed", defaultValue = "60x", description = "60x, 0.5x or max (default ${DEFAULT-VALUE})")
    String speed = "60x";

    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8420",
            description = "backend (default ${DEFAULT-VALUE})")
    String server = "";

    @Option(names = "--source", description = "name of the sending system (default: from the file name)")
    @Nullable
    String source;

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Path from = Objects.requireNonNull(file);
        Pace pace;
        try {
            pace = Pace.parse(speed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(use.commandLine(), "--speed takes 60x, 0.5x or max, not " + speed);
        }
        MessageFile.Contents contents = read(from);
        PrintWriter out = use.commandLine().getOut();
        PrintWriter err = use.commandLine().getErr();
        contents.refused().forEach(err::println);
        String name = source == null ? sourceName(from) : source;
        MessagePlayer.Count count = play(contents, pace, name, out, err);
        out.printf(
                "%d sent: %d accepted, %d repeated, %d refused, %d without answer; %d rows not readable%n",
                count.total(),
                count.accepted(),
                count.repeated(),
                count.refused(),
                count.given(),
                contents.refused().size());
        out.flush();
        return count.refused() + count.given() + contents.refused().size() == 0 ? 0 : 1;
    }

    private static MessageFile.Contents read(Path from) {
        try (Reader reader = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return MessageFile.read(from.getFileName().toString(), reader);
        } catch (NoSuchFileException e) {
            throw new WorkFailed("no such file: " + from, e);
        } catch (IOException e) {
            throw new WorkFailed(from.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private MessagePlayer.Count play(
            MessageFile.Contents contents, Pace pace, String name, PrintWriter out, PrintWriter err) {
        Vertx vertx = Vertx.vertx();
        try {
            Backend backend = new Backend(vertx, ServerAddress.parse(server), CONNECTIONS);
            MessagePlayer player = new MessagePlayer(
                    vertx, backend, CONNECTIONS, message -> toIntake(name, message), err::println, taken -> {});
            long progress = vertx.setPeriodic(REPORT_MILLIS, timer -> {
                out.printf(
                        "%d / %d%n", player.count().total(), contents.messages().size());
                out.flush();
            });
            var played = vertx.<MessagePlayer.Count>executeBlocking(() -> player.count())
                    .compose(any -> player.play(contents.messages(), pace));
            MessagePlayer.Count count =
                    played.toCompletionStage().toCompletableFuture().get();
            vertx.cancelTimer(progress);
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("stopped before the end", e);
        } catch (ExecutionException e) {
            throw new WorkFailed("the feed failed: " + e.getCause(), e);
        } finally {
            vertx.close();
        }
    }

    private static Intake toIntake(String source, Message message) {
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

    private static String sourceName(Path file) {
        String plain = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.[a-z]+$", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
        return cut.replaceAll("^-|-$", "").isEmpty() ? "file" : cut.replaceAll("^-|-$", "");
    }
}
