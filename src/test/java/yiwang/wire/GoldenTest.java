package yiwang.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceRule;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.ClassifierView.Attempt;
import yiwang.wire.ClassifierView.Figures;

/** Every record in the JSON it had when it was agreed on; a file that changes here breaks somebody's program. */
class GoldenTest {
    private static final Instant AT = Instant.parse("2026-02-14T09:00:00.123Z");
    private static final Instant WHOLE = Instant.parse("2026-02-14T09:00:00Z");
    private static final TicketView TICKET = ticket(null);
    private static final WorkerView WORKER =
            new WorkerView("w-0001", "镇中社区 网格员 01", "town-100", "320724100001001", 119.35, 34.09, AT);
    private static final ChannelView CHANNEL = new ChannelView(
            "32072401041320000001",
            "一号路 路况",
            "traffic",
            119.35,
            34.09,
            161,
            "dept-jiaotong",
            "320724100001001",
            "/api/v1/channels/32072401041320000001/stream.ts",
            true,
            AT);
    private static final Totals TOTALS = new Totals(7, AT, 1, 2, 3, 4, 5, 6);
    private static final Problem PROBLEM =
            new Problem("stale-version", "工单已变化", "工单现为第 3 版。", List.of("3", "2"), "0a1b2c3d");

    @SuppressWarnings("checkstyle:MethodLength") // one line for each record
    static Stream<Arguments> records() {
        TicketDetail detail = new TicketDetail(
                TICKET,
                "正文",
                "web",
                "n-1",
                new ProfileView(
                        "two-step",
                        3,
                        "两步",
                        "Two steps",
                        List.of(new ProfileView.Step(
                                "accept", "受理", "Accept", List.of(TicketState.RECEIVED), List.of("filed"))),
                        List.of(new ProfileView.ClockLine(
                                "accept",
                                "受理",
                                "Acceptance",
                                "state",
                                List.of(TicketState.RECEIVED),
                                List.of(TicketState.RECEIVED, TicketState.PRECHECK),
                                List.of(),
                                "0.25 UH"))),
                new CourseView(
                        List.of(new CourseView.Task(1, "co-handle", "dept-shuili", "OPEN")),
                        "extend",
                        "dept-shuili",
                        8,
                        "WH",
                        List.of("dept-shuili"),
                        List.of(),
                        List.of("legacy"),
                        true,
                        1,
                        2,
                        0,
                        AT,
                        "",
                        "",
                        List.of()),
                List.of(new ClockView(
                        "dispose",
                        "处置",
                        "Handling",
                        0,
                        ClockView.State.PAUSED,
                        "4 WD",
                        List.of("8 WH"),
                        "dept-shuili",
                        AT,
                        null,
                        WHOLE,
                        null,
                        true,
                        0.25,
                        "2024-2026.0a1b2c3d",
                        List.of("2026-02-14 周六 17:00 起算，时限 4 工作日。"))),
                List.of(new TicketDetail.Step(
                        1, "register", "web", "center", AT, TicketState.RECEIVED, Map.of("text", "备注"))),
                List.of(
                        new TicketDetail.Offer("accept", null, List.of()),
                        new TicketDetail.Offer("close", "not-your-role", List.of("close", "VERIFIER"))),
                new AdviceView(
                        new AdviceView.Suggestion(
                                "trained",
                                "0123456789ab-0123456789ab",
                                "confirm",
                                List.of(new AdviceView.Item("02-003", 0.873, List.of("路灯", "不亮"))),
                                List.of("触电")),
                        List.of(new AdviceView.Past("320724-260213-000001-7", "路灯坏了", "02-003", "dept-zhujian", AT)),
                        List.of(new AdviceView.Route("dept-zhujian", "list", "02-003"))),
                new ReporterView(ReporterView.State.KEPT, "欧阳**", "138****1234", 2));
        Attempt attempt = new Attempt(
                AT, 160, 40, 4182, "taken", "0123456789ab", new Figures(0.9, 0.975), new Figures(0.8, 0.9), 1200);
        return Stream.of(
                golden("ticket-view", TICKET),
                golden("ticket-view-full", ticket("dept-shuili")),
                golden("ticket-detail", detail),
                golden(
                        "classifier-view",
                        new ClassifierView("trained", "0123456789ab-0123456789ab", 200, false, attempt, attempt, "x")),
                golden(
                        "classifier-view-new",
                        new ClassifierView("untrained", "0123456789ab", 0, true, null, null, null)),
                golden(
                        "ping-pong-view",
                        new PingPongView(
                                AT,
                                AT.plusSeconds(60),
                                List.of(
                                        new PingPongView.Row("dept-shuili", "dept-zhujian", 2, 7200),
                                        new PingPongView.Row("dept-shuili", null, 1, 60)))),
                golden(
                        "replay-view",
                        new ReplayView(WHOLE, 12, AT, WHOLE, List.of(TICKET), TOTALS, List.of(AT, WHOLE))),
                golden(
                        "replay-steps",
                        new ReplaySteps(
                                List.of(
                                        new ReplaySteps.Step(
                                                13,
                                                WHOLE,
                                                TICKET,
                                                null,
                                                new ReplaySteps.Count(1, 0, 1, 0, 0, null, AT)),
                                        new ReplaySteps.Step(
                                                14,
                                                WHOLE,
                                                null,
                                                "0195-b",
                                                new ReplaySteps.Count(0, 1, -1, 1, 1, AT, null))),
                                14,
                                true)),
                golden(
                        "geography-report",
                        new GeographyReport(
                                "0a1b2c1w",
                                1,
                                false,
                                1,
                                0,
                                List.of("grids"),
                                List.of("320724100001003"),
                                List.of("320724100001001"),
                                List.of(new GeographyReport.Step("320724100001001", "320724100001003")),
                                2,
                                List.of(new GeographyReport.Finding(
                                        "orphan",
                                        "a.zip!grids.geojson",
                                        3,
                                        "320724100009001",
                                        "grid",
                                        120.5,
                                        119.35,
                                        34.09,
                                        "no area 320724100009")))),
                golden(
                        "fence-view",
                        new FenceView(
                                "fence-0001",
                                "堤防",
                                List.of(new GeoPoint(119, 34), new GeoPoint(119.1, 34), new GeoPoint(119.1, 34.1)),
                                FenceRule.NOBODY,
                                "town-100",
                                30,
                                "seat-1",
                                AT,
                                null,
                                3,
                                List.of(new FenceView.Alert(2, FenceAlert.What.EMPTY, "", AT)),
                                0,
                                null)),
                golden(
                        "fence-request",
                        new FenceRequest(
                                "fence-0001",
                                "堤防",
                                List.of(new FenceRequest.Corner(119, 34)),
                                FenceRule.ENTERED,
                                null,
                                60,
                                WHOLE)),
                golden("fence-taken", new FenceTaken(2)),
                golden("geography-version", new GeographyVersion(2, AT, "admin-1", List.of("grids"), 1, 1, 2)),
                golden("worker-view", WORKER),
                golden("worker-position", new WorkerPosition("w-0001", 119.35, 34.09, AT)),
                golden("channel-view", CHANNEL),
                golden("totals", TOTALS),
                golden("problem", PROBLEM),
                golden("unit-view", new UnitView("dept-shuili", "水利局", "department", "center", "320724", "slj")),
                golden(
                        "category-view",
                        new CategoryView("01-001", "市容环境", "City", "垃圾", "Garbage", "util", Urgency.C, "1 WH", "4 WH")),
                golden("command-request", new CommandRequest("c-0000001", 3, "dispatch", Map.of("unit", "a"))),
                golden("command-answer", new CommandAnswer("t", 4, 9, false)),
                golden(
                        "intake",
                        new Intake(
                                "web",
                                "n-1",
                                IntakeChannel.WEB,
                                TicketKind.HELP,
                                "标题",
                                "正文",
                                WHOLE,
                                119.35,
                                34.09,
                                "320724100",
                                "人民路",
                                "01-001",
                                "欧阳娜",
                                "0518-83211234")),
                golden(
                        "intake-short",
                        new Intake(
                                "web", "n-1", IntakeChannel.WEB, null, null, "正文", null, null, null, null, null, null)),
                golden("intake-answer", new IntakeAnswer("t", "320724-260214-000123-7", 1, true)),
                golden("session-request", new SessionRequest("seat-1", "center", Set.of(Role.DISPATCHER))),
                golden("session-answer", new SessionAnswer("secret", "seat-1", "center", Set.of(Role.DISPATCHER))),
                golden("live-request", new LiveRequest(LiveRequest.SUBSCRIBE, Topic.TICKETS)),
                golden(
                        "live-request-whole",
                        new LiveRequest(
                                LiveRequest.SUBSCRIBE,
                                Topic.TICKETS,
                                new LiveFilter(
                                        "320724100",
                                        "center",
                                        new TreeSet<>(Set.of(TicketState.RECEIVED, TicketState.DISPATCHED)),
                                        new TreeSet<>(Set.of("01", "02-003")),
                                        new LiveFilter.Viewport(119.25, 34, 119.5, 34.125)),
                                new LiveRequest.Resume("00ff", 4711))));
    }

