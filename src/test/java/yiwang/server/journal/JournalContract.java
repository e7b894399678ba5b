package yiwang.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.server.storage.StorageBusy;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreContract;
import yiwang.server.storage.Tx;
import yiwang.server.storage.Work;
import yiwang.server.storage.WriteLimits;

/** What the journal promises on every store. */
abstract class JournalContract extends StoreContract {
    static final String REGION = "320724";
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00.123Z");
    private static final int WRITERS = 12;
    private static final int EACH = 25;

    final JournalStore journal = new JournalStore(REGION);

    JournalContract() {
        super(new WriteLimits(100, 256));
    }

    @BeforeEach
    void begin() {
        write(tx -> journal.epoch(tx, "epoch", AT));
    }

    final <T> T write(Work<T> work) {
        return database.write(work).join();
    }

    static NewEntry entry(Instant at, String subjectId, long version, String payload) {
        return new NewEntry(at, "seat-1", "center", "thing", subjectId, version, "note", payload);
    }

    @Test
    void theLastEntryUntilATimeIsFoundAndThoseAfterAnEntry() {
        assertEquals(0L, (long) write(tx -> journal.lastUntil(tx, AT)));
        for (int i = 0; i < 9; i++) {
            Instant at = AT.plusSeconds(10L * i);
            write(tx -> journal.append(tx, entry(at, "t1", 1 + at.getEpochSecond() - AT.getEpochSecond(), "{}")));
        }
        for (int second = -5; second < 100; second++) {
            Instant at = AT.plusSeconds(second);
            long expected = second < 0 ? 0 : Math.min(9, 1 + second / 10);
            assertEquals(expected, (long) write(tx -> journal.lastUntil(tx, at)), () -> "until " + at);
        }
        assertEquals(
                List.of(4L, 5L),
                write(tx -> journal.after(tx, 3, 2)).stream()
                        .map(JournalEntry::seq)
                        .toList());
        assertEquals(List.of(), write(tx -> journal.after(tx, 9, 2)));
    }

    @Test
    void anEntryStandsAsItWasWrittenAndIsFoundByItsNumberAndItsThing() {
        String payload = "{\"a\":\"路灯 🏮 ''\\\"\\\\ \\n %_ 'x'\"}";
        JournalEntry first = write(tx -> journal.append(tx, entry(AT, "t1", 1, payload)));
        JournalEntry second = write(tx -> journal.append(tx, entry(AT.minusSeconds(9), "t2", 1, "{}")));
        JournalEntry third = write(tx -> journal.append(tx, entry(AT, "t1", 2, "{}")));
        assertEquals(payload, database.read(tx -> journal.at(tx, 1)).join().payload());
        assertEquals(
                List.of(first, third),
                database.read(tx -> journal.of(tx, "thing", "t1")).join());
        assertEquals(List.of(first, second, third), all());
        assertEquals(second.hash(), third.prevHash());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void howeverManyWriteAndFailAtOnceTheNumbersHaveNoHoleAndTheChainIsSound(long seed) {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<Long>> asked = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(seed * WRITERS + writer);
            String thing = "thing-" + writer;
            threads.add(Thread.ofVirtual().start(() -> {
                awaited(go);
                for (int i = 1; i <= EACH; i++) {
                    CompletableFuture<Long> one = database.write(work(thing, i, random.nextInt(4)));
                    synchronized (asked) {
                        asked.add(one);
                    }
                }
            }));
        }
        go.countDown();
        threads.forEach(JournalContract::joined);
        long done = asked.stream().filter(JournalContract::succeeded).count();
        assertTrue(done > WRITERS, done + " of " + asked.size());
        assertEquals(
                LongStream.rangeClosed(1, done).boxed().toList(),
                all().stream().map(JournalEntry::seq).toList());
        VerifyReport report =
                database.read(tx -> new Verifier(List.of()).verify(tx)).join();
        assertTrue(report.isSound(), report.toString());
        assertEquals(done, report.entries());
    }

    /** One in four fails after it has appended, and two in four append what another one might have taken. */
    private Work<Long> work(String thing, int version, int kind) {
        return tx -> {
            JournalEntry entry = journal.append(tx, entry(AT.plusSeconds(version), thing, version, "{}"));
            if (kind == 0) {
                throw new IllegalArgumentException("on purpose");
            }
            if (kind == 1) {
                tx.update("INSERT INTO ticket_number (region, day, last) VALUES (?, ?, 1)", thing, "one");
            }
            return entry.seq();
        };
    }

    @Test
    void whatStandsIsNeitherChangedNorTakenAway() {
        write(tx -> journal.append(tx, entry(AT, "t1", 1, "{}")));
        List<JournalEntry> before = all();
        for (String sql : List.of("UPDATE journal SET actor = 'x'", "DELETE FROM journal WHERE seq = 1")) {
            CompletionException refused = assertThrows(CompletionException.class, () -> write(tx -> tx.update(sql)));
            StorageFault fault = assertInstanceOf(StorageFault.class, refused.getCause());
            assertTrue(
                    String.valueOf(fault.getCause()).contains("the journal only grows"),
                    String.valueOf(fault.getCause()));
        }
        assertEquals(before, all());
    }

