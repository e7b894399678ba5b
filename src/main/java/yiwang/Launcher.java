package yiwang;

import yiwang.cli.YiwangCommand;

/** Entry point of the program; never extends {@code Application}, so that JavaFX may be absent on a server. */
public final class Launcher {
    private Launcher() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(YiwangCommand.run(args));
    }
}
