package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.wire.Topic;

/** With accounts, nobody sees or touches what is out of the reach of their unit: by no route and in no frame. */
class ReachTest {
    private static final String SOURCE_NO = "13905130246-zhang";

    @TempDir
    private Path folder;

    private int numbers;
    private LockedBackend site;
    private String leader;
    private String town;
    private String water;

    @BeforeEach
    void start() {
        Instant now = Instant.now();
        site = LockedBackend.start(folder, new HandClock(now)).setup();
        site.account("ban.zhang", "center", Role.DISPATCHER, Role.ACCEPTOR, Role.SHIFT_LEADER);
        site.account("dong.zhen", "town-100", Role.HANDLER);
        site.account("shui.li", "dept-shuili", Role.HANDLER, Role.GRID_WORKER);
        leader = site.complete("ban.zhang");
        town = site.complete("dong.zhen");
        water = site.complete("shui.li");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String ticket(double lon) {
        Reply taken = site.http()
                .post(
                        "/api/v1/intake",
                        site.http()
                                .intake(Map.of(
                                        "lon",
                                        String.valueOf(lon),
                                        "source",
                                        "\"hotline\"",
                                        "sourceNo",
                                        "\"" + SOURCE_NO + numbers++ + "\"")),
                        leader);
        assertEquals(201, taken.status(), taken::text);
        return taken.json().path("id").asText();
    }

    private Reply read(String id, String token) {
        return site.http().get("/api/v1/tickets/" + id, token);
    }

    @Test
    void aTownReadsItsOwnAreaADepartmentWhatItHasAPartInTheCenterEverything() {
        String here = ticket(TestCounty.LON);
        String there = ticket(TestCounty.LON + 0.2);
        assertEquals(200, read(here, leader).status());
        assertEquals(200, read(there, leader).status());
        assertEquals(200, read(here, town).status());
        Reply hidden = read(there, town);
        assertEquals("unknown-ticket", hidden.code(), hidden::text);
        assertEquals(read("no-such-ticket", town).status(), hidden.status(), "as if it were not there");
        assertEquals(
                404,
                site.http().get("/api/v1/tickets/" + there + "/ladder", town).status());
        assertEquals(
                404,
                site.http().command(there, 1, "note", "{\"text\":\"x\"}", town).status());
        assertEquals(404, read(here, water).status());
        dispatch(here, "dept-shuili");
        assertEquals(200, read(here, water).status(), "its lead");
    }

    @Test
    void thePastIsNoWayRoundIt() {
        String here = ticket(TestCounty.LON);
        String there = ticket(TestCounty.LON + 0.2);
        dispatch(there, "dept-shuili");
        assertEquals(Set.of(here, there), past(leader));
        assertEquals(Set.of(here), past(town));
        assertEquals(Set.of(there), past(water));
        assertEquals(404, read(here + "?version=1", water).status());
    }

    /** Ids in the state of now, and those of the steps that led to it: they must be the same. */
    private Set<String> past(String token) {
        Set<String> open = new TreeSet<>();
        Reply state = site.http().get("/api/v1/replay?at=2999-01-01T00:00:00Z", token);
        assertEquals(200, state.status(), state::text);
        state.json()
                .path("tickets")
                .forEach(ticket -> open.add(ticket.path("id").asText()));
        Set<String> stepped = new TreeSet<>();
        site.http()
                .get("/api/v1/replay/steps?after=0", token)
                .json()
                .path("steps")
                .forEach(step -> {
                    if (step.has("ticket")) {
                        stepped.add(step.at("/ticket/id").asText());
                    }
                });
        assertEquals(open, stepped);
        return open;
    }

    @Test
    void theSendersNumberIsForThoseWhoMaySeePersonalData() {
        String here = ticket(TestCounty.LON);
        assertTrue(read(here, leader).text().contains(SOURCE_NO));
        assertFalse(read(here, town).text().contains(SOURCE_NO));
    }

    @Test
    void theLiveSocketCarriesNothingOutOfReachAndTakesAwayWhatLeavesIt() {
        String before = ticket(TestCounty.LON + 0.2);
        LiveReader all = reader(leader);
        LiveReader towns = reader(town);
        LiveReader waters = reader(water);
        String there = ticket(TestCounty.LON + 0.2);
        String here = ticket(TestCounty.LON);
        awaits(all, here, true);
        awaits(towns, here, true);
        dispatch(there, "dept-shuili");
        awaits(waters, there, true);
        dispatch(here, "dept-shuili");
        awaits(waters, here, true);
        for (String frame : towns.frames()) {
            assertFalse(frame.contains(there) || frame.contains(before), frame);
        }
        for (String frame : waters.frames()) {
            assertFalse(frame.contains(before), frame);
        }
        assertTrue(all.items(Topic.TICKETS).keySet().containsAll(List.of(before, there, here)));
        for (LiveReader reader : List.of(all, towns, waters)) {
            assertEquals(List.of(), reader.faults());
            reader.close();
        }
    }

    @Test
    void workersOfOthersAreNeitherSeenNorMoved() {
        assertEquals(2, site.http().get("/api/v1/workers", leader).json().size());
        assertEquals(2, site.http().get("/api/v1/workers", town).json().size());
        assertEquals(0, site.http().get("/api/v1/workers", water).json().size());
        String report = "[{\"id\":\"w-0001\",\"lon\":119.02,\"lat\":34.05,\"at\":\""
                + Instant.now().minusSeconds(5) + "\"}]";
        assertEquals(
                403,
                site.http().post("/api/v1/workers/positions", report, water).status());
        assertEquals(
                204, site.http().post("/api/v1/workers/positions", report, town).status());
    }

    @Test
    void anAdministratorHearsNothingOfTheWork() {
        Reply refused = site.http().get("/api/v1/live", site.complete(LockedBackend.AUDIT));
        assertEquals(403, refused.status(), refused::text);
    }

    private LiveReader reader(String token) {
        LiveReader reader = new LiveReader(site.http().http(), site.http().server(), token);
        List.of(Topic.values()).forEach(reader::subscribe);
        assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0));
        return reader;
    }

    private static void awaits(LiveReader reader, String id, boolean there) {
        assertTrue(reader.await(() -> reader.items(Topic.TICKETS).containsKey(id) == there), id);
    }

    private void dispatch(String id, String unit) {
        for (String[] step :
                new String[][] {{"accept", "{}"}, {"queue", "{}"}, {"dispatch", "{\"unit\":\"" + unit + "\"}"}}) {
            Reply detail = read(id, leader);
            if (detail.json().path("offers").toString().contains("\"verb\":\"" + step[0] + "\"")) {
                long version = detail.json().path("ticket").path("version").asLong();
                site.http().command(id, version, step[0], step[1], leader);
            }
        }
        assertEquals(
                unit,
                read(id, leader).json().path("ticket").path("lead").asText(),
                () -> read(id, leader).text());
    }
}
