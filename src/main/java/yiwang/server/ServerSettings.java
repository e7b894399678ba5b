package yiwang.server;

import java.nio.file.Path;
import yiwang.server.storage.WriteLimits;

/**
 * What a backend is started with.
 *
 * @param dataDir folder of the journal; made when it is not there
 * @param mapsDir folder of the county's map files and lists
 * @param port on 127.0.0.1; 0 takes a free one
 * @param writes bounds on writing
 */
public record ServerSettings(Path dataDir, Path mapsDir, int port, WriteLimits writes) {
    /** Where consoles look when nothing else is said. */
    public static final int DEFAULT_PORT = 8420;

    /** With the usual queue. */
    public static ServerSettings of(Path dataDir, Path mapsDir, int port) {
        return new ServerSettings(dataDir, mapsDir, port, WriteLimits.USUAL);
    }
}
