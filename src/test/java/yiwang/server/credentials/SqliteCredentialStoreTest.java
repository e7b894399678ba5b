package yiwang.server.credentials;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteCredentialStoreTest extends CredentialStoreContract {
    @TempDir
    Path folder;

    @Override
    protected StoreAddress address() {
        return new SqliteFolder(folder);
    }
}
