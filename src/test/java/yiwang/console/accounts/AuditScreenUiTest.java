package yiwang.console.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.ScriptedBackend.Answer;
import yiwang.console.kit.Fx;
import yiwang.domain.ticket.Role;
import yiwang.wire.AuditPage;
import yiwang.wire.AuditView;
import yiwang.wire.Json;
import yiwang.wire.Problem;

/** Pages of the audit follow each other without a gap, whatever order their answers come in. */
class AuditScreenUiTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String TABLE = "admin-audit";

    private AdminDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new AdminDesk(Role.AUDIT_ADMIN, "audit", AUDIT, page(20, 11, 11L));
        assertEquals(range(20, 11), shown());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.iterate(first, each -> each >= last, each -> each - 1)
                .boxed()
                .toList();
    }

    private static AuditPage page(long first, long last, @Nullable Long next) {
        return new AuditPage(
                range(first, last).stream().map(AuditScreenUiTest::entry).toList(), next);
    }

    private static AuditView entry(long seq) {
        return new AuditView(
                seq, "2026-02-14T01:00:00.000Z", "li.si", "", "", "ask", "", "done", "", "", 1, "", "" + seq);
    }

    private List<Long> shown() {
        return Fx.get(() -> ((TableView<?>) desk.there(TABLE))
                .getItems().stream().map(each -> ((AuditView) each).seq()).toList());
    }

    private String problem() {
        return Fx.get(this::problemNow);
    }

    @Test
    void anOldPageIsNotPutBehindANewerFirstOne() throws Exception {
        desk.hold();
        desk.script(AUDIT, page(10, 1, null));
        desk.push("audit-older");
        desk.awaitHeld(1);
        desk.script(AUDIT, page(40, 31, 31L));
        desk.push(TABLE + "-refresh");
        desk.awaitHeld(2);
        desk.release(1);
        desk.release(0);
        assertEquals(range(40, 31), shown());
        desk.script(AUDIT, page(30, 21, 21L));
        desk.push("audit-older");
        desk.awaitHeld(3);
        desk.release(2);
        assertEquals(range(40, 21), shown());
    }

    @Test
    void anOldPageThatIsAskedForWhileItIsLoadedAnewIsNotPutBehindTheNewFirstOne() throws Exception {
        desk.hold();
        desk.script(AUDIT, page(40, 31, 31L), page(10, 1, null));
        desk.push(TABLE + "-refresh");
        desk.awaitHeld(1);
        desk.push("audit-older");
        desk.awaitHeld(2);
        desk.release(0);
        desk.release(1);
        assertEquals(range(40, 31), shown());
        assertTrue(desk.isThere("audit-older"));
    }

    @Test
    void aStaleFirstPageLeavesTheNextOneAsItIs() throws Exception {
        desk.hold();
        desk.script(AUDIT, page(3, 1, null), page(40, 31, 31L));
        desk.push(TABLE + "-refresh");
        desk.awaitHeld(1);
        desk.push(TABLE + "-refresh");
        desk.awaitHeld(2);
        desk.release(1);
        desk.release(0);
        assertEquals(range(40, 31), shown());
        assertTrue(desk.isThere("audit-older"), "there are older ones of those that are shown");
    }

    @Test
    void whatWasNotLoadedIsSaidAboveWhatIsThere() throws Exception {
        Answer refused =
                new Answer(503, Json.lenient().writeValueAsString(new Problem("later", "t", "明天再来。", List.of(), "")));
        assertEquals("", problem());
        desk.script(AUDIT, refused);
        desk.refresh(TABLE);
        assertTrue(problem().contains("明天再来。"), this::problem);
        assertEquals(range(20, 11), shown());
        desk.script(AUDIT, page(20, 11, 11L));
        desk.refresh(TABLE);
        assertEquals("", problem());
        desk.script(AUDIT, refused, page(10, 1, null));
        desk.push("audit-older");
        Fx.until(() -> !problemNow().isEmpty());
        assertTrue(problem().contains("明天再来。"), this::problem);
        desk.push("audit-older");
        Fx.until(() -> ((TableView<?>) desk.there(TABLE)).getItems().size() == 20);
        assertEquals("", problem());
        assertFalse(desk.isThere("audit-older"));
    }

    /** FX thread. */
    private String problemNow() {
        return desk.room().screen().node().lookup(".admin-roster .form-notice") instanceof Label said
                        && said.isVisible()
                ? said.getText()
                : "";
    }

    @Test
    void theKeyThatNarrowsGoesToTheFirstFieldOfTheFilter() {
        Fx.run(() -> desk.there(TABLE).requestFocus());
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        Fx.until(() -> desk.there("audit-actor").isFocused());
    }
}
