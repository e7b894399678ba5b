package yiwang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command; its subcommands are the contract of decisions on the command line. */
@Command(
        name = "yiwang",
        mixinStandardHelpOptions = true,
        version = "yiwang 0.1.0",
        description = {
            "Console and backend of a county command centre. Without a subcommand: everything, with the demo county.",
            "县级社会治理指挥中心的控制台与后台；不带子命令即启动全部（演示县）。"
        },
        subcommands = {FeedCommand.class})
public final class YiwangCommand {
    private static final int FAILED = 1;

    private YiwangCommand() {}

    /** Runs the command line; the exit code. */
    public static int run(String... args) {
        return line().execute(args);
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