    static Stream<Arguments> messages() {
        Map<Topic, Long> seqs = new EnumMap<>(Map.of(Topic.TICKETS, 7L, Topic.TOTALS, 2L));
        return Stream.of(
                golden("live-hello", new LiveMessage.Hello("yiwang", "e", AT, 2)),
                golden("live-snapshot", new LiveMessage.Snapshot(Topic.TICKETS, 7, List.of(TICKET), true)),
                golden("live-snapshot-workers", new LiveMessage.Snapshot(Topic.WORKERS, 7, List.of(WORKER), false)),
                golden("live-delta", new LiveMessage.Delta(Topic.CHANNELS, 7, 9, List.of(CHANNEL), List.of("k"))),
                golden("live-snapshot-view", new LiveMessage.Snapshot(Topic.WORKERS, 7, List.of(WORKER), true, "00ff")),
                golden(
                        "live-delta-view",
                        new LiveMessage.Delta(Topic.CHANNELS, 7, 9, List.of(CHANNEL), List.of("k"), "00ff")),
                golden("live-delta-totals", new LiveMessage.Delta(Topic.TOTALS, 7, 9, List.of(TOTALS), List.of())),
                golden("live-heartbeat", new LiveMessage.Heartbeat(AT, seqs, false, 1)),
                golden("live-trouble", new LiveMessage.Trouble(PROBLEM)));
    }

