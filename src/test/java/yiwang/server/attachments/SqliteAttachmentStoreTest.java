package yiwang.server.attachments;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteAttachmentStoreTest extends AttachmentStoreContract {
    @TempDir
    Path data;

    @Override
    protected StoreAddress address() {
        return new SqliteFolder(data);
    }
}
