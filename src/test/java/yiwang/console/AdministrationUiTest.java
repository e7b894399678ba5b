package yiwang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.console.Hands.awaitSeen;
import static yiwang.console.Hands.find;
import static yiwang.console.Hands.isThere;
import static yiwang.console.Hands.node;
import static yiwang.console.Hands.press;
import static yiwang.console.Hands.push;
import static yiwang.console.Hands.write;
import static yiwang.console.Hands.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.console.command.Pass;
import yiwang.console.kit.Fx;
import yiwang.console.kit.PrivateFile;
import yiwang.console.kit.Room;
import yiwang.console.shell.PlainRoom;
import yiwang.domain.ticket.Role;
import yiwang.server.HandClock;
import yiwang.server.LockedBackend;
import yiwang.server.accounts.Codes;
import yiwang.wire.AccountView;
import yiwang.wire.SignInAnswer;

/** The three administrators of a backend with accounts, from its first start on, with keys and clicks. */
class AdministrationUiTest {
    private static final String OWN = "Rather-8-Own";
    private static final String OFFICER = "li.si";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private final List<Room> rooms = List.of(new PlainRoom("desk"), new PlainRoom("map"));
    private final Deque<Sitting> sittings = new ArrayDeque<>();
    private LockedBackend site;
    private CompletableFuture<Optional<Pass>> next = new CompletableFuture<>();

    @BeforeEach
    void start() throws Exception {
        Fx.start();
        site = LockedBackend.start(folder.resolve("data"), clock);
    }

