package yiwang.console.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.console.kit.Fx;
import yiwang.domain.ticket.Role;
import yiwang.wire.AccountView;

/** What is shown once, or half filled in, is there until somebody leaves it. */
class AccountsScreenUiTest {
    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String TABLE = "admin-accounts";
    private static final List<AccountView> TWO = List.of(account("li.si", true), account("zhao.liu", true));

    private @Nullable AdminDesk open;

    @AfterEach
    void close() throws Exception {
        if (open != null) {
            open.close();
        }
    }

    private static AccountView account(String id, boolean enabled) {
        return new AccountView(id, "李四", enabled, List.of(), false, Instant.EPOCH, false);
    }

    private AdminDesk open(Role role) throws Exception {
        AdminDesk desk = new AdminDesk(role, "accounts", ACCOUNTS, TWO);
        open = desk;
        return desk;
    }

    /** A new first password of the first account, as it is shown. */
    private static String secret(AdminDesk desk) throws Exception {
        desk.script(ACCOUNTS + "/li.si/password", account("li.si", true));
        desk.choose(TABLE, 0);
        desk.push("account-password-new");
        desk.push("account-password-new-sure");
        desk.awaitThere("secret");
        return written(desk, "secret");
    }

    private static String written(AdminDesk desk, String id) {
        return Fx.get(() -> ((TextField) desk.there(id)).getText());
    }

    @Test
    void aSecretStaysWhateverIsLoaded() throws Exception {
        AdminDesk desk = open(Role.SYSTEM_ADMIN);
        String secret = secret(desk);
        desk.refresh(TABLE);
        assertEquals(secret, written(desk, "secret"));
        desk.script(ACCOUNTS, List.of(account("li.si", false), account("zhao.liu", true)));
        desk.press(KeyCode.F5);
        Await.until("loaded", () -> Fx.get(() -> desk.room().screen().isSettled()));
        assertEquals(secret, written(desk, "secret"));
        Fx.run(() -> desk.room().screen().deactivate());
        Fx.run(() -> desk.room().screen().activate());
        Await.until("loaded", () -> Fx.get(() -> desk.room().screen().isSettled()));
        assertEquals(secret, written(desk, "secret"));
        assertFalse(desk.isThere("leave-go"), "nobody wants to leave it");
    }

    @Test
    void aSecretThatNobodyKeptIsLeftOnlyByWhoSaysSo() throws Exception {
        AdminDesk desk = open(Role.SYSTEM_ADMIN);
        secret(desk);
        desk.choose(TABLE, 1);
        desk.awaitThere("leave-go");
        desk.push("leave-stay");
        assertTrue(desk.isThere("secret"));
        desk.press(KeyCode.ESCAPE);
        desk.awaitThere("leave-go");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.isThere("leave-go"));
        assertTrue(desk.isThere("secret"));
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.awaitThere("leave-go");
        assertTrue(desk.isThere("secret"));
        desk.push("leave-go");
        desk.awaitThere("new-account");
        assertFalse(desk.isThere("secret"));
    }

    @Test
    void aSecretThatWasCopiedGoesUnasked() throws Exception {
        AdminDesk desk = open(Role.SYSTEM_ADMIN);
        secret(desk);
        desk.push("secret-copy");
        desk.choose(TABLE, 1);
        assertFalse(desk.isThere("secret"));
        assertTrue(desk.isThere("account-state"));
    }

    @Test
    void aFormStaysWhateverIsLoadedOrAnswered() throws Exception {
        AdminDesk desk = open(Role.SYSTEM_ADMIN);
        desk.script(ACCOUNTS + "/li.si/state", account("li.si", false));
        desk.choose(TABLE, 0);
        desk.hold();
        desk.push("account-state");
        desk.push("account-state-sure");
        desk.awaitHeld(1);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.awaitThere("new-account");
        Fx.run(() -> ((TextField) desk.there("new-account")).setText("wang"));
        desk.release(0);
        assertEquals("wang", written(desk, "new-account"));
        desk.choose(TABLE, 1);
        desk.awaitThere("leave-go");
        assertEquals("wang", written(desk, "new-account"));
        desk.push("leave-go");
        desk.awaitThere("account-state");
        assertFalse(desk.isThere("new-account"));
    }

    @Test
    void anEmptyFormGoesUnasked() throws Exception {
        AdminDesk desk = open(Role.SYSTEM_ADMIN);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.awaitThere("new-account");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.isThere("new-account"));
    }

    @Test
    void unsavedPostsSurviveLoadingAnew() throws Exception {
        AdminDesk desk = open(Role.SECURITY_ADMIN);
        desk.choose(TABLE, 0);
        desk.awaitThere("post-unit");
        Node pane = desk.node("post-unit");
        Fx.run(() -> {
            ((TextField) desk.there("post-unit")).setText("center");
            ((ComboBox<?>) desk.there("post-role")).getSelectionModel().selectFirst();
        });
        desk.push("post-add");
        assertFalse(isResting(desk, "posts-save"));
        desk.refresh(TABLE);
        assertFalse(isResting(desk, "posts-save"));
        assertSame(pane, desk.node("post-unit"));
        desk.script(ACCOUNTS, List.of(account("li.si", false), account("zhao.liu", true)));
        desk.refresh(TABLE);
        assertFalse(isResting(desk, "posts-save"), "the same posts of an account that is disabled now");
    }

    private static boolean isResting(AdminDesk desk, String id) {
        return Fx.get(() -> desk.there(id).isDisabled());
    }
}
