package yiwang.server.tickets;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.Database;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.WriteLimits;

class PostgresTicketStoreTest extends TicketStoreContract {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Override
    Database open() {
        return POSTGRES.server().database().open(new WriteLimits(100, 256), threads, threads);
    }

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }
}
