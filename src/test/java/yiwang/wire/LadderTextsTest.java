package yiwang.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.escalation.Trace;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Action;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.policy.Trigger;

class LadderTextsTest {
    private static final List<LadderTexts> LANGUAGES = List.of(LadderTexts.of(Locale.CHINA), LadderTexts.of(Locale.UK));

    static Stream<String> codes() {
        return Stream.of(
                        Arrays.stream(Trigger.values()).map(Trigger::key),
                        Arrays.stream(Trace.Verdict.values())
                                .filter(v -> v != Trace.Verdict.TOLD)
                                .map(Trace.Verdict::key),
                        Stream.of("passed", "by-hand", "raised", "repeat", "re-rise", "morning", "again"))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyReasonHasItsSentenceInBothLanguages(String code) {
        for (String arg : List.of("<1>", "<2>", "<3>")) {
            assertEquals(
                    1,
                    LANGUAGES.stream()
                            .map(texts -> texts.why(new Why(code, List.of("<1>", "<2>", "<3>")))
                                    .contains(arg))
                            .distinct()
                            .count(),
                    code + arg);
        }
        for (LadderTexts texts : LANGUAGES) {
            assertTrue(texts.knows(code), code);
            assertFalse(texts.why(new Why(code, List.of("1", "2", "3"))).contains("{"), code);
        }
    }

    @Test
    void everyWordIsSaid() {
        for (LadderTexts texts : LANGUAGES) {
            for (Rung rung : Rung.values()) {
                assertNotEquals(rung.name(), texts.rung(rung));
            }
            for (Recipient recipient : Recipient.values()) {
                assertFalse(texts.recipient(recipient).contains("-"));
            }
            for (Channel channel : Channel.values()) {
                assertFalse(texts.channel(channel).startsWith("by."));
            }
            for (Action action : Action.values()) {
                assertFalse(texts.action(action).startsWith("do."));
            }
        }
    }

    @Test
    void timesLimitsAndWordsAreSaidInTheLanguage() {
        Why why = new Why("re-rise", List.of("seat 3", "2026-03-02T10:30:00Z"));
        assertEquals("seat 3 于 03-02 18:30 确认后仍未解决", LANGUAGES.getFirst().why(why));
        assertEquals(
                "Acknowledged by seat 3 at 03-02 18:30 and still not solved",
                LANGUAGES.getLast().why(why));
        Why passed = new Why("passed", List.of("E4", "harm"));
        assertEquals("因「造成危害」升至红牌，途经本级", LANGUAGES.getFirst().why(passed));
        Why unsigned = new Why("unsigned", List.of("0", "10 UM"));
        assertEquals("紧急件满 10分钟 未签收", LANGUAGES.getFirst().why(unsigned));
        assertEquals("Urgent and unsigned for 10 min", LANGUAGES.getLast().why(unsigned));
        Why quarter = new Why("sign-missed", List.of("0", "0.25 UH"));
        assertEquals("签收时限已过 15 紧急工作分钟，仍未签收", LANGUAGES.getFirst().why(quarter));
    }
}
