package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.wire.Json;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Invariant 11 of domain.md 4.4: nothing sealed about a reporter is in a frame for a wall or for a town that does not own
 * the ticket. No record of a topic has a field for a reporter, and what a source says of itself stays with the detail.
 */
class SealedReporterTest extends BackendStory {
    /** A hotline that uses the caller's number as its own, at worst. */
    private static final String SOURCE_NO = "13905130246-zhang";

    private static final String SOURCE = "hotline-of-the-reporter";
    private static final Set<String> OF_A_REPORTER = Set.of(
            "reporter",
            "phone",
            "mobile",
            "tel",
            "caller",
            "callerlabel",
            "contact",
            "idcard",
            "idno",
            "sex",
            "gender",
            "source",
            "sourceno",
            "wantsreply",
            "confidential");

    @Test
    void invariant11_noFrameForAWallOrAnotherTownHoldsAnythingOfTheReporter() throws IOException {
        String center = backend.session("seat-1", "center", Role.SHIFT_LEADER, Role.DISPATCHER, Role.ACCEPTOR);
        List<LiveReader> readers = Stream.of(
                        backend.session("wall-1", "center", Role.WALL), backend.session("t", "town-100", Role.HANDLER))
                .map(token -> new LiveReader(backend.http(), backend.server(), token))
                .toList();
        for (LiveReader reader : readers) {
            List.of(Topic.values()).forEach(reader::subscribe);
        }
        String id = take();
        long version = backend.get("/api/v1/tickets/" + id, center)
                .json()
                .path("ticket")
                .path("version")
                .asLong();
        TestBackend.Reply accepted = backend.command(id, version, "accept", "{}", center);
        assertEquals(200, accepted.status(), accepted::text);
        long last = backend.journalSeq();
        for (LiveReader reader : readers) {
            assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= last
                    && reader.items(Topic.TICKETS).containsKey(id)));
            List<String> frames = reader.frames();
            assertTrue(frames.stream().anyMatch(frame -> frame.contains(id)), "it is told of the ticket");
            for (String frame : frames) {
                assertFalse(frame.contains(SOURCE_NO) || frame.contains(SOURCE), frame);
                Set<String> names = names(Json.lenient().readTree(frame));
                names.retainAll(OF_A_REPORTER);
                assertEquals(Set.of(), names, frame);
            }
            reader.close();
        }
    }

    @Test
    void invariant11_noRecordOfATopicHasAPlaceForAReporter() {
        List<String> names = new ArrayList<>();
        for (Class<?> item : TopicItem.class.getPermittedSubclasses()) {
            for (RecordComponent component : item.getRecordComponents()) {
                names.add(component.getName().toLowerCase(Locale.ROOT));
            }
        }
        assertTrue(names.contains("excerpt"), names::toString);
        names.retainAll(OF_A_REPORTER);
        assertEquals(List.of(), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "reporter", "reporterIdCard", "name", "idCard", "caller"})
    void invariant11_theIntakeRefusesWhatHasNoSealedPlace(String property) {
        long before = backend.journalSeq();
        TestBackend.Reply refused =
                backend.post("/api/v1/intake", backend.intake(Map.of(property, "\"13905130246\"")), null);
        assertEquals(400, refused.status(), refused::text);
        assertFalse(refused.code().isEmpty(), refused::text);
        assertEquals(before, backend.journalSeq(), "no event is left");
    }

    private String take() {
        TestBackend.Reply taken = backend.post(
                "/api/v1/intake",
                backend.intake(Map.of("source", "\"" + SOURCE + "\"", "sourceNo", "\"" + SOURCE_NO + "\"")),
                null);
        assertEquals(201, taken.status(), taken::text);
        return taken.json().path("id").asText();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(names(child)));
        return new TreeSet<>(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }
}
