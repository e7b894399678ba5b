package yiwang.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.ticket.Refusal;

class ProblemTextsTest {
    private static final List<ProblemTexts> LANGUAGES =
            List.of(ProblemTexts.of(Locale.CHINA), ProblemTexts.of(Locale.UK));

    static Stream<String> codes() {
        return Stream.concat(
                Arrays.stream(ProblemCode.values()).map(ProblemCode::key),
                Arrays.stream(Refusal.Code.values()).map(Refusal.Code::key));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasItsWordsInBothLanguages(String code) {
        for (ProblemTexts texts : LANGUAGES) {
            assertTrue(texts.knows(code), code);
            String detail = texts.detail(code, List.of("<1>", "<2>", "<3>"));
            assertFalse(detail.contains("{") || detail.contains("''"), detail);
            assertTrue(detail.length() > 10, detail);
        }
    }

    /** A sentence that leaves out what was wrong in one language only has lost something in translation. */
    @ParameterizedTest
    @MethodSource("codes")
    void bothLanguagesNameTheSameThings(String code) {
        for (String arg : List.of("<1>", "<2>", "<3>")) {
            List<Boolean> said = LANGUAGES.stream()
                    .map(texts ->
                            texts.detail(code, List.of("<1>", "<2>", "<3>")).contains(arg))
                    .toList();
            assertEquals(said.get(0), said.get(1), code + " " + arg);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, zh",
                "'', zh",
                "fr, zh",
                "en, en",
                "en-US, en",
                "zh-TW, zh",
                "'zh;q=0.2, en;q=0.9', en",
                "'de, en;q=0.5', en",
                "';;;', zh",
                "*, zh"
            })
    void theReadersLanguageIsFoundOrItIsChinese(@Nullable String header, String language) {
        assertEquals(language, ProblemTexts.languageOf(header).getLanguage());
    }

    @ParameterizedTest
    @CsvSource({"zh, 派遣员、值班长", "en, 'dispatcher, shift leader'"})
    void wordsOfTheVocabularyAreSaidInTheLanguageToo(String language, String roles) {
        String detail = ProblemTexts.of(Locale.of(language))
                .detail("not-your-role", List.of("dispatch", "DISPATCHER SHIFT_LEADER"));
        assertTrue(detail.contains(roles), detail);
    }
}
