package yiwang.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Gives a test class the one PostgreSQL of this run, which is started when the first class asks and stopped after the last.
 * Where there can be none, the tests of the class are skipped.
 */
public final class PostgresExtension implements BeforeAllCallback {
    private static final Namespace RUN = Namespace.create(PostgresExtension.class);

    private @Nullable PostgresServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store run = context.getRoot().getStore(RUN);
        server = run.getOrComputeIfAbsent(PostgresServer.class, type -> started(), PostgresServer.class);
    }

    private static PostgresServer started() {
        try {
            return PostgresServer.start(PostgresPrograms.find());
        } catch (PostgresPrograms.Impossible e) {
            return Assumptions.abort(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server of this run. */
    public PostgresServer server() {
        PostgresServer running = server;
        if (running == null) {
            throw new IllegalStateException("asked before the tests began");
        }
        return running;
    }
}
