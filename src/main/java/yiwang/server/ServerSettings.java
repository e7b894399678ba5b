package yiwang.server;

import java.nio.file.Path;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.WriteLimits;

/**
 * What a backend is started with.
 *
 * @param dataDir folder of what the backend keeps in files; made when it is not there
 * @param mapsDir folder of the county's map files and lists
 * @param port on 127.0.0.1; 0 takes a free one
 * @param writes bounds on writing
 * @param store where the journal is
 */
public record ServerSettings(Path dataDir, Path mapsDir, int port, WriteLimits writes, StoreAddress store) {
    /** Where consoles look when nothing else is said. */
    public static final int DEFAULT_PORT = 8420;

    /** With the usual queue, and the journal in a file of the data folder. */
    public static ServerSettings of(Path dataDir, Path mapsDir, int port) {
        return new ServerSettings(dataDir, mapsDir, port, WriteLimits.USUAL, new SqliteFolder(dataDir));
    }

    /** The same with other bounds on writing. */
    public ServerSettings with(WriteLimits other) {
        return new ServerSettings(dataDir, mapsDir, port, other, store);
    }

    /** The same with the journal elsewhere. */
    public ServerSettings with(StoreAddress other) {
        return new ServerSettings(dataDir, mapsDir, port, writes, other);
    }
}
