package yiwang.domain.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.TicketState;

class ProfileFileTest {
    private static final String GOOD = """
        profile|ours|2|我们的|Ours
        step|accept|受理|Accept|RECEIVED,ACCEPTED|-
        step|dispatch|派遣|Dispatch|TO_DISPATCH,DISPATCHED|-
        step|handle|处置|Handle|IN_PROGRESS|no-open-task
        step|reply|反馈|Reply|FEEDBACK|-
        step|verify|核实|Verify|VERIFYING|verified,no-open-card
        sample|A=1.0|B=0.5
        limit|extensions|2
        automatic|review
        clock|accept|受理|Acceptance|RECEIVED|RECEIVED|-|0.25 UH
        clock|dispose|处置|Handling|DISPATCHED|TO_DISPATCH,DISPATCHED,IN_PROGRESS|-|category.dispose
        clock|supervision|督办|Supervision|card|*|-|A=2 UH,1 WD
        clock|sub|下派|Sub-dispatch|task|*|SUSPENDED|parent
        """;

    static List<Profile> shipped() {
        return ProfileBook.shipped().all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedLoopHasNoFaultAndEndsFromItsBeginning(Profile profile) {
        assertEquals(List.of(), ProfileCheck.faults(profile));
        TicketState state = TicketState.RECEIVED;
        for (int i = 0; state != TicketState.CLOSED; i++) {
            assertTrue(i < Profile.MAIN_LINE.size(), () -> profile.key() + " does not end");
            state = profile.after(state, true);
        }
    }

    @Test
    void theSeedsLoopsAreThereWithTheirOwnWords() {
        assertEquals(
                List.of(
                        "受理—上报—流转—处置—反馈—核实—评价",
                        "接件—交办—处置—回复—评价—督查—考核",
                        "信息收集—分类处置—案卷建立—任务派遣—事件办理—结果反馈—核查结案—综合评价",
                        "上报—分流—处置—督办—反馈—核验",
                        "受理—派单—处置—反馈—督查"),
                shipped().subList(0, 5).stream()
                        .map(profile -> String.join(
                                "—",
                                profile.steps().stream().map(ProfileStep::zh).toList()))
                        .toList());
    }

    @Test
    void aGoodFileIsRead() {
        Profile profile = parse(GOOD);
        assertEquals("ours@2", profile.key());
        assertEquals(2, profile.limit(Profile.Limit.EXTENSIONS));
        assertEquals(1, profile.limit(Profile.Limit.RETURNS_PER_UNIT));
        assertEquals(TicketState.TO_DISPATCH, profile.after(TicketState.ACCEPTED, true));
        assertEquals(TicketState.CLOSED, profile.after(TicketState.FEEDBACK, false));
        assertTrue(profile.automatic().contains(Profile.Automatic.REVIEW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        step|reply|反馈|Reply|FEEDBACK|-           ; step|reply|反馈|Reply|-|card-answered ; can never close: a unit is asked, but no step holds FEEDBACK
        RECEIVED,ACCEPTED                          ; RECEIVED                              ; can never close: nothing is dispatched that was not ACCEPTED
        RECEIVED,ACCEPTED                          ; ACCEPTED                              ; no step holds RECEIVED, where every ticket begins
        no-open-task                               ; revisited                             ; can never close: gate revisited waits for REVISITING, which no step holds
        no-open-task                               ; verified                              ; can never close: gate verified of step handle waits for VERIFYING, which comes later
        verified,no-open-card                      ; verified                              ; skips a needed gate: it would close over an open card (no-open-card or card-answered)
        A=1.0                                      ; A=0.9                                 ; skips a needed gate: every class A feedback is verified
        step|verify|核实|Verify|VERIFYING|verified ; step|verify|核实|Verify|EVALUATING|filed ; skips a needed gate: nobody but the handling unit looks at what was done
        IN_PROGRESS|no-open-task                   ; IN_PROGRESS,CLOSED|no-open-task       ; CLOSED is an end, not a part of a step
        IN_PROGRESS|no-open-task                   ; IN_PROGRESS,FEEDBACK|no-open-task     ; FEEDBACK stands in two steps
        IN_PROGRESS|no-open-task                   ; IN_PROGRESS,SUSPENDED|no-open-task    ; clock dispose would be lost in SUSPENDED: it neither runs nor stands still there
        DISPATCHED,IN_PROGRESS|-|category          ; DISPATCHED,IN_PROGRESS,FEEDBACK|-|category ; clock dispose could never stop: it goes on in FEEDBACK, when the unit has answered
        TO_DISPATCH,DISPATCHED,IN_PROGRESS|-|      ; DISPATCHED,IN_PROGRESS|-|             ; clock dispose would be lost in TO_DISPATCH
        TO_DISPATCH,DISPATCHED,IN_PROGRESS|-|      ; DISPATCHED,IN_PROGRESS|TO_DISPATCH|   ; clock dispose must run in TO_DISPATCH: sending back wins no time
        TO_DISPATCH,DISPATCHED,IN_PROGRESS|-|      ; TO_DISPATCH,DISPATCHED,IN_PROGRESS|DISPATCHED| ; clock dispose both runs and stands still in DISPATCHED
        clock|dispose                              ; clock|disposal                        ; has no clock dispose: nothing would say when the unit must have answered
        Handling|DISPATCHED|                       ; Handling|IN_PROGRESS|                 ; clock dispose must start in DISPATCHED: it counts from dispatch
        Acceptance|RECEIVED|RECEIVED               ; Acceptance|ACCEPTED|ACCEPTED          ; no clock starts in RECEIVED: nobody would see how long a new matter waits
        Acceptance|RECEIVED|RECEIVED               ; Acceptance|RECEIVED|ACCEPTED          ; clock accept does not run in RECEIVED, where it starts
        Acceptance|RECEIVED|RECEIVED               ; Acceptance|RECEIVED,FILED|RECEIVED,FILED ; clock accept can never start: no step holds FILED
        0.25 UH                                    ; parent                                ; clock accept has no parent
        clock|sub                                  ; clock|accept                          ; two clocks have the same kind
        clock|supervision                          ; clock|card                            ; clock card cannot be: what a card starts is supervision, and nothing else is
        clock|sub|下派|                            ; clock|sub||                           ; clock sub has no name in both languages
        """)
    void aLoopThatCannotBeIsRefusedWithTheReason(String good, String bad, String reason) {
        assertTrue(GOOD.contains(good), "the test must break something");
        String said = refusal(GOOD.replace(good, bad));
        assertTrue(said.contains(reason), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        IN_PROGRESS  ; NOWHERE     ; p:4:
        no-open-task ; no-moon     ; p:4: there is no gate no-moon
        A=1.0        ; A=1.5       ; p:7: a share lies between 0 and 1
        A=1.0        ; A           ; p:7: a share is written as A=1.0
        extensions   ; expansions  ; p:8:
        |2|我们的    ; |two|我们的 ; p: an id is
        step|accept  ; stop|accept ; p:2: a line cannot begin with stop
        review       ; dance       ; p:9:
        0.25 UH      ; 0.25 XX     ; p:10: type is one of UH, WH, WD, NH, ND, not XX
        A=2 UH,1 WD  ; 2 UH,1 WD   ; p:12: a limit of a class is written as A=2 UH, not 2 UH
        |*|-|        ; |*|         ; p:12: 7 columns where 8 are
        """)
    void aLineThatCannotBeReadIsNamed(String good, String bad, String where) {
        assertTrue(GOOD.contains(good), "the test must break something");
        String said = refusal(GOOD.replace(good, bad));
        assertTrue(said.startsWith(where), said);
    }

    @Test
    void twoLoopsAreCompared() {
        Profile left = parse(GOOD);
        Profile right = parse(GOOD.replace("VERIFYING|verified", "VERIFYING,EVALUATING|verified")
                .replace("extensions|2", "extensions|0")
                .replace("A=2 UH,1 WD", "2 WD"));
        assertEquals(
                List.of(
                        new ProfileDiff.Difference("step verify states", "VERIFYING", "VERIFYING,EVALUATING"),
                        new ProfileDiff.Difference("limit extensions", "2", "0"),
                        new ProfileDiff.Difference(
                                "clock supervision", supervision("A=2 UH,1 WD"), supervision("2 WD"))),
                ProfileDiff.between(left, right));
        assertEquals(List.of(), ProfileDiff.between(left, left));
    }

    private static String supervision(String limit) {
        String open = Arrays.stream(TicketState.values())
                .filter(TicketState::isOpen)
                .map(Enum::name)
                .collect(Collectors.joining(","));
        return "督办 Supervision; starts card; runs " + open + "; stands still ; " + limit;
    }

    private static String refusal(String text) {
        return String.valueOf(
                assertThrows(BrokenDataFile.class, () -> parse(text)).getMessage());
    }

    private static Profile parse(String text) {
        return ProfileFile.parse("p", text.replace('|', '\t').lines().toList());
    }
}
