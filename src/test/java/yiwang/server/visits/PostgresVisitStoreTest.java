package yiwang.server.visits;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.StoreAddress;

class PostgresVisitStoreTest extends VisitStoreContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    protected StoreAddress address() {
        return address;
    }

    /** The tables; the log of writes goes round by itself. */
    @Override
    Path files() throws SQLException {
        return POSTGRES.server().files(address).resolve("base");
    }

    @Override
    void cleaned() throws SQLException {
        PostgresServer.byHand(address, "VACUUM FULL visit");
    }
}
