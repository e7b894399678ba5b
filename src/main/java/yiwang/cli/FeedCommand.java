package yiwang.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.demo.field.Backend;
import yiwang.demo.field.MessageFile;
import yiwang.demo.field.MessagePlayer;
import yiwang.demo.field.Pace;

/** {@code yiwang feed}: plays a file of messages into the public intake. */
@Command(
        name = "feed",
        description = {"Plays a CSV of messages into the public intake as if they came in live.", "把一份留言文件按时间送入公开受理接口。"
        },
        mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {
    private static final String SOURCE = "[a-z0-9-]{1,40}";

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

    @Mixin
    ApproachOptions approach = new ApproachOptions();

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Path from = Objects.requireNonNull(file);
        Pace pace = pace(use);
        URI backend = backend(use);
        String name = source == null ? SourceName.of(from) : source;
        if (!name.matches(SOURCE)) {
            throw new ParameterException(use.commandLine(), "--source takes 1 to 40 of a-z 0-9 -, not " + name);
        }
        Backend.Approach way = new Backend.Approach(approach.trusted(), approach.secret());
        MessageFile.Contents contents = InputFile.read(from, MessageFile::read);
        PrintWriter err = use.commandLine().getErr();
        contents.refused().forEach(err::println);
        err.flush();
        int notReadable = contents.refused().size();
        MessagePlayer.Count count = new FeedRun(
                        backend, way, name, use.commandLine().getOut(), err)
                .play(contents.messages(), pace, notReadable);
        return count.refused() + count.unanswered() + notReadable == 0 ? 0 : 1;
    }

    private Pace pace(CommandSpec use) {
        try {
            return Pace.parse(speed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(use.commandLine(), "--speed takes 60x, 0.5x or max, not " + speed, e);
        }
    }

    private URI backend(CommandSpec use) {
        try {
            return ServerAddress.parse(server);
        } catch (WorkFailed e) {
            throw new ParameterException(use.commandLine(), "--server: " + e.getMessage(), e);
        }
    }
}
