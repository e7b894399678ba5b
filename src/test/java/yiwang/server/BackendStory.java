package yiwang.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test class each of whose tests has a new backend of its own. */
public abstract class BackendStory {
    @TempDir
    protected Path folder;

    protected TestBackend backend;

    @BeforeEach
    protected final void startBackend() {
        backend = TestBackend.start(folder);
    }

    @AfterEach
    protected final void stopBackend() {
        backend.close();
    }
}
