package yiwang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.Hands.awaitSeen;
import static yiwang.console.Hands.isThere;
import static yiwang.console.Hands.node;
import static yiwang.console.Hands.notice;
import static yiwang.console.Hands.press;
import static yiwang.console.Hands.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.console.command.Pass;
import yiwang.console.command.SessionCheck;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Room;
import yiwang.console.shell.PlainRoom;
import yiwang.domain.ticket.Role;
import yiwang.server.HandClock;
import yiwang.server.LockedBackend;

/** An officer at a backend with accounts, from the first password to the end of the shift, with keys and clicks. */
class SittingUiTest {
    private static final String OFFICER = "li.si";
    private static final String OWN = "Rather-8-Own";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private final List<Room> rooms = List.of(new PlainRoom("desk"), new PlainRoom("map"));
    private LockedBackend site;
    private Sitting sitting;
    private CompletableFuture<Optional<Pass>> next;

    @BeforeEach
    void start() throws Exception {
        Fx.start();
        site = LockedBackend.start(folder.resolve("data"), clock).setup();
        site.account(OFFICER, "center", Role.DISPATCHER);
        site.account("zhao.liu", "center", Role.SHIFT_LEADER);
        sit(launch().pass());
    }

    @AfterEach
    void stop() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        sitting.close();
        site.close();
    }

    private ConsoleLaunch launch() {
        return new ConsoleLaunch(
                site.url(),
                "seat-01",
                null,
                Locale.SIMPLIFIED_CHINESE,
                given -> rooms,
                null,
                folder.resolve("settings"),
                folder,
                ConsoleLaunch.Approach.USUAL);
    }

    private void sit(Pass pass) {
        sitting = new Sitting(launch(), pass);
        Sitting made = sitting;
        next = CompletableFuture.supplyAsync(
                () -> { // a thread of its own: it waits until the sitting is over
                    try {
                        return made.sit();
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                Thread.ofPlatform().daemon()::start);
    }

    private void signIn(String account, String password) {
        write("#entrance-account", account);
        write("#entrance-password", password);
        press(KeyCode.ENTER);
    }

    /** With the first password, which has to be changed. */
    private void comeIn() {
        signIn(OFFICER, site.password(OFFICER));
        write("#entrance-new", OWN);
        write("#entrance-again", OWN);
        press(KeyCode.ENTER);
        awaitSeen("#room-desk");
    }

    @Test
    void theFirstPasswordIsChangedBeforeAnythingIsShown() {
        awaitSeen("#entrance-account");
        assertFalse(isThere("#room-desk"));
        signIn(OFFICER, "Wrong-1-Pass");
        Await.until("a refusal", () -> notice().contains("不对"));
        write("#entrance-password", site.password(OFFICER));
        press(KeyCode.ENTER);
        write("#entrance-new", "short");
        write("#entrance-again", "other");
        press(KeyCode.ENTER);
        assertFalse(isThere("#room-desk"), "two that differ are not sent");
        write("#entrance-again", "short");
        press(KeyCode.ENTER);
        Await.until("too weak", () -> notice().contains("密码"));
        write("#entrance-new", OWN);
        write("#entrance-again", OWN);
        press(KeyCode.ENTER);
        awaitSeen("#room-desk");
    }

    @Test
    void aLockedSeatHidesItsRoomsAndKeepsItsSession() {
        comeIn();
        String before = session();
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        awaitSeen("#entrance-password");
        assertFalse(isThere("#room-desk"));
        press(KeyCode.F2);
        press(KeyCode.CONTROL, KeyCode.Q);
        assertFalse(isThere("#room-map"), "keys of rooms rest");
        assertFalse(next.isDone(), "nobody ends a locked console");
        write("#entrance-password", "Wrong-1-Pass");
        press(KeyCode.ENTER);
        Await.until("a refusal", () -> notice().contains("不对"));
        assertFalse(isThere("#room-desk"));
        write("#entrance-password", OWN);
        press(KeyCode.ENTER);
        awaitSeen("#room-desk");
        assertEquals(before, session(), "the line goes on as it was");
    }

    @Test
    void aSessionThatIsEndedHidesEverythingUntilSomebodySignsIn() {
        comeIn();
        String before = session();
        endSessionOf(OFFICER);
        awaitSeen("#entrance-password");
        assertFalse(isThere("#room-desk"));
        write("#entrance-password", OWN);
        press(KeyCode.ENTER);
        awaitSeen("#room-desk");
        assertNotEquals(before, session());
    }

    @Test
    void anEndedSessionHidesTheRoomsOfAnAdministratorWhoDoesNothing() {
        site.complete(LockedBackend.AUDIT);
        signIn(LockedBackend.AUDIT, site.password(LockedBackend.AUDIT));
        awaitSeen("#entrance-code");
        write("#entrance-code", site.code(LockedBackend.AUDIT));
        press(KeyCode.ENTER);
        awaitSeen("#room-audit");
        endSessionOf(LockedBackend.AUDIT);
        Await.within(SessionCheck.EVERY.multipliedBy(3), "covered", () -> isThere("#entrance-password"));
        assertFalse(isThere("#room-audit"));
    }

    @Test
    void anotherOfficerTakesTheSeatAndTheFormerSessionEnds() throws Exception {
        comeIn();
        String former = session();
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        awaitSeen("#entrance-leave");
        Fx.run(() -> ((Button) node("#entrance-leave")).fire());
        String first = site.password("zhao.liu");
        Await.until("anybody may", () -> Fx.get(() -> !node("#entrance-account").isDisabled()));
        signIn("zhao.liu", first);
        write("#entrance-new", OWN);
        write("#entrance-again", OWN);
        press(KeyCode.ENTER);
        Pass pass = next.get(20, TimeUnit.SECONDS).orElseThrow();
        assertInstanceOf(Pass.SignedIn.class, pass);
        sitting.close();
        assertEquals(401, site.http().get("/api/v1/units", former).status());
        sit(pass);
        awaitSeen("#room-desk");
        assertTrue(session().length() > 20);
    }

    @Test
    void whoSignsOutLeavesADoorThatAsksForTheNext() throws Exception {
        comeIn();
        String former = session();
        Fx.run(() -> ((MenuButton) node("#account"))
                .getItems().stream()
                        .filter(item -> "account-out".equals(item.getId()))
                        .forEach(item -> item.fire()));
        Pass pass = next.get(20, TimeUnit.SECONDS).orElseThrow();
        sitting.close();
        assertEquals(401, site.http().get("/api/v1/units", former).status());
        sit(pass);
        awaitSeen("#entrance-account");
        assertFalse(isThere("#room-desk"));
    }

    @Test
    void anAdministratorFindsNoneOfTheRoomsOfASeat() {
        site.complete(LockedBackend.AUDIT);
        signIn(LockedBackend.AUDIT, site.password(LockedBackend.AUDIT));
        awaitSeen("#entrance-code");
        write("#entrance-code", site.code(LockedBackend.AUDIT));
        press(KeyCode.ENTER);
        awaitSeen("#room-audit");
        assertFalse(isThere("#rail-desk"));
        assertFalse(isThere("#rail-accounts"), "who reads the audit makes no accounts");
        assertTrue(isThere("#rail-sessions"));
    }

    private String session() {
        return Fx.get(() -> {
            var session = sitting.session();
            return session == null ? "" : session.token();
        });
    }

    private void endSessionOf(String account) {
        String security = site.complete(LockedBackend.SECURITY);
        for (var each : site.http().get("/api/v1/sessions", security).json()) {
            if (account.equals(each.path("actor").asText())) {
                site.http().delete("/api/v1/sessions/" + each.path("id").asText(), security);
            }
        }
    }
}
