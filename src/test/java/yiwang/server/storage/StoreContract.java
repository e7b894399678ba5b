package yiwang.server.storage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store that is open during each test, on threads that end with it; a test class per kind of store says where it is. */
public abstract class StoreContract {
    private final WriteLimits limits;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    protected Database database;

    protected StoreContract(WriteLimits limits) {
        this.limits = limits;
    }

    /** The same place at every call of one test. */
    protected abstract StoreAddress address();

    /** Opens that place; the store that is open during the test must be closed first. */
    protected final Database open() {
        return open(address());
    }

    protected final Database open(StoreAddress where) {
        return where.open(limits, threads, threads);
    }

    @BeforeEach
    void start() {
        database = open();
    }

    @AfterEach
    void stop() {
        database.close();
        threads.shutdown();
    }
}
