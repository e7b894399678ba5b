package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.server.DataVerifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreAddress;

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

    @ArgGroup(multiplicity = "1")
    @Nullable
    Store store;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "data folder with the attachments, beside --postgres (without it they are not looked at)")
    @Nullable
    Path files;

    /** One of the two. */
    static final class Store extends PostgresOption {
        @Option(names = "--data", paramLabel = "DIR", description = "folder of the journal")
        @Nullable
        Path data;
    }

    @Override
    public Integer call() {
        CommandSpec use = spec;
        Store named = store;
        if (use == null || named == null) {
            throw new IllegalStateException("picocli requires one of the two");
        }
        VerifyReport report = verify(address(named), files == null ? named.data : files);
        PrintWriter out = use.commandLine().getOut();
        out.println(report);
        out.flush();
        if (!report.isSound()) {
            throw new WorkFailed("first difference at " + report.difference());
        }
        return 0;
    }

    private static StoreAddress address(Store named) {
        return named.data == null ? Objects.requireNonNull(named.postgres) : new SqliteFolder(named.data);
    }

    private static VerifyReport verify(StoreAddress store, @Nullable Path files) {
        try {
            return DataVerifier.verify(store, files);
        } catch (StorageFault e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
