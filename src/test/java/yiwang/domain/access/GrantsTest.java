package yiwang.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;

class GrantsTest {
    private static final String HEADER = "what\troles\tscope\tdomains\tgrade\tpurpose";

    /** A center over two towns, one with a village under it, and a department. */
    private static final Territory COUNTY = new Territory() {
        @Override
        public boolean isBelow(String unit, String above) {
            return above.equals("center") && !unit.equals("center") || unit.equals("village") && above.equals("town-1");
        }

        @Override
        public Optional<String> area(String unit) {
            return switch (unit) {
                case "center" -> Optional.of("320724");
                case "town-1" -> Optional.of("320724101");
                case "town-2" -> Optional.of("320724102");
                default -> Optional.empty();
            };
        }
    };

    private final Grants grants = Grants.parse(
            "g.tsv",
            List.of(
                    "version 7",
                    HEADER,
                    "read\tHANDLER\treach\t*\t2\t-",
                    "read\tSUPERVISOR\treach\t03 04\t3\t-",
                    "list\tHANDLER WALL\tcounty\t*\t1\t-",
                    "reveal\tSUPERVISOR\tcounty\t*\t4\tpurpose",
                    "call\tHANDLER\town\t*\t4\t-",
                    "any\t*\tcounty\t*\t1\t-"),
            COUNTY);

    private static Actor of(String unit, Role... roles) {
        return new Actor("somebody", unit, Set.of(roles));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed(Grade grade) -> grade.name();
            case Verdict.Refused(Verdict.Cause cause, Set<Role> roles) -> "not " + cause;
        };
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "HANDLER, dept, dept, 320724102, 01, INTERNAL, INTERNAL",
                "HANDLER, dept, town-2, 320724102, 01, INTERNAL, not REACH",
                "HANDLER, town-1, village, -, 01, INTERNAL, INTERNAL",
                "HANDLER, village, town-1, -, 01, INTERNAL, not REACH",
                "HANDLER, town-1, dept, 320724101003, 01, INTERNAL, INTERNAL",
                "HANDLER, town-1, dept, 320724102003, 01, INTERNAL, not REACH",
                "HANDLER, center, dept, 320724102003, 01, INTERNAL, INTERNAL",
                "HANDLER, center, elsewhere, 320723101, 01, INTERNAL, INTERNAL",
                "HANDLER, dept, dept, -, 01, PERSONAL, not GRADE",
                "SUPERVISOR, dept, dept, -, 03, PERSONAL, PERSONAL",
                "SUPERVISOR, dept, dept, -, 01, INTERNAL, not DOMAIN",
                "SUPERVISOR, dept, dept, -, -, INTERNAL, not DOMAIN",
                "WALL, center, dept, -, 01, PUBLIC, not ROLE"
            })
    void everyConditionOfALineMustHold(
            Role role,
            String unit,
            String its,
            @Nullable String place,
            @Nullable String domain,
            Grade grade,
            String expected) {
        Thing thing = new Thing(Set.of(its), place, domain, grade);
        assertEquals(expected, said(grants.decide(of(unit, role), "read", thing, true)));
    }

    @Test
    void oneLineMustAllowItAloneAndTheBestOfThemTellsTheGrade() {
        Thing thing = new Thing(Set.of("dept"), null, "03", Grade.INTERNAL);
        Actor both = of("dept", Role.HANDLER, Role.SUPERVISOR);
        assertEquals("PERSONAL", said(grants.decide(both, "read", thing, false)));
        Thing secret = new Thing(Set.of("dept"), null, "01", Grade.PERSONAL);
        assertEquals("not GRADE", said(grants.decide(both, "read", secret, false)), "the furthest cause is told");
    }

    @ParameterizedTest
    @CsvSource({"town-1, SECRET", "village, not REACH", "center, not REACH", "town-2, not REACH"})
    void whatIsOnesOwnIsNeitherBelowNorInOnesArea(String unit, String expected) {
        Thing thing = new Thing(Set.of("town-1"), "320724102", "01", Grade.SECRET);
        assertEquals(expected, said(grants.decide(of(unit, Role.HANDLER), "call", thing, false)));
    }

    @Test
    void aPurposeIsNeededWhereTheLineSaysSo() {
        assertEquals("not PURPOSE", said(grants.decide(of("center", Role.SUPERVISOR), "reveal", null, false)));
        assertEquals("SECRET", said(grants.decide(of("center", Role.SUPERVISOR), "reveal", null, true)));
    }

    @Test
    void whatNoLineSpeaksOfNobodyMayAndTheRulesThemselvesAskNobody() {
        for (Role role : Role.values()) {
            assertEquals("not ROLE", said(grants.decide(of("center", role), "unheard-of", null, true)));
            String any = role == Role.SYSTEM || role == Role.SOURCE ? "not ROLE" : "PUBLIC";
            assertEquals(any, said(grants.decide(of("center", role), "any", null, false)), role.name());
        }
        assertEquals(
                new Verdict.Refused(Verdict.Cause.ROLE, Set.of(Role.HANDLER, Role.WALL)),
                grants.decide(of("center", Role.VERIFIER), "list", null, false));
        assertEquals(7, grants.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read\tHANDLER\treach\t*\t5\t-",
                "read\tHANDLER\treach\t*\tx\t-",
                "read\tNOBODY\treach\t*\t2\t-",
                "read\tHANDLER\teverywhere\t*\t2\t-",
                "read\tHANDLER\treach\t3\t2\t-",
                "read\tHANDLER\treach\t*\t2\tmaybe",
                "read\tHANDLER\treach\t*\t2"
            })
    void aBrokenLineIsNamed(String line) {
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class, () -> Grants.parse("g.tsv", List.of("version 1", HEADER, line), COUNTY));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("g.tsv:3: "), broken.getMessage());
    }

    /** Of the shipped table: a wall reads nothing above grade 2 and does nothing; an administrator has no part in the work. */
    @Test
    void theShippedTableKeepsWallsAndAdministratorsToTheirOwn() {
        Grants shipped = Grants.shipped(COUNTY);
        assertEquals(6, shipped.version());
        for (String what : shipped.spokenOf()) {
            Thing personal = new Thing(Set.of(), "320724", "01", Grade.PERSONAL);
            assertTrue(
                    said(shipped.decide(of("center", Role.WALL), what, personal, true))
                            .startsWith("not"),
                    what);
            boolean own = what.contains("/sessions") || what.contains("/account/");
            if (!what.startsWith("GET") && !what.startsWith("LIVE") && !own) {
                assertEquals("not ROLE", said(shipped.decide(of("center", Role.WALL), what, null, true)), what);
            }
            boolean ofTickets = what.contains("/tickets") || what.startsWith("LIVE") || what.contains("/notices");
            Stream.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
                    .filter(role -> ofTickets)
                    .forEach(role ->
                            assertEquals("not ROLE", said(shipped.decide(of("center", role), what, null, true)), what));
        }
    }
}
