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
 * @param port to listen on; 0 takes a free one
 * @param writes bounds on writing
 * @param store where the journal is
 * @param entrance how it is reached and who comes in
 */
public record ServerSettings(
        Path dataDir, Path mapsDir, int port, WriteLimits writes, StoreAddress store, Entrance entrance) {
    /** Where consoles look when nothing else is said. */
    public static final int DEFAULT_PORT = 8420;

    private static final String KEYS = "seal.keys";

    /** With the usual queue, the journal in a file of the data folder, and the unlocked door on loopback. */
    public static ServerSettings of(Path dataDir, Path mapsDir, int port) {
        return new ServerSettings(
                dataDir, mapsDir, port, WriteLimits.USUAL, new SqliteFolder(dataDir), Entrance.UNLOCKED_ON_LOOPBACK);
    }

    /** The same with other bounds on writing. */
    public ServerSettings with(WriteLimits other) {
        return new ServerSettings(dataDir, mapsDir, port, other, store, entrance);
    }

    /** The same with the journal elsewhere. */
    public ServerSettings with(StoreAddress other) {
        return new ServerSettings(dataDir, mapsDir, port, writes, other, entrance);
    }

    /** The same with another way in. */
    public ServerSettings with(Entrance other) {
        return new ServerSettings(dataDir, mapsDir, port, writes, store, other);
    }

    /** The file of keys that seal what is kept unreadable; beside the store, never in it. */
    public Path keyFile() {
        return dataDir.resolve(KEYS);
    }
}
