package yiwang.server;

import java.nio.file.Path;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteFenceTest extends FenceContract {
    @Override
    StoreAddress address(Path data) {
        return new SqliteFolder(data);
    }
}
