package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.server.ServerSettings;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

/** {@code yiwang server}: the backend alone, until it is told to stop. */
@Command(
        name = "server",
        description = {
            "The backend alone; on loopback and without passwords unless told otherwise.",
            "只启动后台；不另行指定时仅在本机回环地址、免密码。"
        },
        footerHeading = "Environment:%n",
        footer = {
            "  YIWANG_LOG=LEVEL       what is told: DEBUG, INFO, WARN or ERROR (default INFO)",
            "  YIWANG_LOG_FORM=FORM   how: TEXT, or JSON with an object on each line (default TEXT)",
            "  PGUSER, PGPASSWORD     for --postgres, where its URL names none; else ~/.pgpass"
        },
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

    @Option(names = "--port", defaultValue = "8420", description = "port (default ${DEFAULT-VALUE})")
    int port;

    @Mixin
    EntranceOptions entrance = new EntranceOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = data;
        if (folder == null) {
            throw new IllegalStateException("picocli requires --data");
        }
        StoreAddress journal = store.postgres == null ? new SqliteFolder(folder) : store.postgres;
        ServerSettings settings = ServerSettings.of(folder, Installation.maps(), port)
                .with(journal)
                .with(entrance.entrance());
        try (Stop stop = Stop.listen();
                LocalBackend backend = LocalBackend.start(settings)) {
            backend.setupToken().ifPresent(this::tell);
            stop.await();
            return 0;
        }
    }

    /** On the screen of whoever starts it, and nowhere else. */
    private void tell(String token) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("There are no accounts yet. One-time setup token, good for 30 minutes: " + token);
            out.println("还没有账号。一次性初始化令牌（30 分钟内有效）：" + token);
            out.flush();
        }
    }
}
