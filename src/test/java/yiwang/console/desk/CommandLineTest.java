package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.console.desk.CommandLine.Meaning;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.TransitionTable;
import yiwang.domain.ticket.Verb;

/** What the command line makes of a line. */
class CommandLineTest {
    private static final Choice HOUSING = new Choice("dept-zhujian", "住房和城乡建设局", "zjj", "zjj");
    private static final Choice CITY = new Choice("dept-chengguan", "城市管理局", "cgj", "cgj");
    private static final Choice POWER = new Choice("util-dian", "供电公司", "gdgs", "gdgs");
    private static final Choice HEAT = new Choice("util-re", "供热公司", "grgs", "grgs");
    private static final Choice LAMP = new Choice("02-003", "路灯不亮", "市政 02-003", "ldbl");

    private static CommandLine.Context context(@Nullable Choice usual) {
        return new CommandLine.Context(List.of(HOUSING, CITY, POWER, HEAT), List.of(LAMP), usual, 0);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", new Meaning.Nothing()),
                Arguments.of("   ", new Meaning.Nothing()),
                Arguments.of("pd zjj", dispatch(HOUSING, Map.of("unit", "dept-zhujian"))),
                Arguments.of("PD ZJJ", dispatch(HOUSING, Map.of("unit", "dept-zhujian"))),
                Arguments.of("pd  cg", dispatch(CITY, Map.of("unit", "dept-chengguan"))),
                Arguments.of("pd 城市", dispatch(CITY, Map.of("unit", "dept-chengguan"))),
                Arguments.of("pd dept-zhujian", dispatch(HOUSING, Map.of("unit", "dept-zhujian"))),
                Arguments.of("pd zjj 请30分钟内到场", dispatch(HOUSING, Map.of("unit", "dept-zhujian", "text", "请30分钟内到场"))),
                Arguments.of("pd zjj,速办", dispatch(HOUSING, Map.of("unit", "dept-zhujian", "text", "速办"))),
                Arguments.of("pd", dispatch(POWER, Map.of("unit", "util-dian"))),
                Arguments.of("pd g", new Meaning.Several(List.of(POWER, HEAT))),
                Arguments.of("pd 供", new Meaning.Several(List.of(POWER, HEAT))),
                Arguments.of("pd xyz", new Meaning.Wrong("line.no-unit", "xyz")),
                Arguments.of("sl", new Meaning.Act(Verb.ACCEPT, Map.of(), "")),
                Arguments.of("ja", new Meaning.Act(Verb.CLOSE, Map.of(), "")),
                Arguments.of("js 已电话联系", new Meaning.Act(Verb.NOTE, Map.of("text", "已电话联系"), "已电话联系")),
                Arguments.of("js", new Meaning.Form(Verb.NOTE)),
                Arguments.of("cb 现场仍有积水", new Meaning.Act(Verb.REWORK, Map.of("reason", "现场仍有积水"), "现场仍有积水")),
                Arguments.of(
                        "db 久拖不办", new Meaning.Act(Verb.SUPERVISE, Map.of("level", "1", "reason", "久拖不办"), "久拖不办")),
                Arguments.of("db", new Meaning.Form(Verb.SUPERVISE)),
                Arguments.of("td", new Meaning.Form(Verb.RETURN)),
                Arguments.of("fk", new Meaning.Form(Verb.FEED_BACK)),
                Arguments.of("hf", new Meaning.Form(Verb.REVISIT)),
                Arguments.of("gl ldbl", new Meaning.Act(Verb.RECLASSIFY, Map.of("category", "02-003"), "路灯不亮")),
                Arguments.of("gl", new Meaning.Form(Verb.RECLASSIFY)),
                Arguments.of("gl 没有", new Meaning.Wrong("line.no-item", "没有")),
                Arguments.of("000123", new Meaning.Jump("000123")),
                Arguments.of("260213-000123", new Meaning.Jump("260213-000123")),
                Arguments.of("cz 积水", new Meaning.Find("积水")),
                Arguments.of("cz", new Meaning.Find("")),
                Arguments.of("dt", new Meaning.OnMap()),
                Arguments.of("xj", new Meaning.Register()),
                Arguments.of("hello", new Meaning.Wrong("line.unknown", "hello")));
    }

    private static Meaning dispatch(Choice unit, Map<String, String> details) {
        return new Meaning.Act(Verb.DISPATCH, details, unit.name());
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("lines")
    void aLineMeansThis(String line, Meaning meaning) {
        assertEquals(meaning, CommandLine.read(line, context(POWER)));
    }

    @Test
    void dispatchWithoutAUnitAsksForOneWhenNoneIsUsual() {
        assertEquals(new Meaning.Wrong("line.unit", ""), CommandLine.read("pd", context(null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGISTER", "QUEUE", "ABSORB", "ESCALATE", "ATTACH", "RELOCATE"})
    void everyVerbThatIsDoneByHandHasItsWordOfItsOwn(Verb verb) {
        Meaning meaning = CommandLine.read(VerbKeys.wordOf(verb), context(POWER));
        switch (meaning) {
            case Meaning.Act act -> assertEquals(verb, act.verb());
            case Meaning.Form form -> assertEquals(verb, form.verb());
            default -> assertInstanceOf(Meaning.Act.class, meaning);
        }
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void noTwoVerbsOfAStateHaveTheSameLetter(TicketState state) {
        List<String> letters = TransitionTable.shipped().from(state).stream()
                .map(VerbKeys::letterOf)
                .filter(letter -> !letter.isEmpty())
                .toList();
        assertEquals(letters.size(), Set.copyOf(letters).size(), letters::toString);
    }
}
