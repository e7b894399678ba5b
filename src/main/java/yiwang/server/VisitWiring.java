package yiwang.server;

import java.time.Clock;
import yiwang.server.access.Access;
import yiwang.server.audit.AuditTrail;
import yiwang.server.geo.GridLocator;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.reference.CountyLists;
import yiwang.server.visits.VisitCheck;
import yiwang.server.visits.VisitRoutes;
import yiwang.server.visits.Visits;

/** The room of visits, put together. */
final class VisitWiring {
    private VisitWiring() {}

    static RouteGroup routes(
            GridLocator locator, CountyLists lists, AuditTrail trail, Access access, Clock clock, Replies replies) {
        Visits visits = new Visits(locator.county().value(), trail, clock);
        return new VisitRoutes(visits, new VisitCheck(locator, lists::fallback, clock), access, replies);
    }
}
