package yiwang.server;

import java.time.InstantSource;
import java.util.List;
import yiwang.server.access.Access;
import yiwang.server.geo.Boundaries;
import yiwang.server.geo.BoundaryImport;
import yiwang.server.geo.BoundaryRoutes;
import yiwang.server.geo.CountyMap;
import yiwang.server.geo.GeoRoutes;
import yiwang.server.geo.MicroGridShelf;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.storage.Database;

/** The county's boundaries, put together. */
final class MapWiring {
    private MapWiring() {}

    /** Those in force when the backend starts; waits. Throws {@link yiwang.domain.BrokenDataFile} for files that cannot be. */
    static Boundaries open(CountyMap files, Database database, InstantSource clock) {
        Boundaries boundaries = new Boundaries(files);
        String region = files.locator().county().value();
        database.read(tx -> {
                    boundaries.load(tx);
                    return true;
                })
                .join();
        database.write(tx -> MicroGridShelf.keep(tx, region, boundaries.map(), clock.instant()))
                .join()
                .ifPresent(refused -> {
                    throw refused;
                });
        return boundaries;
    }

    /** Everything about them that can be asked. */
    static List<RouteGroup> routes(BoundaryImport.Given given, Access access, Replies replies) {
        BoundaryImport imports = new BoundaryImport(given);
        imports.begin();
        return List.of(
                new GeoRoutes(given.boundaries(), imports, replies), new BoundaryRoutes(imports, access, replies));
    }
}
