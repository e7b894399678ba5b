package yiwang.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.accounts.Codes;

/** A backend with accounts and its three administrators, set up as a site would do it; the clock is the test's. */
public final class LockedBackend implements AutoCloseable {
    public static final String SYSTEM = "sysadmin";
    public static final String SECURITY = "secadmin";
    public static final String AUDIT = "audadmin";

    private final Path folder;
    private final HandClock clock;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private TestBackend backend;
    private int numbers;

    private LockedBackend(Path folder, HandClock clock) {
        this.folder = folder;
        this.backend = TestBackend.startLocked(folder, clock);
        this.clock = clock;
    }

    /** Started, not set up. */
    public static LockedBackend start(Path folder, HandClock clock) {
        return new LockedBackend(folder, clock);
    }

    /** Stopped and started again over the same store, at another port. */
    void restart() {
        backend.close();
        backend = TestBackend.startLocked(folder, clock);
    }

    public TestBackend http() {
        return backend;
    }

    public String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    /** Makes the three administrators. */
    Reply setup(String token) {
        return backend.post(
                "/api/v1/setup",
                "{\"token\":\"" + token + "\",\"system\":" + made(SYSTEM) + ",\"security\":" + made(SECURITY)
                        + ",\"audit\":" + made(AUDIT) + "}",
                null);
    }

    /** The same with the token that was printed. */
    public LockedBackend setup() {
        Reply reply = setup(backend.server().setupToken().orElseThrow());
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.text());
        }
        return this;
    }

    private String made(String account) {
        passwords.put(account, "First-" + numbers++ + "-Pass");
        return "{\"account\":\"" + account + "\",\"name\":\"某某\",\"password\":\"" + passwords.get(account) + "\"}";
    }

    /** Signs in with what is known of the account; a code of its second factor when it has one. */
    Reply signIn(String account, @Nullable String unit) {
        String secret = secrets.get(account);
        if (secret != null) {
            clock.forward(Duration.ofSeconds(30)); // a code is good once
        }
        String code = secret == null ? null : Codes.at(secret, clock.instant());
        return signIn(account, password(account), code, unit);
    }

    Reply signIn(String account, String password, @Nullable String code, @Nullable String unit) {
        return backend.post(
                "/api/v1/sign-in",
                "{\"account\":\"" + account + "\",\"password\":\"" + password + "\""
                        + (code == null ? "" : ",\"code\":\"" + code + "\"")
                        + (unit == null ? "" : ",\"unit\":\"" + unit + "\"") + "}",
                null);
    }

    /** Changes the password and binds a second factor, as far as the session lacks them; its token, good for everything. */
    public String complete(String account) {
        Reply reply = signIn(account, null);
        String token = reply.json().path("token").asText();
        for (String lack : List.of("password", "second-factor")) {
            if (reply.json().path("lacks").toString().contains(lack)) {
                done(lack.equals("password") ? changePassword(account, token) : bind(account, token));
            }
        }
        return token;
    }

    public Reply changePassword(String account, String token) {
        String wanted = "Next-" + numbers++ + "-Password";
        Reply reply = backend.post(
                "/api/v1/account/password",
                "{\"present\":\"" + password(account) + "\",\"password\":\"" + wanted + "\"}",
                token);
        if (reply.status() == 200) {
            passwords.put(account, wanted);
        }
        return reply;
    }

    public Reply bind(String account, String token) {
        String secret = done(backend.post("/api/v1/account/second-factor", "{}", token))
                .json()
                .path("secret")
                .asText();
        clock.forward(Duration.ofSeconds(30));
        secrets.put(account, secret);
        return backend.post(
                "/api/v1/account/second-factor/confirm",
                "{\"code\":\"" + Codes.at(secret, clock.instant()) + "\"}",
                token);
    }

    /** Where consoles find it. */
    public String url() {
        return backend.server().url();
    }

    /** A code of the account's second factor that was not used before. */
    public String code(String account) {
        clock.forward(Duration.ofSeconds(30));
        return Codes.at(secret(account), clock.instant());
    }

    public String secret(String account) {
        return secrets.getOrDefault(account, "");
    }

    /** Makes an account with these posts at a unit, by the two administrators; it still has its first password. */
    public void account(String account, String unit, Role... roles) {
        done(backend.post("/api/v1/accounts", made(account), complete(SYSTEM)));
        posts(account, unit, complete(SECURITY), roles);
    }

    void posts(String account, String unit, String security, Role... roles) {
        StringBuilder posts = new StringBuilder();
        for (Role role : roles) {
            posts.append(posts.isEmpty() ? "" : ",").append("{\"unit\":\"" + unit + "\",\"role\":\"" + role + "\"}");
        }
        done(backend.post("/api/v1/accounts/" + account + "/posts", "{\"posts\":[" + posts + "]}", security));
    }

    /** Makes a machine credential as the system administrator; its secret. */
    String credential(String request) {
        return done(backend.post("/api/v1/credentials", request, complete(SYSTEM)))
                .json()
                .path("secret")
                .asText();
    }

    static Reply done(Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.text());
        }
        return reply;
    }

    @Override
    public void close() {
        backend.close();
    }
}
