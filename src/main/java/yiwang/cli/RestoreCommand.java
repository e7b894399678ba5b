package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.server.backup.BackupFault;
import yiwang.server.backup.Restore;
import yiwang.server.storage.DataInUse;
import yiwang.server.storage.StorageFault;

/** {@code yiwang restore}: a backend's store and files out of a backup, proved before they are there. */
@Command(
        name = "restore",
        description = {
            "Makes a backend's store and files out of a backup, and proves them; also from one kind of store to the"
                    + " other.",
            "由备份恢复后台并复核；可由一种存储恢复到另一种。"
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a backup")
    @Nullable
    Path file;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder to be made, or an empty one")
    @Nullable
    Path data;

    @Mixin
    PostgresOption store = new PostgresOption();

    @Override
    public Integer call() {
        Restore.Done done = done();
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.println("backup of " + done.manifest().madeAt());
        print.println(done.proof());
        print.println("Put seal.keys into " + data + " before the backend is started, or what is sealed stays closed.");
        print.println("启动后台前请把 seal.keys 放回 " + data + "，否则已加密的内容无法打开。");
        print.flush();
        return 0;
    }

    private Restore.Done done() {
        try {
            return Restore.into(Objects.requireNonNull(file), Objects.requireNonNull(data), store.postgres);
        } catch (BackupFault | StorageFault | DataInUse e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
