package yiwang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

/** {@code yiwang server}: the backend alone, until it is told to stop. */
@Command(
        name = "server",
        description = {"The backend alone, on loopback.", "只启动后台（仅本机回环地址）。"},
        mixinStandardHelpOptions = true)
final class ServerCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder of the journal and of models; made if missing")
    @Nullable
    Path data;

    @Mixin
    PostgresOption store = new PostgresOption();

    @Option(names = "--port", defaultValue = "8420", description = "port on 127.0.0.1 (default ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() {
        Path folder = data;
        if (folder == null) {
            throw new IllegalStateException("picocli requires --data");
        }
        StoreAddress journal = store.postgres == null ? new SqliteFolder(folder) : store.postgres;
        try (Stop stop = Stop.listen();
                LocalBackend backend = LocalBackend.start(folder, port, journal)) {
            stop.await();
            return 0;
        }
    }
}
