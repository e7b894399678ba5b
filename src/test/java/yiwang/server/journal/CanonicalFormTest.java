package yiwang.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    private static final JournalEntry FIRST = new JournalEntry(
            "320724",
            1,
            "2026-02-14T01:02:03.004Z",
            "seat-1",
            "center",
            "ticket",
            "0195-a",
            1,
            "register",
            "{\"sets\":{\"title\":\"路灯\"}}",
            CanonicalForm.GENESIS,
            "");

    /** Computed once by hand from the documented form; must hold for as long as there are journals. */
    @Test
    void theHashOfAKnownEntryNeverChanges() throws Exception {
        String form =
                "16:yiwang-journal-1,6:320724,1:1,24:2026-02-14T01:02:03.004Z,6:seat-1,6:center,6:ticket,6:0195-a,"
                        + "1:1,8:register,27:{\"sets\":{\"title\":\"路灯\"}},64:" + "0".repeat(64) + ",";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(hash), CanonicalForm.hash(FIRST));
        assertEquals("30727bd1c506aba603718facfb4db64b8de360dfc7ecfc98abb553551eff453b", CanonicalForm.hash(FIRST));
    }

    @Test
    void everyFieldCounts() {
        JournalEntry e = FIRST;
        List<JournalEntry> others = List.of(
                copy("320723", e.seq(), e.at(), e.actor(), e.payload()),
                copy(e.region(), 2, e.at(), e.actor(), e.payload()),
                copy(e.region(), e.seq(), "2026-02-14T01:02:03.005Z", e.actor(), e.payload()),
                copy(e.region(), e.seq(), e.at(), "seat-2", e.payload()),
                copy(e.region(), e.seq(), e.at(), e.actor(), "{}"));
        others.forEach(other -> assertNotEquals(CanonicalForm.hash(FIRST), CanonicalForm.hash(other)));
        assertEquals(6, others.stream().map(CanonicalForm::hash).distinct().count() + 1);
    }

    /** With plain joining these two would be the same bytes. */
    @Test
    void noContentCanPassForABorder() {
        JournalEntry a = new JournalEntry("r", 1, "t", "ab", "c", "s", "i", 1, "v", "p", "h", "");
        JournalEntry b = new JournalEntry("r", 1, "t", "a", "bc", "s", "i", 1, "v", "p", "h", "");
        assertNotEquals(CanonicalForm.hash(a), CanonicalForm.hash(b));
    }

    private static JournalEntry copy(String region, long seq, String at, String actor, String payload) {
        JournalEntry e = FIRST;
        return new JournalEntry(
                region,
                seq,
                at,
                actor,
                e.unit(),
                e.subject(),
                e.subjectId(),
                e.version(),
                e.verb(),
                payload,
                e.prevHash(),
                "");
    }
}
