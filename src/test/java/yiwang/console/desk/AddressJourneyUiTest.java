package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.console.kit.Fx;
import yiwang.server.TestBackend;
import yiwang.wire.TicketView;

/** A caller gives an address, and the matter gets the place it names, at a real backend with the demo county. */
@SuppressWarnings("NullAway.Init") // opened before each test
class AddressJourneyUiTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private DeskSite site;

    @BeforeEach
    void open() throws Exception {
        site = new DeskSite(folder, TestBackend.startShipped(folder));
        robot.type(KeyCode.N);
        Fx.until(() -> site.room.isThere(Ids.NEW_TEXT));
        set(Ids.NEW_TEXT, "路灯不亮，晚上看不见路");
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    private void set(String id, String text) {
        Fx.run(() -> ((TextInputControl) site.room.node(id)).setText(text));
    }

    /** What stands below the field of the place. */
    private List<String> offered() {
        return site.room.node(Ids.NEW_PLACE).getParent().lookupAll(".yw-row .label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private TicketView registered() {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Fx.until(() -> site.notice().startsWith("已登记"));
        Fx.until(() -> !site.parts.live().tickets().all().isEmpty());
        return site.parts.live().tickets().all().iterator().next();
    }

    @Test
    void aGridNamedInTheAddressIsOfferedAndTaken() {
        set(Ids.NEW_ADDRESS, "新安镇镇中社区第3网格人民路12号");
        Fx.until(() -> offered().contains("镇中社区第三网格"));
        assertTrue(offered().contains("按地址"), offered()::toString);
        TicketView ticket = registered();
        assertEquals("320724100001003", ticket.grid());
        assertEquals("新安镇镇中社区第3网格人民路12号", ticket.address());
    }

    @Test
    void aPlaceNamedInTheAddressHasAPointAndByItAGrid() {
        set(Ids.NEW_ADDRESS, "县人民医院东门");
        Fx.until(() -> offered().contains("县人民医院"));
        TicketView ticket = registered();
        assertEquals(119.364001, ticket.lon());
        assertEquals(34.084996, ticket.lat());
        assertTrue(String.valueOf(ticket.grid()).startsWith("320724100001"), ticket::toString);
    }

    @Test
    void whatTheOfficerPicksStands() {
        set(Ids.NEW_ADDRESS, "县人民医院东门");
        Fx.until(() -> offered().contains("县人民医院"));
        set(Ids.NEW_PLACE, "tgz");
        Fx.until(() -> offered().contains("汤沟镇"));
        assertEquals("320724107", registered().division());
    }

    @Test
    void anAddressThatNamesNothingLeavesThePlaceOpen() {
        set(Ids.NEW_ADDRESS, "县人民医院东门");
        Fx.until(() -> offered().contains("县人民医院"));
        set(Ids.NEW_ADDRESS, "人民路12号");
        Fx.until(() -> offered().isEmpty());
        assertEquals("320724", registered().division());
    }
}
