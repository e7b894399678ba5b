package yiwang.server.accounts;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteKeptSessionsTest extends KeptSessionsContract {
    @TempDir
    Path folder;

    @Override
    protected StoreAddress address() {
        return new SqliteFolder(folder);
    }
}
