package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.server.backup.Backup;
import yiwang.server.backup.BackupFault;
import yiwang.server.backup.Manifest;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreAddress;

/** {@code yiwang backup}: one file of a whole backend, also while it works. */
@Command(
        name = "backup",
        description = {"Writes a whole backend into one file, also while it works.", "把整个后台写成一个备份文件，后台可照常工作。"},
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1 << 20;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder of the backend's files")
    @Nullable
    Path data;

    @Mixin
    PostgresOption store = new PostgresOption();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the backup; never written over")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        Path folder = Objects.requireNonNull(data);
        Path file = Objects.requireNonNull(out);
        StoreAddress journal = store.postgres == null ? new SqliteFolder(folder) : store.postgres;
        Manifest made = made(journal, folder, file);
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.printf(
                "%d tables and %d files, %d MB unpacked, in %s%n",
                made.tables(), made.files(), made.bytes() / MEGABYTE, file);
        print.println("seal.keys is not in it: keep a copy of that file apart.");
        print.println("备份中不含 seal.keys，请另行保存。");
        print.flush();
        return 0;
    }

    private static Manifest made(StoreAddress journal, Path folder, Path file) {
        try {
            return new Backup(journal, folder, Clock.systemUTC()).write(file);
        } catch (BackupFault | StorageFault e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