    @AfterEach
    void stop() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        sittings.forEach(Sitting::close);
        site.close();
    }

    private ConsoleLaunch launch(String seat) {
        return new ConsoleLaunch(
                site.url(),
                seat,
                null,
                Locale.SIMPLIFIED_CHINESE,
                given -> rooms,
                null,
                folder.resolve(seat),
                folder,
                ConsoleLaunch.Approach.USUAL);
    }

    private void sit(String seat, Pass pass) {
        Sitting sitting = new Sitting(launch(seat), pass);
        sittings.push(sitting);
        next = CompletableFuture.supplyAsync(
                () -> { // a thread of its own: it waits until the sitting is over
                    try {
                        return sitting.sit();
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                Thread.ofPlatform().daemon()::start);
    }

    /** With a session that lacks nothing any more. */
    private void sitAs(String account, Role role) {
        String token = site.setup().complete(account);
        sit("seat-01", new Pass.SignedIn(new SignInAnswer(token, account, "center", Set.of(role), List.of(), 0)));
    }

    private void signIn(String account, String password) {
        write("#entrance-account", account);
        write("#entrance-password", password);
        press(KeyCode.ENTER);
    }

    /** By the first password, with a new one and, for administrators, a second factor. */
    private void comeIn(String account, String first, boolean binds) {
        signIn(account, first);
        write("#entrance-new", OWN);
        write("#entrance-again", OWN);
        press(KeyCode.ENTER);
        if (binds) {
            Await.until(
                    "a secret",
                    () -> isThere("#entrance-secret")
                            && !written("#entrance-secret").isEmpty());
            clock.forward(Duration.ofSeconds(30));
            write("#entrance-code", Codes.at(written("#entrance-secret").replace(" ", ""), clock.instant()));
            press(KeyCode.ENTER);
        }
    }

    private void signOut() throws Exception {
        Fx.run(() -> ((MenuButton) node("#account"))
                .getItems().stream()
                        .filter(item -> "account-out".equals(item.getId()))
                        .forEach(item -> item.fire()));
        assertTrue(next.get(20, TimeUnit.SECONDS).isPresent());
        sittings.pop().close();
    }

    /** Fills in the form of the first set-up; the first passwords that were made. */
    private List<String> fillSetup() {
        for (String role : List.of("system", "security", "audit")) {
            write("#setup-" + role + "-account", role + ".wang");
            write("#setup-" + role + "-name", "王一");
            push("#setup-" + role + "-make");
        }
        return List.of(written("#setup-system-password"), written("#setup-security-password"));
    }

    /** The first passwords are shown before anybody signs in, and are not left by an Enter too many. */
    private static void assertHandedOver(List<String> passwords) {
        awaitSeen(".hand-over");
        List<String> shown = Fx.get(() -> node(".hand-over").lookupAll("#secret").stream()
                .map(each -> ((TextField) each).getText())
                .toList());
        assertEquals(3, shown.size());
        assertTrue(shown.containsAll(passwords));
        Fx.run(() -> node("#secret").requestFocus());
        press(KeyCode.ENTER);
        assertFalse(isThere("#hand-sure"), "not by a key");
        push("#entrance-go");
        awaitSeen("#hand-sure");
        assertFalse(isThere("#entrance-account"));
        push("#entrance-go");
    }

    private static String wrong(String field) {
        return Fx.get(() -> {
            for (Node each = find(field); each != null; each = each.getParent()) {
                if (each.getStyleClass().contains("form-field")
                        && each.lookup(".form-wrong") instanceof Label label
                        && label.isVisible()) {
                    return label.getText();
                }
            }
            return "";
        });
    }

    private static int rows(String table) {
        return Fx.get(
                () -> find(table) instanceof TableView<?> view ? view.getItems().size() : -1);
    }

    /** Marks the row whose words hold this, when it has come. */
    private static void choose(String table, String words) {
        Await.until(
                "a row with " + words,
                () -> Fx.get(() -> {
                    if (find(table) instanceof TableView<?> view) {
                        for (int i = 0; i < view.getItems().size(); i++) {
                            if (view.getItems().get(i).toString().contains(words)) {
                                view.getSelectionModel().select(i);
                                return true;
                            }
                        }
                    }
                    return false;
                }));
    }

    @Test
    void theFirstSetUpIsAFormAndTellsWhatIsWrongWhereItIs() throws Exception {
        sit("seat-01", launch("seat-01").pass());
        awaitSeen("#setup-token");
        assertFalse(isThere("#entrance-account"));
        List<String> passwords = fillSetup();
        press(KeyCode.ENTER);
        assertFalse(wrong("#setup-token").isEmpty(), "nothing is sent without a token");
        write("#setup-token", "not-this-one-at-all");
        write("#setup-audit-account", "Audit");
        press(KeyCode.ENTER);
        assertFalse(wrong("#setup-audit-account").isEmpty());
        assertEquals("", wrong("#setup-system-account"));
        write("#setup-audit-account", "system.wang");
        press(KeyCode.ENTER);
        Await.until("three people", () -> wrong("#setup-security-account").contains("各不相同"));
        write("#setup-audit-account", "audit.wang");
        press(KeyCode.ENTER);
        Await.until("a refused token", () -> wrong("#setup-token").contains("令牌"));
        write("#setup-token", site.http().server().setupToken().orElseThrow());
        write("#setup-security-password", "short");
        press(KeyCode.ENTER);
        Await.until("a weak password", () -> wrong("#setup-security-password").contains("密码"));
        assertEquals("", wrong("#setup-system-password"), "it is said beside the one it is about");
        write("#setup-security-password", passwords.getLast());
        press(KeyCode.ENTER);
        assertHandedOver(passwords);
        awaitSeen("#entrance-account");
        assertEquals("system.wang", written("#entrance-account"));
        comeIn("system.wang", passwords.getFirst(), true);
        awaitSeen("#room-accounts");
        assertFalse(isThere("#rail-desk"));
    }

    @Test
    void anOfficerIsMadeByTwoAndSentAwayByOne() throws Exception {
        sit("seat-01", launch("seat-01").pass());
        awaitSeen("#setup-token");
        List<String> passwords = fillSetup();
        write("#setup-token", site.http().server().setupToken().orElseThrow());
        press(KeyCode.ENTER);
        assertHandedOver(passwords);
        awaitSeen("#entrance-account");
        comeIn("system.wang", passwords.getFirst(), true);
        awaitSeen("#room-accounts");
        String first = makeOfficer();
        signOut();
        sit("seat-01", launch("seat-01").pass());
        awaitSeen("#entrance-account");
        comeIn("security.wang", passwords.getLast(), true);
        giveAPost();
        Window security = Fx.get(() -> node("#room-accounts").getScene().getWindow());
        Fx.run(security::hide); // one keyboard for two consoles
        sit("seat-02", launch("seat-02").pass());
        awaitSeen("#entrance-account");
        comeIn(OFFICER, first, false);
        awaitSeen("#room-desk");
        Fx.run(((Stage) security)::show);
        push("#rail-sessions");
        choose("#admin-sessions", OFFICER);
        push("#session-end");
        awaitSeen("#session-end-sure");
        assertTrue(isThere("#room-desk"), "asked once more first");
        push("#session-end-sure");
        awaitSeen("#entrance-password");
        assertFalse(isThere("#room-desk"));
    }

    /** As the system administrator; its first password. */
    private String makeOfficer() {
        press(KeyCode.SHORTCUT, KeyCode.N);
        awaitSeen("#new-account");
        String first = written("#new-password");
        write("#new-account", "system.wang");
        write("#new-name", "李四");
        press(KeyCode.ENTER);
        Await.until("taken", () -> wrong("#new-account").contains("已存在"));
        write("#new-account", OFFICER);
        press(KeyCode.ENTER);
        awaitSeen("#secret");
        assertEquals(first, written("#secret"));
        push("#secret-copy");
        choose("#admin-accounts", "audit.wang");
        awaitSeen("#account-factor");
        assertTrue(Fx.get(() -> node("#account-factor").isDisabled()));
        assertTrue(isThere("#account-state"));
        return first;
    }

    /** As the security administrator. */
    private void giveAPost() {
        awaitSeen("#room-accounts");
        assertTrue(Fx.get(() -> node("#accounts-new").isDisabled()), "who gives posts makes no accounts");
        choose("#admin-accounts", OFFICER);
        write("#post-unit", "center");
        Fx.run(() -> node("#post-role").requestFocus());
        press(KeyCode.DOWN);
        Await.until("a role", () -> Fx.get(() -> ((ComboBox<?>) node("#post-role")).getValue() != null));
        push("#post-add");
        push("#posts-save");
        Await.until(
                "a post",
                () -> Fx.get(() -> ((TableView<?>) node("#admin-accounts"))
                        .getItems().stream()
                                .map(AccountView.class::cast)
                                .anyMatch(each -> each.account().equals(OFFICER)
                                        && each.posts().size() == 1)));
    }

    @Test
    void theSecretOfAMachineIsKeptWhereNobodyElseReadsIt() throws Exception {
        sitAs(LockedBackend.SYSTEM, Role.SYSTEM_ADMIN);
        awaitSeen("#room-accounts");
        push("#rail-credentials");
        press(KeyCode.SHORTCUT, KeyCode.N);
        awaitSeen("#credential-name");
        write("#credential-name", "Hall");
        write("#credential-unit", "center");
        press(KeyCode.ENTER);
        assertEquals("", wrong("#credential-name"), "the first Enter picks the unit");
        press(KeyCode.ENTER);
        Await.until("a name that is none", () -> wrong("#credential-name").contains("Hall"));
        write("#credential-name", "hall");
        press(KeyCode.ENTER);
        awaitSeen("#secret");
        Path file = folder.resolve("hall.credential");
        write("#secret-file", file.toString());
        push("#secret-save");
        Await.until(
                "a file",
                () -> Files.exists(file)
                        && Fx.get(() -> find(".form-card .form-notice") instanceof Label
                                && ((Label) node(".form-card .form-notice"))
                                        .getText()
                                        .contains("hall.credential")));
        assertOwnersOnly(file);
        String secret = Files.readString(file).strip();
        assertEquals(200, site.http().get("/api/v1/units", secret).status());
        choose("#admin-credentials", "hall");
        Fx.run(() ->
                ((TableView<?>) node("#admin-credentials")).getSelectionModel().clearSelection());
        choose("#admin-credentials", "hall");
        push("#credential-revoke");
        push("#credential-revoke-sure");
        Await.until("revoked", () -> site.http().get("/api/v1/units", secret).status() == 401);
    }

    @Test
    void theAuditIsSearchedAndExportedWithItsProof() throws Exception {
        site.setup();
        site.account(OFFICER, "center", Role.DISPATCHER);
        String token = site.complete(LockedBackend.AUDIT);
        sit(
                "seat-01",
                new Pass.SignedIn(new SignInAnswer(
                        token, LockedBackend.AUDIT, "center", Set.of(Role.AUDIT_ADMIN), List.of(), 0)));
        awaitSeen("#room-audit");
        Await.until("entries", () -> rows("#admin-audit") > 3);
        int all = rows("#admin-audit");
        write("#audit-object", OFFICER);
        press(KeyCode.ENTER);
        Await.until("those of the officer", () -> rows("#admin-audit") == 2 && all > 2);
        write("#audit-actor", "nobody-of-this-name");
        press(KeyCode.ENTER);
        Await.until("none", () -> rows("#admin-audit") == 0);
        awaitSeen("#room-audit .empty-state");
        Path file = folder.resolve("audit.ndjson");
        write("#export-file", file.toString());
        push("#export-go");
        Await.until(
                "exported",
                () -> Fx.get(() -> find("#room-audit .admin-section .form-notice") instanceof Label said
                        && said.getText().contains("已导出")));
        assertOwnersOnly(file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getLast().contains("\"lastHash\""), lines::toString);
        assertTrue(lines.size() > all, "all of it, and its proof");
        write("#export-file", file.toString());
        push("#export-go");
        Await.until("not written over", () -> wrong("#export-file").contains("audit.ndjson"));
        assertEquals(lines, Files.readAllLines(file));
    }

    private static void assertOwnersOnly(Path file) throws IOException {
        if (PrivateFile.isPosix()) {
            assertEquals(PrivateFile.OWNER_ONLY, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }
}
