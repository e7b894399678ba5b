package yiwang.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.console.command.Outcome;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.ticket.Verb;
import yiwang.server.BackendServer;
import yiwang.server.Entrance;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.SiteCertificate;
import yiwang.server.TestCounty;

/** A console and a backend with a certificate of the site's own: HTTP and the live line. */
class SecureLineTest {
    @TempDir
    Path folder;

    private SiteCertificate site;
    private BackendServer server;

    @BeforeEach
    void start() throws Exception {
        site = SiteCertificate.in(folder);
        Entrance.Tls tls = new Entrance.Tls(site.certificate(), site.key());
        server = BackendServer.start(
                ServerSettings.of(folder.resolve("data"), TestCounty.write(folder.resolve("maps")), 0)
                        .with(new Entrance("127.0.0.1", Set.of(), false, PasswordPolicy.USUAL, tls)),
                Extras.none(),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoTrustsTheSiteIsLiveAndMayCommand() throws Exception {
        try (HeadlessConsole console = new HeadlessConsole(server.url(), "seat-1", site.certificate())) {
            console.live();
            Await.until("live", () -> console.store.freshnessProperty().get().isRight());
            assertInstanceOf(
                    Outcome.Refused.class,
                    console.send("t-none", 1, Verb.ACCEPT, Map.of()).get(20, TimeUnit.SECONDS),
                    "the backend said no: it was heard");
        }
    }

    @Test
    void whoDoesNotTrustTheSiteSaysNothingToIt() throws Exception {
        try (HeadlessConsole console = new HeadlessConsole(server.url(), "seat-1")) {
            console.live();
            assertInstanceOf(
                    Outcome.Unknown.class,
                    console.send("t-none", 1, Verb.ACCEPT, Map.of()).get(30, TimeUnit.SECONDS));
            assertFalse(console.store.freshnessProperty().get().isRight());
        }
    }
}
