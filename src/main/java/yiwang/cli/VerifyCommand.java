package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.server.DataVerifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.StorageFault;

/** {@code yiwang verify}: recomputes the hash chain and replays the journal against the projections. */
@Command(
        name = "verify",
        description = {
            "Recomputes the hash chain and replays the journal; prints the counts and the first difference.",
            "重算哈希链并回放日志，打印条数和首个差异。"
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder of the journal")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        CommandSpec use = spec;
        Path folder = data;
        if (use == null || folder == null) {
            throw new IllegalStateException("picocli requires --data");
        }
        if (!Files.exists(folder.resolve(SqliteDatabase.FILE))) {
            throw new WorkFailed("no journal in " + folder);
        }
        VerifyReport report = verify(folder);
        PrintWriter out = use.commandLine().getOut();
        out.println(report);
        out.flush();
        if (!report.isSound()) {
            throw new WorkFailed("first difference at " + report.difference());
        }
        return 0;
    }

    private static VerifyReport verify(Path folder) {
        try {
            return DataVerifier.verify(folder);
        } catch (StorageFault e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
