package yiwang.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What commands that send a file to a backend have in common. */
final class SendingOptions {
    private static final String SOURCE = "[a-z0-9-]{1,40}";

    @Parameters(paramLabel = "FILE", description = "a table with a header and at least a column of texts")
    @Nullable
    Path file;

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

    /**
     * What was said.
     *
     * @param source name of the sending system
     */
    record Sending(Path file, String source, Way way) {}

    /** Throws {@link ParameterException} for wrong use; {@code token} as in {@link ApproachOptions#to}. */
    Sending said(CommandSpec use, @Nullable String token) {
        Path from = Objects.requireNonNull(file);
        String name = source == null ? SourceName.of(from) : source;
        if (!name.matches(SOURCE)) {
            throw new ParameterException(use.commandLine(), "--source takes 1 to 40 of a-z 0-9 -, not " + name);
        }
        return new Sending(from, name, approach.to(use, server, token));
    }
}