    @Test
    void entriesOfAnyTimeAreTaken() {
        List<Instant> times = List.of(
                Instant.parse("1999-12-31T23:59:59.999Z"),
                Instant.now(),
                Instant.parse("2031-01-01T00:00:00Z"),
                Instant.EPOCH,
                Instant.parse("+12345-01-01T00:00:00Z"));
        times.forEach(at -> write(tx -> journal.append(tx, entry(at, "t" + at, 1, "{}"))));
        assertEquals(
                times.stream().map(Instant::toString).toList(),
                all().stream().map(JournalEntry::at).toList());
    }

    @Test
    void aFinishedDayHasARootAndTheDayThatGoesOnHasNone() {
        append("2026-02-14T15:59:59.999Z", "2026-02-14T01:00:00Z"); // 23:59 in Shanghai, and a clock that went back
        assertEquals(List.of(), database.read(journal::roots).join());
        append("2026-02-14T16:00:00Z", "2026-02-20T00:00:00Z");
        List<JournalEntry> entries = all();
        assertEquals(
                List.of(
                        new DailyRoot(
                                LocalDate.of(2026, 2, 14), 1, 2, entries.get(1).hash()),
                        new DailyRoot(
                                LocalDate.of(2026, 2, 15), 3, 3, entries.get(2).hash())),
                database.read(journal::roots).join());
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void howeverTheClockGoesTheRootsCoverEveryFinishedDayOnce(long seed) {
        Random random = new Random(seed);
        Instant at = AT;
        for (int i = 0; i < 60; i++) {
            at = at.plus(Duration.ofHours(random.nextInt(60) - 20));
            append(at.toString());
        }
        List<DailyRoot> roots = database.read(journal::roots).join();
        long next = 1;
        LocalDate last = LocalDate.MIN;
        for (DailyRoot root : roots) {
            assertEquals(next, root.firstSeq());
            assertTrue(root.day().isAfter(last) && root.lastSeq() >= root.firstSeq(), root.toString());
            next = root.lastSeq() + 1;
            last = root.day();
        }
        assertTrue(roots.size() > 5 && next <= 60, roots.toString());
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal_root SET hash = 'x' WHERE last_seq = 2",
                "UPDATE journal_root SET day = '2026-02-13' WHERE last_seq = 2",
                "UPDATE journal_root SET day = 'soon' WHERE last_seq = 2",
                "UPDATE journal_root SET last_seq = 1 WHERE last_seq = 2",
                "UPDATE journal_root SET first_seq = 2 WHERE last_seq = 2",
                "DELETE FROM journal_root WHERE last_seq = 2",
                "DELETE FROM journal_root WHERE last_seq = 3",
                "UPDATE journal_head SET day_first = 3",
                "UPDATE journal_head SET day = '2026-02-15'",
                "UPDATE journal_head SET day = 'soon'",
                "INSERT INTO journal_root VALUES ('320724', '2026-03-01', 5, 9, 'x')"
            })
    void aRootThatWasChangedIsFound(String sql) {
        append("2026-02-14T01:00:00Z", "2026-02-14T02:00:00Z", "2026-02-15T01:00:00Z", "2026-02-16T01:00:00Z");
        assertSound();
        int changed = write(tx -> tx.update(sql));
        assertEquals(1, changed);
        VerifyReport report =
                database.read(tx -> new Verifier(List.of()).verify(tx)).join();
        assertFalse(report.isSound());
    }

    @Test
    void aStoreFromBeforeThereWereRootsGoesOnWithOneForAllItsPast() {
        append("2026-02-10T01:00:00Z", "2026-02-10T02:00:00Z");
        write(tx -> tx.update("UPDATE journal_head SET day = NULL, day_first = NULL"));
        assertSound();
        append("2026-02-12T01:00:00Z", "2026-02-13T01:00:00Z");
        DailyRoot root =
                new DailyRoot(LocalDate.of(2026, 2, 12), 1, 3, all().get(2).hash());
        assertEquals(List.of(root), database.read(journal::roots).join());
        assertSound();
    }

    private void append(String... times) {
        for (String at : times) {
            write(tx -> journal.append(
                    tx, entry(Instant.parse(at), "t", journal.head(tx).seq() + 1, "{}")));
        }
    }

    private void assertSound() {
        VerifyReport report =
                database.read(tx -> new Verifier(List.of()).verify(tx)).join();
        assertTrue(report.isSound(), report.toString());
        assertEquals(all().size(), report.entries());
    }

    @Test
    void twoWritersThatKnowTheSameHeadCannotBothAppend() {
        write(tx -> journal.append(tx, entry(AT, "t1", 1, "{}")));
        assertThrows(CompletionException.class, () -> write(JournalContract::appendOneAgain));
        assertEquals(1, all().size());
    }

    private static int appendOneAgain(Tx tx) {
        return tx.update(
                "INSERT INTO journal (region, seq, at, actor, unit, subject, subject_id, version, verb, payload,"
                        + " prev_hash, hash) VALUES (?, 1, ?, 'a', 'u', 's', 'i', 7, 'v', '{}', 'p', 'h')",
                REGION,
                AT.toString());
    }

    final List<JournalEntry> all() {
        return database.read(tx -> {
                    List<JournalEntry> entries = new ArrayList<>();
                    journal.each(tx, entries::add);
                    return entries;
                })
                .join();
    }

    private static boolean succeeded(CompletableFuture<?> future) {
        try {
            future.join();
            return true;
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            assertTrue(
                    cause instanceof IllegalArgumentException
                            || cause instanceof StorageFault
                            || cause instanceof StorageBusy,
                    String.valueOf(cause));
            return false;
        }
    }

    private static void awaited(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
