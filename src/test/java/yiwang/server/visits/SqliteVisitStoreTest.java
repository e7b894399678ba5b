package yiwang.server.visits;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteVisitStoreTest extends VisitStoreContract {
    @TempDir
    Path folder;

    @Override
    protected StoreAddress address() {
        return new SqliteFolder(folder);
    }

    @Override
    Path files() {
        return folder;
    }

    @Override
    void cleaned() {
        database.close(); // writes what is in the log into the file
    }
}
