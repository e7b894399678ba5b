package yiwang.server.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds which route of a table a request is for. Immutable; any thread. */
final class RouteTable {
    private static final Pattern ROUTE = Pattern.compile("(GET|POST|PUT|DELETE|PATCH) (/.*)");

    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, String method, String[] parts) {
        boolean isAt(String[] path) {
            if (path.length != parts.length) {
                return false;
            }
            for (int i = 0; i < path.length; i++) {
                boolean any = parts[i].startsWith("{") && !path[i].isEmpty();
                if (!any && !parts[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Of names like {@code GET /api/v1/tickets/{id}}; what is no route is left out. */
    RouteTable(Collection<String> names) {
        for (String name : names) {
            var route = ROUTE.matcher(name);
            if (route.matches()) {
                lines.add(new Line(name, route.group(1), parts(route.group(2))));
            }
        }
    }

    /** The name of the route. */
    Optional<String> find(String method, String path) {
        String[] parts = parts(path);
        return lines.stream()
                .filter(line -> line.method().equals(method) && line.isAt(parts))
                .map(Line::name)
                .findFirst();
    }

    /** Whether there is a route at this path, by whatever method. */
    boolean knows(String path) {
        String[] parts = parts(path);
        return lines.stream().anyMatch(line -> line.isAt(parts));
    }

    /** A slash at the end says nothing to the router, so it says nothing here. */
    private static String[] parts(String path) {
        return path.split("/");
    }
}
