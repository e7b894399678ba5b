package yiwang.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import yiwang.console.command.Pass;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.console.shell.PictureWindow;
import yiwang.console.shell.PictureWindow.Dress;
import yiwang.console.shell.StartWindow;
import yiwang.domain.ticket.Role;
import yiwang.server.HandClock;
import yiwang.server.LockedBackend;
import yiwang.wire.SignInAnswer;

/** Draws the first set-up and the rooms of administrators at a real backend, for eyes: {@code target/admin-*.png}. */
final class AdminPictures {
    private static final List<Dress> DRESSES = List.of(
            new Dress(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.DARK),
            new Dress(1920, 1080, Locale.ENGLISH, Theme.LIGHT),
            new Dress(3840, 2160, Locale.SIMPLIFIED_CHINESE, Theme.LIGHT),
            new Dress(3840, 2160, Locale.ENGLISH, Theme.DARK));
    private static final String[][] PEOPLE = {
        {"zhang.wei", "张伟", "center", "SHIFT_LEADER,DISPATCHER"},
        {"li.na", "李娜", "center", "CALL_TAKER"},
        {"wang.fang", "王芳", "center", "ACCEPTOR,CALL_TAKER"},
        {"liu.yang", "刘洋", "center", "VERIFIER"},
        {"chen.jing", "陈静", "center", "SUPERVISOR"},
        {"ouyang.xiu", "欧阳修文", "center", "COMMANDER"},
        {"zhao.lei", "赵磊", "", ""}
    };

