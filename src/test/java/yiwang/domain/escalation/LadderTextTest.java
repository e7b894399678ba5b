package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Urgency;

class LadderTextTest {
    @Test
    void theStoredFormIsShortAndComplete() {
        CaseFacts facts = Cases.within(Urgency.C, "10 UH").facts();
        CaseLadder ladder = Cases.at(facts, Cases.begun(), Cases.time("2026-03-02T16:00"));
        ladder = ladder.after(Cases.LADDER.next(facts, ladder, Cases.time("2026-03-02T18:05")));
        ladder = Cases.acknowledged(ladder, Cases.time("2026-03-02T18:06"));
        String text = "county@1 v5 " + Cases.MONDAY.toEpochMilli()
                + " E0=E0.1,18000000f E1=E1.1,28800000f E2=E2.2,36000000,300000f !v4,36360000,seat 3";
        assertEquals(text, ladder.toString());
        assertEquals(ladder, CaseLadder.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "county@1",
                "county@1 v1",
                "county@1 1 0",
                "county@1 v1 x",
                "county@1 v1 0 E0",
                "county@1 v1 0 E0=E0.1",
                "county@1 v1 0 E0=E0.1,5z",
                "county@1 v1 0 E0=E0.1,5,0f",
                "county@1 v1 0 E1=E1.1,5f E0=E0.1,5f",
                "county@1 v1 0 !v1,5",
                "county@1 v1 0 !v1,5, ",
                "county@1 v01 0"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CaseLadder.parse(text));
    }

    @Test
    void aCaseKeepsItsVersion() {
        CaseLadder other = CaseLadder.parse("county@7 v1 " + Cases.MONDAY.toEpochMilli());
        CaseFacts facts = Cases.received(Urgency.C).facts();
        assertThrows(IllegalArgumentException.class, () -> Cases.LADDER.next(facts, other, Instant.MAX));
    }
}
