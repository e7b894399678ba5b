package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Ports;
import yiwang.console.HeadlessConsole;
import yiwang.ledger.Ledger;

/**
 * The ledger over the packaged program: numbered matters go into a backend that is killed at random moments, again and again,
 * while consoles watch, and into one whose disk is full for a while. {@code -Dledger.rounds=200} takes the long way.
 */
class LedgerIT {
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 4);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int CONSOLES = 3;
    private static final int LONGEST_MILLIS = 1_500;
    private static final long ROOM_KILOBYTES = 3_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whatWasSentIsAcceptedOrRefusedAndWhatWasAcceptedIsThereForEverybody() throws Exception {
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        int port = Ports.free();
        Ledger ledger = ledger(port);
        List<HeadlessConsole> consoles = new ArrayList<>();
        try (Image image = new Image(folder)) {
            for (int i = 0; i < CONSOLES; i++) {
                consoles.add(new HeadlessConsole(url(port), "seat-" + i));
                consoles.getLast().live();
            }
            for (int round = 0; round < ROUNDS; round++) {
                Image.Running server = image.server(data, port);
                untilKilled(server, ledger, random.nextInt(LONGEST_MILLIS));
            }
            image.server(data, port);
            ledger.settle();
            assertTrue(ledger.accepted().size() > ROUNDS, () -> "hardly anything was sent; seed " + SEED);
            ledger.requireBalance("in the end, seed " + SEED);
            for (HeadlessConsole console : consoles) {
                Image.await(SOON, "every ticket in front of a console; seed " + SEED, () -> holdsAll(console, ledger));
                assertEquals(List.of(), console.faults());
            }
        } finally {
            for (HeadlessConsole console : consoles) {
                console.close();
            }
        }
        verifyJournal(data, ledger);
    }

    /** A limit on the size of files does to the store what a full disk does, and can be lifted like one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLosesNothingAndIsOverWhenThereIsRoomAgain() throws Exception {
        Path data = folder.resolve("data");
        int port = Ports.free();
        Ledger ledger = ledger(port);
        try (Image image = new Image(folder);
                HeadlessConsole console = new HeadlessConsole(url(port), "seat-1")) {
            Image.Running server = image.server(data, port, ROOM_KILOBYTES);
            console.live();
            AtomicBoolean over = new AtomicBoolean();
            Thread sender = Thread.ofVirtual().start(() -> ledger.sendUntil(over::get));
            Image.await(SOON, "the disk to be full", () -> ledger.toldLater() > 100 && !Image.isHealthy(port));
            over.set(true);
            sender.join();
            ledger.rest();
            assertTrue(server.process().isAlive(), server::printed);
            assertTrue(ledger.open() > 0, "what could not be kept was not answered as kept");
            image.unlimited(server);
            ledger.settle();
            assertTrue(Image.isHealthy(port), server::printed);
            ledger.requireBalance("after a full disk");
            Image.await(SOON, "every ticket in front of the console", () -> holdsAll(console, ledger));
            assertEquals(List.of(), console.faults());
            assertFalse(Files.readString(server.out()).contains("路灯"), "no matter in the log");
        }
        verifyJournal(data, ledger);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Ledger ledger(int port) {
        return new Ledger(url(port), Duration.ofSeconds(10), SEED);
    }

    private static boolean holdsAll(HeadlessConsole console, Ledger ledger) {
        return ledger.accepted().stream().allMatch(id -> console.store.tickets().get(id) != null);
    }

    /** Each number has one ticket, and no two the same. */
    private void verifyJournal(Path data, Ledger ledger) throws Exception {
        try (Image image = new Image(folder)) {
            Image.Ended verified = image.run(Duration.ofMinutes(2), "verify", "--data", data.toString());
            assertEquals(0, verified.code(), verified.err());
            int tickets = ledger.accepted().size();
            assertTrue(verified.out().contains(" " + tickets + " tickets"), verified.out());
            assertTrue(verified.out().contains("0 differences"), verified.out());
        }
    }

    private static void untilKilled(Image.Running server, Ledger ledger, int millis) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread sender = Thread.ofVirtual().start(() -> ledger.sendUntil(over::get));
        // Not waited for anything: the kill comes at a moment of its own.
        assertTrue(!server.process().waitFor(millis, TimeUnit.MILLISECONDS), server::printed);
        server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        over.set(true);
        sender.join();
        ledger.rest();
    }
}
