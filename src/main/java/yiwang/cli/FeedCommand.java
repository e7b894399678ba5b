package yiwang.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--speed", defaultValue = "60x", description = "60x, 0.5x or max (default ${DEFAULT-VALUE})")
    String speed = "60x";

    @Mixin
    SendingOptions sending = new SendingOptions();

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Pace pace = pace(use);
        SendingOptions.Sending said = sending.said(use, null);
        Way way = said.way();
        MessageFile.Contents contents = InputFile.read(said.file(), MessageFile::read);
        PrintWriter err = use.commandLine().getErr();
        contents.refused().forEach(err::println);
        err.flush();
        int notReadable = contents.refused().size();
        MessagePlayer.Count count = new FeedRun(
                        way.server(),
                        new Backend.Approach(way.trusted(), way.secret()),
                        said.source(),
                        use.commandLine().getOut(),
                        err)
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
}
