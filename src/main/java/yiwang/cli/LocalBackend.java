package yiwang.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import yiwang.domain.BrokenDataFile;
import yiwang.server.BackendServer;
import yiwang.server.ServerSettings;
import yiwang.server.http.PortInUse;
import yiwang.server.storage.DataInUse;
import yiwang.server.storage.StorageFault;

/** A backend of this process with the demo county's cameras; closed in reverse order. */
final class LocalBackend implements AutoCloseable {
    private final DemoCameras cameras;
    private final BackendServer server;

    private LocalBackend(DemoCameras cameras, BackendServer server) {
        this.cameras = cameras;
        this.server = server;
    }

    /** Starts and waits until it answers. What is wrong with the county, the folder or the port is one line. */
    static LocalBackend start(Path data, int port) {
        return start(ServerSettings.of(data, Installation.maps(), port));
    }

    /** The same by these settings. */
    static LocalBackend start(ServerSettings settings) {
        DemoCameras cameras = new DemoCameras(InstantSource.system());
        try {
            return new LocalBackend(cameras, BackendServer.start(settings, cameras));
        } catch (BrokenDataFile | PortInUse | DataInUse | StorageFault e) {
            cameras.close();
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    String url() {
        return server.url();
    }

    /** What makes the first accounts, while they are asked for and there are none. */
    Optional<String> setupToken() {
        return server.setupToken();
    }

    @Override
    public void close() {
        server.close();
        cameras.close();
    }
}
