package yiwang.domain.escalation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

/** The shipped policy with one thing changed: {@code line} becomes what is said, or goes away. */
class PolicyLintTest {

    static List<String> shipped() {
        try (InputStream in = Objects.requireNonNull(LadderResource.class.getResourceAsStream("ladder-policy.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theShippedPolicyIsSound() {
        LadderPolicy policy = LadderResource.policy();
        assertEquals("county@1", policy.key());
        assertEquals(2, policy.spikes().size());
        for (Rung rung : Rung.values()) {
            assertTrue(policy.lines().stream().anyMatch(line -> line.rung() == rung), rung.name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E0.1 | 50% | 80% | E1.1 comes no later than E0.1",
                "E0.1 | 50% | 100% | a share of the clock is 1% to 99%",
                "E0.1 | handler | - | E0.1 tells nobody",
                "E0.1 | handler | mayor | unknown recipient mayor",
                "E0.1 | idle-share | half-gone | unknown trigger half-gone",
                "E0.1 | 50% | 50 | the amount of idle-share is written as in 50%",
                "E0.1 | ABC | AD | classes are written as in ABC",
                "E0.1 | holds | stops | ack is holds or breaks",
                "E1.3 | 2 WH | 2 WX | a time is written as in 2 WH",
                "E1.3 | E0 | E2 | E1 after E2 would never end",
                "E1.3 | E0 | - | E1 may follow only E0; a commander alone skips",
                "E3.3 | E2 | E1 | E3 may follow only E2; a commander alone skips",
                "E3.2 | 50% | 0% | E3.2 comes no later than E2.1",
                "E3.1 | page | siren | unknown channel siren",
                "E3.1 | AB | ABC\tAB | 14 columns where 13 are",
                "E4.1 | 1 WD x 2 | 1 WD | a repeat says how often",
                "E4.1 | 1 WD x 2 | 0 WD x 2 | a repeat after no time at all",
                "E4.2 | 5 WD | 1 WD | E4.2 comes no later than E3.3",
                "E4.3 | -10 | 10 | score is 0 or below",
                "E5.2 | 10 UM | 8 UM | E5.2 comes no later than EA.4",
                "E5.1 | E4 | E5 | E5 after E5 would never end",
                "E4.1 | AB | ABC | wakes somebody for class C",
                "EA.2 | 2 UM | 0 UM | EA.2 says the same twice",
                "EA.3 | 5 UM | 1 UM | EA.3 comes no later than EA.2",
                "EX.1 | ABC | A | EX.1 counts tickets of some classes only",
                "EX.1 | 5 in 1 UH | 0 in 1 UH | a count begins at 1",
            })
    void whatIsWrongIsRefusedWithItsLine(String id, String before, String after, String says) {
        List<String> lines = new ArrayList<>(shipped());
        int place = placeOf(lines, id);
        List<String> cells = new ArrayList<>(List.of(lines.get(place).split("\t", -1)));
        cells.replaceAll(cell -> cell.equals(before) ? "?" : cell);
        int changed = before.equals("ABC") ? cells.indexOf("?") : cells.lastIndexOf("?");
        assertTrue(changed >= 0, id + " has no " + before);
        for (int i = 0; i < cells.size(); i++) {
            cells.set(i, i == changed ? after : cells.get(i).equals("?") ? before : cells.get(i));
        }
        lines.set(place, String.join("\t", cells));
        refused(lines, says);
    }

    @Test
    void aRungThatNothingLeadsToCannotBeReached() {
        refused(without("E3"), "E4.1 can never be reached by class A: nothing leads to E3");
        refused(without("E0"), "E1.1 can never be reached by class A: nothing leads to E0");
        refused(without("EA"), "E5.2 can never be reached by class A: nothing leads to EA");
    }

    @Test
    void aReplyThatNobodyIsAskedForIsNeverMissing() {
        List<String> lines = new ArrayList<>(shipped());
        lines.replaceAll(line -> line.startsWith("E3\t") ? line.replace("\t1 WD\t-5", "\t-\t-5") : line);
        refused(lines, "E4.1 can never be reached by class A: E3 asks for no reply");
    }

    @Test
    void aReRiseMustTakeTimeAndBeThereForEveryClass() {
        List<String> zero = new ArrayList<>(shipped());
        zero.replaceAll(line -> line.equals("re-rise\tB\t4 UH") ? "re-rise\tB\t0 UH" : line);
        refused(zero, "would never end");
        List<String> none = new ArrayList<>(shipped());
        none.remove("re-rise\tC\t1 WD");
        refused(none, "no re-rise for class C");
        List<String> headless = new ArrayList<>(shipped());
        headless.remove("night\t22:00\t06:00");
        refused(headless, "a policy has the lines");
    }

    private static List<String> without(String rung) {
        return shipped().stream().filter(line -> !line.startsWith(rung + "\t")).toList();
    }

    private static int placeOf(List<String> lines, String id) {
        String[] parts = id.split("\\.");
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            seen += lines.get(i).startsWith(parts[0] + "\t") ? 1 : 0;
            if (seen == Integer.parseInt(parts[1])) {
                return i;
            }
        }
        throw new AssertionError("no line " + id);
    }

    private static void refused(List<String> lines, String says) {
        BrokenDataFile broken =
                assertThrows(BrokenDataFile.class, () -> LadderPolicy.parse("ladder-policy.tsv", lines));
        String message = String.valueOf(broken.getMessage());
        assertTrue(message.contains(says), message);
        assertTrue(message.startsWith("ladder-policy.tsv:"), message);
    }
}