    private AdminPictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        Path folder = Files.createTempDirectory("admin-pictures");
        HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
        try (LockedBackend site = LockedBackend.start(folder.resolve("data"), clock)) {
            setUp(site, folder, Locale.SIMPLIFIED_CHINESE, Theme.DARK);
            setUp(site, folder, Locale.ENGLISH, Theme.LIGHT);
            site.setup();
            fill(site);
            for (Dress dress : DRESSES) {
                rooms(site, folder, dress);
            }
        } finally {
            Platform.exit();
        }
    }

    private static ConsoleLaunch launch(LockedBackend site, Path folder, Locale locale) {
        return new ConsoleLaunch(
                site.url(),
                "seat-01",
                null,
                locale,
                given -> List.of(),
                null,
                folder.resolve("settings"),
                folder,
                ConsoleLaunch.Approach.USUAL);
    }

    private static void setUp(LockedBackend site, Path folder, Locale locale, Theme theme) {
        ConsoleLaunch launch = launch(site, folder, locale);
        try (ConsoleWiring wiring = new ConsoleWiring(launch)) {
            StartWindow window = Fx.get(() -> new StartWindow(locale, theme, "https://yw.example:8420", () -> {}));
            Fx.run(() -> {
                window.show();
                window.ask(wiring.door(), in -> {});
            });
            Scene scene = Fx.get(() -> Window.getWindows().stream()
                    .filter(Stage.class::isInstance)
                    .map(Window::getScene)
                    .findFirst()
                    .orElseThrow());
            Fx.until(() -> scene.lookup("#setup-token") != null);
            write(scene, "setup-" + locale.getLanguage());
            Fx.run(() -> {
                type(scene, "#setup-token", "not-the-token");
                for (String role : List.of("system", "security", "audit")) {
                    type(scene, "#setup-" + role + "-account", role + ".admin");
                    type(scene, "#setup-" + role + "-name", "王建国");
                    ((Button) scene.lookup("#setup-" + role + "-make")).fire();
                }
                type(scene, "#setup-audit-account", "Audit");
                ((Button) scene.lookup("#entrance-go")).fire();
            });
            write(scene, "setup-wrong-" + locale.getLanguage());
            Fx.run(() -> {
                type(scene, "#setup-audit-account", "audit.admin");
                type(scene, "#setup-audit-password", "kurz");
                ((Button) scene.lookup("#entrance-go")).fire();
            });
            Fx.until(() -> scene.lookup("#setup-token")
                    .getParent()
                    .lookup(".form-wrong")
                    .isVisible());
            write(scene, "setup-refused-" + locale.getLanguage());
            Fx.run(window::close);
        }
    }

    private static void fill(LockedBackend site) {
        String system = site.complete(LockedBackend.SYSTEM);
        String security = site.complete(LockedBackend.SECURITY);
        for (String[] each : PEOPLE) {
            site.http()
                    .post(
                            "/api/v1/accounts",
                            "{\"account\":\"" + each[0] + "\",\"name\":\"" + each[1]
                                    + "\",\"password\":\"Rather-8-Long-One\"}",
                            system);
            StringBuilder posts = new StringBuilder();
            for (String role : each[3].isEmpty() ? new String[0] : each[3].split(",")) {
                posts.append(posts.isEmpty() ? "" : ",")
                        .append("{\"unit\":\"" + each[2] + "\",\"role\":\"" + role + "\"}");
            }
            site.http().post("/api/v1/accounts/" + each[0] + "/posts", "{\"posts\":[" + posts + "]}", security);
            site.http()
                    .post(
                            "/api/v1/sign-in",
                            "{\"account\":\"" + each[0] + "\",\"password\":\"Rather-8-Long-One\"}",
                            null);
        }
        site.http().post("/api/v1/accounts/liu.yang/state", "{\"enabled\":false}", system);
        for (String name : List.of("hall-west", "hall-east")) {
            site.http()
                    .post(
                            "/api/v1/credentials",
                            "{\"name\":\"" + name + "\",\"kind\":\"WALL\",\"unit\":\"center\"}",
                            system);
        }
        site.http()
                .post(
                        "/api/v1/credentials",
                        "{\"name\":\"hotline-12345\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"hotline\"}",
                        system);
        site.http().delete("/api/v1/credentials/hall-west", security);
    }

    private static void rooms(LockedBackend site, Path folder, Dress dress) throws Exception {
        room(site, folder, dress, LockedBackend.SYSTEM, Role.SYSTEM_ADMIN, "accounts", scene -> choose(scene, 4));
        room(site, folder, dress, LockedBackend.SECURITY, Role.SECURITY_ADMIN, "accounts", scene -> choose(scene, 4));
        room(site, folder, dress, LockedBackend.SECURITY, Role.SECURITY_ADMIN, "sessions", scene -> {
            choose(scene, 2);
            RoomPictures.settle(scene.getRoot());
            ((Button) node(scene, "#session-end")).fire();
        });
        room(
                site,
                folder,
                dress,
                LockedBackend.SYSTEM,
                Role.SYSTEM_ADMIN,
                "credentials",
                scene -> ((Button) node(scene, "#credentials-new")).fire());
        room(site, folder, dress, LockedBackend.AUDIT, Role.AUDIT_ADMIN, "audit", scene -> choose(scene, 3));
    }

    private static void room(
            LockedBackend site,
            Path folder,
            Dress dress,
            String account,
            Role role,
            String room,
            Consumer<Scene> before)
            throws Exception {
        SignInAnswer in = new SignInAnswer(site.complete(account), account, "center", Set.of(role), List.of(), 0);
        try (ConsoleWiring wiring = new ConsoleWiring(launch(site, folder, dress.locale()), new Pass.SignedIn(in))) {
            DeskParts parts = wiring.load(progress -> {}).toCompletableFuture().get(60, TimeUnit.SECONDS);
            PictureWindow window = Fx.get(() -> new PictureWindow(parts, wiring.rooms(), room, dress));
            Fx.until(window::isSettled);
            Fx.run(() -> before.accept(window.scene()));
            String name = room + "-" + role.name().substring(0, 3).toLowerCase(Locale.ROOT) + "-"
                    + dress.locale().getLanguage() + "-" + dress.width();
            write(window.scene(), name);
            Fx.run(window::close);
        }
    }

    private static void choose(Scene scene, int row) {
        ((TableView<?>) node(scene, ".admin-table")).getSelectionModel().select(row);
    }

    private static javafx.scene.Node node(Scene scene, String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    private static void type(Scene scene, String selector, String text) {
        ((TextInputControl) node(scene, selector)).setText(text);
    }

    private static void write(Scene scene, String name) {
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "admin-" + name + ".png"));
            return true;
        });
    }
}
