package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.BrokenDataFile;
import yiwang.server.http.PortInUse;
import yiwang.server.storage.DataInUse;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.StorageFault;

/** A start that cannot be says why in one line and leaves nothing behind. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void aPortInUseIsToldAndTheDataFolderIsFreeAgain() {
        try (TestBackend backend = TestBackend.start(folder.resolve("a"))) {
            Path maps = TestCounty.write(folder.resolve("maps"));
            ServerSettings same = ServerSettings.of(
                    folder.resolve("b"), maps, backend.server().port());
            PortInUse refused = assertThrows(PortInUse.class, () -> BackendServer.start(same, Extras.none()));
            assertTrue(String.valueOf(refused.getMessage()).contains(String.valueOf(same.port())));
            BackendServer.start(ServerSettings.of(folder.resolve("b"), maps, 0), Extras.none())
                    .close();
        }
    }

    @Test
    void aDataFolderInUseIsTold() {
        try (TestBackend backend = TestBackend.start(folder)) {
            DataInUse refused = assertThrows(DataInUse.class, () -> TestBackend.start(folder));
            assertTrue(String.valueOf(refused.getMessage()).contains("data"));
            assertEquals(200, backend.get("/health", null).status());
        }
    }

    @Test
    void keysThatAreMissingAreAskedForAndNotMadeAnew() throws IOException {
        try (TestBackend backend = TestBackend.start(folder)) {
            String body = backend.intake(Map.of("reporterPhone", "\"13800001234\""));
            assertEquals(201, backend.post("/api/v1/intake", body, null).status());
        }
        Path keys = folder.resolve("data").resolve("seal.keys");
        Path away = Files.move(keys, folder.resolve("elsewhere"));
        StorageFault refused = assertThrows(StorageFault.class, () -> TestBackend.start(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("seal.keys"), refused.getMessage());
        assertFalse(Files.exists(keys));
        Files.move(away, keys);
        TestBackend.start(folder).close();
    }

    @Test
    void aBrokenListIsNamedWithItsLine() throws IOException {
        Path maps = TestCounty.write(folder.resolve("maps"));
        Path units = maps.resolve("units.csv");
        Files.writeString(units, Files.readString(units) + "dept-x,某局,department,center,32072x,x\n");
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class,
                () -> BackendServer.start(ServerSettings.of(folder.resolve("data"), maps, 0), Extras.none()));
        assertTrue(
                String.valueOf(broken.getMessage()).startsWith("units.csv:6: division: 32072x"), broken.getMessage());
    }

    @Test
    void aWithdrawnMicroGridsCodeForAnotherAreaIsTold() throws IOException {
        Path maps = TestCounty.write(folder.resolve("maps"));
        Path file = maps.resolve("micro-grids.geojson");
        List<String> all = Files.readAllLines(file);
        List<String> without = new ArrayList<>(all);
        String withdrawn = without.remove(1);
        ServerSettings settings = ServerSettings.of(folder.resolve("data"), maps, 0);
        BackendServer.start(settings, Extras.none()).close();
        Files.write(file, without);
        BackendServer.start(settings, Extras.none()).close();
        List<String> again = new ArrayList<>(without);
        again.add(1, withdrawn.replace("[119.000,34.000]", "[119.001,34.000]"));
        Files.write(file, again);
        BrokenDataFile told = assertThrows(BrokenDataFile.class, () -> BackendServer.start(settings, Extras.none()));
        assertTrue(String.valueOf(told.getMessage()).contains("gives the code " + TestCounty.MICRO), told.getMessage());
        Files.write(file, all);
        BackendServer.start(settings, Extras.none()).close();
    }

    @Test
    void aFileThatIsNoStoreIsToldInOneLineAndTheFolderIsFreeAgain() throws IOException {
        Path maps = TestCounty.write(folder.resolve("maps"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Path file = data.resolve(SqliteDatabase.FILE);
        Files.writeString(file, "this is not a database at all, it is a shopping list ".repeat(40));
        ServerSettings settings = ServerSettings.of(data, maps, 0);
        StorageFault told = assertThrows(StorageFault.class, () -> BackendServer.start(settings, Extras.none()));
        String message = String.valueOf(told.getMessage());
        assertTrue(message.contains(SqliteDatabase.FILE) && message.lines().count() == 1, message);
        Files.delete(file);
        BackendServer.start(settings, Extras.none()).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path maps = TestCounty.write(folder.resolve("maps"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        ServerSettings settings = ServerSettings.of(file.resolve("data"), maps, 0);
        StorageFault told = assertThrows(StorageFault.class, () -> BackendServer.start(settings, Extras.none()));
        assertTrue(String.valueOf(told.getMessage()).contains("file"));
    }

    @Test
    void itListensOnThisMachineOnlyAndStopsWhenTold() throws Exception {
        TestBackend backend = TestBackend.start(folder);
        String url = backend.server().url();
        assertTrue(url.startsWith("http://127.0.0.1:"));
        backend.close();
        backend.server().close();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            assertThrows(IOException.class, () -> http.send(request, BodyHandlers.discarding()));
        }
    }
}
