package yiwang.server;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.StoreAddress;

class PostgresFenceTest extends FenceContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    StoreAddress address(Path data) {
        return address;
    }
}
