package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;

/**
 * Every route of the interface description, asked by nobody and by a session of every role, against {@code role-matrix.tsv}.
 * A route that is described and not in the table, or the other way about, fails. "no" is 401 without a session and 403 with
 * one; "yes" is whatever else the route says to an empty request.
 */
class RoleMatrixTest {
    private static final String NOBODY = "nobody";
    /** A wall by its machine credential; by an account it is the role. */
    private static final String WALL_MACHINE = "wall-machine";

    @TempDir
    private Path folder;

    private final Map<String, List<String>> table = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();

    @Test
    void everyRouteSaysToEveryRoleWhatTheTableSays() {
        read();
        try (LockedBackend site = LockedBackend.start(folder, new HandClock(Instant.parse("2026-02-14T01:00:00Z")))
                .setup()) {
            assertEquals(described(site.http()), new TreeSet<>(table.keySet()));
            List<String> wrong = new ArrayList<>();
            for (String column : columns) {
                String token = switch (column) {
                    case NOBODY -> null;
                    case WALL_MACHINE -> site.credential("{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"center\"}");
                    default -> token(site, Role.valueOf(column));
                };
                for (String route : order()) {
                    String expected = Objects.requireNonNull(table.get(route)).get(columns.indexOf(column));
                    String told = ask(site.http(), route, token);
                    if (!told.equals(expected)) {
                        wrong.add(route + " by " + column + ": " + told + " where the table says " + expected);
                    }
                }
            }
            assertEquals(List.of(), wrong);
        }
    }

    private void read() {
        List<String> lines = Resources.lines(RoleMatrixTest.class, "role-matrix.tsv");
        columns.addAll(Arrays.asList(lines.getFirst().split("\t"))
                .subList(1, lines.getFirst().split("\t").length));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t"));
            assertEquals(columns.size(), cells.size() - 1, line);
            assertTrue(Set.of("yes", "no").containsAll(cells.subList(1, cells.size())), line);
            table.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        Set<String> roles = new TreeSet<>(columns);
        Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).forEach(role -> {
            assertTrue(roles.remove(role.name()), () -> role + " is not in the table");
        });
        assertEquals(Set.of(NOBODY, WALL_MACHINE), roles);
    }

    private static Set<String> described(TestBackend backend) {
        Set<String> routes = new TreeSet<>();
        backend.get("/openapi.json", null)
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** What ends the asking session comes last. */
    private List<String> order() {
        List<String> routes = new ArrayList<>(table.keySet());
        routes.sort((a, b) -> Boolean.compare(a.endsWith("/current"), b.endsWith("/current")));
        return routes;
    }

    private static String token(LockedBackend site, Role role) {
        return switch (role) {
            case SYSTEM_ADMIN -> site.complete(LockedBackend.SYSTEM);
            case SECURITY_ADMIN -> site.complete(LockedBackend.SECURITY);
            case AUDIT_ADMIN -> site.complete(LockedBackend.AUDIT);
            case SOURCE ->
                site.credential(
                        "{\"name\":\"hotline\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"hotline\"}");
            default -> {
                String account = "a-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
                site.account(account, "center", role);
                yield site.complete(account);
            }
        };
    }

    private static String ask(TestBackend backend, String route, @Nullable String token) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{layer}", "county").replaceAll("\\{[a-z]+}", "none");
        boolean hasBody = parts[0].equals("POST");
        TestBackend.Reply reply = backend.send(backend.request(path, token)
                .header("Content-Type", "application/json")
                .method(parts[0], hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .build());
        assertTrue(reply.status() < 500, () -> route + ": " + reply.text());
        boolean refused = reply.status() == 403 || token == null && reply.status() == 401;
        return refused ? "no" : "yes";
    }
}
