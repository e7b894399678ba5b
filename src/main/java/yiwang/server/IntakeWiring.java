package yiwang.server;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import yiwang.server.access.Access;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.intake.IntakeBatches;
import yiwang.server.intake.IntakeRoutes;
import yiwang.server.intake.IntakeService;
import yiwang.server.journal.JournalStore;
import yiwang.server.open311.Open311Room;
import yiwang.server.open311.Open311Routes;
import yiwang.server.reference.CountyLists;
import yiwang.server.sensors.CountySensors;
import yiwang.server.sensors.SensorDesk;
import yiwang.server.sensors.SensorRoutes;
import yiwang.server.storage.Database;
import yiwang.server.tickets.TicketIntake;

/** The doors by which matters come in, put together. */
final class IntakeWiring {
    private final Given given;

    /** What they are made of. */
    record Given(
            Vertx vertx,
            Database database,
            JournalStore journal,
            CountyLists lists,
            ServerSettings settings,
            Clock clock,
            Replies replies) {}

    IntakeWiring(Given given) {
        this.given = given;
    }

    /** Those that stand behind the door where a backend has accounts, and are open to this machine where it has none. */
    List<RouteGroup> own(IntakeService intake, TicketIntake tickets, Access access) {
        int waiting = given.settings().writes().waiting();
        return List.of(
                new IntakeRoutes(
                        intake,
                        new IntakeBatches(given.vertx(), intake, tickets, waiting),
                        access,
                        access::ownSource,
                        given.replies()),
                new SensorRoutes(
                        new SensorDesk(
                                CountySensors.rules(given.settings().mapsDir(), given.lists()), intake, given.clock()),
                        access,
                        given.replies()));
    }

    /** Open311 keeps a door of its own, because its refusals are its own. */
    RouteGroup open311(IntakeService intake, Access access, boolean hasAccounts) {
        Open311Routes.Given routes = new Open311Routes.Given(
                intake,
                given.lists().categories(),
                hasAccounts ? access::require : RoutingContext::next,
                access,
                given.journal().region(),
                given.clock(),
                given.replies());
        return Open311Room.routes(routes, given.database(), given.journal(), given.lists()::unitName);
    }
}
