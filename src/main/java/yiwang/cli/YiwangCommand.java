package yiwang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.console.ConsoleApp;
import yiwang.console.ConsoleLaunch;
import yiwang.console.Toolkit;
import yiwang.server.ServerSettings;

/** The root command: everything in one process. Its subcommands are the contract of the command line. */
@Command(
        name = "yiwang",
        mixinStandardHelpOptions = true,
        version = "yiwang 0.1.0",
        description = {
            "Console and backend of a county command centre. Without a subcommand: everything, with the demo county.",
            "县级社会治理指挥中心的控制台与后台；不带子命令即启动全部（演示县）。"
        },
        subcommands = {
            ServerCommand.class,
            ConsoleCommand.class,
            SnapshotCommand.class,
            FeedCommand.class,
            ImportCommand.class,
            DeadlinesCommand.class,
            ClassifyCommand.class,
            GeographyCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class YiwangCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final Path PICTURES = Path.of("target", "snapshots");

    @Option(names = "--data", paramLabel = "DIR", description = "keep the demo's journal here (default: thrown away)")
    @Nullable
    Path data;

    @Option(
            names = "--port",
            defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "port (default ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--selfcheck",
            description = "draw every room once from a backend of its own; 0 when all were drawn")
    boolean selfcheck;

    @Mixin
    BaseMapOptions baseMaps = new BaseMapOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    private YiwangCommand() {}

    /** Runs the command line; the exit code. */
    public static int run(String... args) {
        return line().execute(args);
    }

    @Override
    public Integer call() {
        CommandSpec use = spec;
        if (selfcheck && use != null) {
            new SelfCheck(use.commandLine().getOut()).run();
            return 0;
        }
        try (Stop stop = Stop.listen();
                DemoCounty county = DemoCounty.start(data, port)) {
            ConsoleApp.run(ConsoleLaunch.seat(county.url(), "seat-1")
                    .drawingInto(PICTURES)
                    .over(baseMaps.file()));
            stop.heard();
            return 0;
        } catch (Toolkit.ToolkitFault e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** The command line, before it is run. */
    static CommandLine line() {
        return new CommandLine(new YiwangCommand()).setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println("yiwang: " + (e.getMessage() == null ? e : e.getMessage()));
            if (!(e instanceof WorkFailed)) {
                e.printStackTrace(line.getErr());
            }
            line.getErr().flush();
            return FAILED;
        });
    }
}
