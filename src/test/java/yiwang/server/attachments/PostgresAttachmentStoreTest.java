package yiwang.server.attachments;

import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.StoreAddress;

class PostgresAttachmentStoreTest extends AttachmentStoreContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    protected StoreAddress address() {
        return address;
    }
}
