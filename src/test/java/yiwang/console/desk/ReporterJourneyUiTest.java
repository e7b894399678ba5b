package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.kit.Fx;
import yiwang.domain.ticket.Role;

/** An officer calls whoever reported a matter: by keys and by clicks, at a real backend. */
class ReporterJourneyUiTest {
    private static final String NAME = "测试甲";
    private static final String PHONE = "13800000000";

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private DeskSite site;
    private String ticket;

    @BeforeEach
    void open() throws Exception {
        site = new DeskSite(folder);
        ticket = site.ticket();
        site.show(ticket);
        Fx.until(() -> site.room.isThere(Ids.REPORTER));
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    private void awaitNotice(String part) {
        Fx.until(() -> site.notice().contains(part));
    }

    private boolean isShown() {
        return site.room.isThere(Ids.REPORTER_PHONE);
    }

    private void reveal() {
        robot.type(KeyCode.W);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        Fx.until(this::isShown);
    }

    private void assertNothingIsSeen() {
        String seen = site.texts();
        assertFalse(seen.contains(PHONE) || seen.contains(NAME), seen);
    }

    @Test
    void nameAndNumberAreShownForAPurposeAndGoWithEsc() {
        assertTrue(site.texts().contains("测**  138****0000"), site::texts);
        assertNothingIsSeen();
        robot.type(KeyCode.W);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        robot.type(KeyCode.ENTER);
        awaitNotice("先选用途");
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        Fx.until(this::isShown);
        assertEquals(NAME, site.room.said(Ids.REPORTER_NAME));
        assertEquals(PHONE, site.room.said(Ids.REPORTER_PHONE));
        assertEquals("60 秒后隐去", site.room.said(Ids.REPORTER_LEFT));
        robot.press(KeyCode.CONTROL).type(KeyCode.A, KeyCode.C).release(KeyCode.CONTROL);
        assertFalse(Fx.get(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("1380000")));
        robot.type(KeyCode.ESCAPE);
        Fx.until(() -> !isShown());
        assertNothingIsSeen();
    }

    @Test
    void itIsHiddenWhenItsTimeIsOverAndCountsDownUntilThen() {
        reveal();
        site.nanos.addAndGet(Duration.ofSeconds(18).toNanos());
        Fx.until(() -> site.room.said(Ids.REPORTER_LEFT).equals("42 秒后隐去"));
        site.nanos.addAndGet(Duration.ofSeconds(42).toNanos());
        Fx.until(() -> !isShown());
        awaitNotice("已隐去");
        assertNothingIsSeen();
    }

    @Test
    void whoTypesBesideItGoesOnTypingWhenItsTimeIsOver() {
        reveal();
        Fx.run(() -> site.room.node(Ids.COMMAND).requestFocus());
        robot.write("zj");
        site.nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        Fx.until(() -> !isShown());
        robot.write(" 2");
        assertEquals("zj 2", Fx.get(() -> ((TextInputControl) site.room.node(Ids.COMMAND)).getText()));
    }

    @Test
    void whetherItWasErasedIsToldAlsoToWhoLooksAtSomethingElse() {
        String other = site.ticket();
        robot.type(KeyCode.SLASH);
        robot.write("sc");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        site.line.mute();
        robot.type(KeyCode.DIGIT1);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Fx.run(() -> site.parts.selection().ticketProperty().set(other));
        Fx.until(() -> !site.room.isThere(Ids.REPORTER_PURPOSE));
        site.line.cut();
        awaitNotice(
                Fx.get(() -> Objects.requireNonNull(site.parts.live().tickets().get(ticket))
                                .number()) + "：");
    }

    @Test
    void anotherTicketAndAHiddenRoomHideIt() {
        String other = site.ticket();
        reveal();
        site.show(other);
        Fx.until(() -> !isShown());
        assertNothingIsSeen();
        site.show(ticket);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_REVEAL));
        reveal();
        Fx.run(() -> {
            site.room.screen().deactivate(); // as a lock does, and another room
            site.room.screen().activate();
        });
        assertFalse(Fx.get(this::isShown));
        assertNothingIsSeen();
    }

    @Test
    void escHidesItFromWhereverTheFocusIs() {
        reveal();
        Fx.run(() -> site.room.node(Ids.COMMAND).requestFocus());
        robot.type(KeyCode.ESCAPE);
        Fx.until(() -> !isShown());
        assertNothingIsSeen();
    }

    @Test
    void aNoteWithANumberInWordsIsNotSent() {
        robot.clickOn(site.room.node(Ids.REPORTER_REVEAL));
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        robot.type(KeyCode.DIGIT6);
        robot.clickOn(site.room.node(Ids.REPORTER_GO));
        awaitNotice("要写说明");
        Fx.run(() -> ((TextInputControl) site.room.node(Ids.REPORTER_NOTE)).setText("打一三八〇〇〇〇〇〇〇〇"));
        robot.clickOn(site.room.node(Ids.REPORTER_GO));
        awaitNotice("不能写电话号码");
        Fx.run(() -> ((TextInputControl) site.room.node(Ids.REPORTER_NOTE)).setText("家属来电核对"));
        robot.clickOn(site.room.node(Ids.REPORTER_GO));
        Fx.until(this::isShown);
        robot.clickOn(site.room.node(Ids.REPORTER_HIDE));
        Fx.until(() -> !isShown());
    }

    @Test
    void whoHasLookedTooOftenIsToldSo() {
        String seat = site.backend.session("seat-01", "center", Role.SHIFT_LEADER);
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    200,
                    site.backend
                            .post("/api/v1/tickets/" + ticket + "/reporter/reveal", "{\"reason\":\"urgent\"}", seat)
                            .status());
        }
        robot.type(KeyCode.W);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        awaitNotice("60 分钟内最多查看 20 次");
        assertTrue(site.room.isThere(Ids.REPORTER_PURPOSE), "the form stays");
        assertFalse(isShown());
    }

    @Test
    void erasingIsAskedTwiceAndIsForGood() {
        robot.type(KeyCode.SLASH);
        robot.write("sc");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> site.room.isThere(Ids.REPORTER_PURPOSE));
        assertTrue(site.texts().contains("确定要删除吗"));
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        Fx.run(() -> {});
        assertTrue(site.room.isThere(Ids.REPORTER_PURPOSE), "a bare Enter erases nothing");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        awaitNotice("已删除");
        Await.until("what is shown", () -> site.texts().contains("已按要求删除"));
        assertFalse(site.room.isThere(Ids.REPORTER_REVEAL));
        String seat = site.backend.session("seat-01", "center", Role.SHIFT_LEADER);
        assertEquals(
                "ERASED",
                site.backend
                        .get("/api/v1/tickets/" + ticket, seat)
                        .json()
                        .at("/reporter/state")
                        .asText());
    }
}
