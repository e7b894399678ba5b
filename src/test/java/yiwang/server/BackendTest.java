package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/** The way of one ticket from the public door to its end, as seen by everybody. */
class BackendTest {
    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("checkstyle:MethodLength") // one story told from beginning to end
    void aTicketGoesFromIntakeToCloseAndIsSeenLive() {
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = backend.session("seat-1", "center", Role.SHIFT_LEADER, Role.VERIFIER);
            String handler = backend.session("seat-2", "dept-chengguan", Role.HANDLER);
            try (LiveReader live = new LiveReader(backend.http(), backend.server(), leader)) {
                live.subscribe(Topic.TICKETS);
                assertTrue(live.await(() -> live.seq(Topic.TICKETS) == 0), "an empty snapshot");
                String id = backend.ticket();
                assertTrue(live.await(() -> live.items(Topic.TICKETS).containsKey(id)));
                if (live.items(Topic.TICKETS).get(id) instanceof TicketView seen) {
                    assertEquals(TestCounty.GRID, seen.grid());
                    assertEquals("01-001", seen.category());
                } else {
                    fail("no ticket");
                }

                assertEquals(200, backend.command(id, 1, "accept", "{}", leader).status());
                assertEquals(
                        200,
                        backend.command(id, 3, "dispatch", "{\"unit\":\"dept-chengguan\"}", leader)
                                .status());
                assertEquals(200, backend.command(id, 4, "sign", "{}", handler).status());
                assertEquals(
                        200,
                        backend.command(
                                        id,
                                        5,
                                        "feed-back",
                                        "{\"reply\":\"已清运\",\"contacted\":\"yes\",\"true\":\"yes\",\"solved\":\"yes\"}",
                                        handler)
                                .status());
                assertEquals(200, backend.command(id, 7, "verify", "{}", leader).status());
                assertEquals(
                        200,
                        backend.command(
                                        id,
                                        8,
                                        "revisit",
                                        "{\"contacted\":\"yes\",\"grade\":\"5\",\"solved\":\"yes\"}",
                                        leader)
                                .status());
                assertEquals(
                        200, backend.command(id, 9, "evaluate", "{}", leader).status());
                assertTrue(live.await(() -> live.seq(Topic.TICKETS) == 10), "the last change was told");
                assertTrue(live.await(() -> live.items(Topic.TICKETS).isEmpty()), "a closed ticket goes");
                assertEquals(
                        10,
                        backend.get("/api/v1/tickets/" + id, leader)
                                .json()
                                .path("trail")
                                .size());
                assertEquals(List.of(), live.faults());
            }
        }
    }
}