    private static Arguments golden(String file, Object value) {
        return Arguments.of(file, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void aRecordIsWrittenAndReadAsAgreed(String file, Object value) throws IOException {
        String agreed = read(file);
        assertEquals(
                Json.lenient().readTree(agreed),
                Json.lenient().readTree(Json.lenient().writeValueAsString(value)));
        assertEquals(value, Json.strict().readValue(agreed, value.getClass()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aLiveMessageIsWrittenAndReadAsAgreed(String file, LiveMessage message) throws IOException {
        String agreed = read(file);
        assertEquals(Json.lenient().readTree(agreed), Json.lenient().readTree(LiveCodec.write(message)));
        assertEquals(message, LiveCodec.read(agreed));
    }

    @Test
    void anOlderConsoleReadsANewerBackendButABackendRefusesWhatItDoesNotKnow() throws IOException {
        String newer = read("totals").replaceFirst("\\{", "{\"more\":1,");
        assertEquals(TOTALS, Json.lenient().readValue(newer, Totals.class));
        assertThrows(UnrecognizedPropertyException.class, () -> Json.strict().readValue(newer, Totals.class));
    }

    @Test
    void strictMeansStrict() {
        for (String bad : List.of(
                "{\"op\":\"subscribe\",\"op\":\"subscribe\",\"topic\":\"tickets\"}",
                "{\"op\":\"subscribe\",\"topic\":\"tickets\"} {}",
                "{\"op\":\"subscribe\",\"topic\":\"weather\"}",
                "{\"op\":\"subscribe\"")) {
            assertThrows(JsonProcessingException.class, () -> Json.strict().readValue(bad, LiveRequest.class), bad);
        }
    }

    @Test
    void textThatIsNoLiveMessageIsTold() {
        for (String bad : List.of("", "x", "{}", "{\"kind\":\"song\"}", "{\"kind\":\"delta\",\"topic\":\"weather\"}")) {
            assertThrows(IllegalArgumentException.class, () -> LiveCodec.read(bad), bad);
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + file + ".json")) {
            return new String(assertPresent(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream assertPresent(@Nullable InputStream in, String file) {
        assertNotNull(in, file);
        return in;
    }

    private static TicketView ticket(@Nullable String unit) {
        return new TicketView(
                "0195-a",
                3,
                "320724-260214-000123-7",
                TicketState.DISPATCHED,
                TicketKind.COMPLAINT,
                IntakeChannel.HOTLINE_12345,
                "01-001",
                0.75,
                Urgency.B,
                "标题",
                "正文",
                unit == null ? null : "320724100001001",
                "320724100001",
                unit == null ? null : 119.35,
                unit == null ? null : 34.09,
                "人民路",
                unit,
                unit,
                AT,
                AT,
                WHOLE,
                unit == null ? null : WHOLE,
                1,
                2,
                3,
                4,
                null,
                unit == null
                        ? LadderView.NONE
                        : new LadderView(Rung.E3, AT, true, WHOLE, 7, true, "seat-3", AT, List.of("consult-due")),
                AT);
    }
}
