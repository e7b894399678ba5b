package yiwang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.ScopeNotes;
import yiwang.domain.classify.Candidate;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.UntrainedEngine;
import yiwang.domain.code.CategoryCode;

/** The example messages are sound, and the shipped keywords recognise them. */
class ExampleMessagesTest {
    private static final Set<String> CHANNELS =
            Set.of("hotline-12345", "qr-code", "grid-app", "web", "police-110", "video-patrol", "sensor", "visit");
    private static final Set<String> KINDS =
            Set.of("consult", "help", "complaint", "report", "suggest", "praise", "grid-event", "warning", "police");
    private static final CategoryList CATEGORIES = CategoryResource.categories();
    private static List<CSVRecord> messages = List.of();

    @BeforeAll
    static void read() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(ExampleMessagesTest.class.getResourceAsStream("messages.csv"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages = format.parse(reader).getRecords();
        }
    }

    @Test
    void thereAreEnoughOfEveryCategoryAndAtLeastTwoOfEveryItem() {
        assertTrue(messages.size() >= 320, "only " + messages.size());
        Map<String, Long> perCategory = counted(code -> code.substring(0, 2));
        Map<String, Long> perItem = counted(Function.identity());
        CATEGORIES
                .categories()
                .forEach(group -> assertTrue(perCategory.getOrDefault(group.code(), 0L) >= 18, group.code()));
        CATEGORIES
                .items()
                .forEach(item -> assertTrue(
                        perItem.getOrDefault(item.code().value(), 0L) >= 2,
                        item.code().value()));
    }

    @Test
    void lengthsAreThoseOfMessages() {
        for (CSVRecord message : messages) {
            int title = message.get("title").length();
            int text = message.get("text").length();
            assertTrue(title >= 2 && title <= 30, message.get("title"));
            assertTrue(text >= 20 && text <= 300, message.get("text"));
        }
    }

    @Test
    void numbersTitlesAndTextsAreAllDistinct() {
        for (String column : List.of("source_no", "title", "text")) {
            Set<String> seen = new HashSet<>();
            messages.forEach(message -> assertTrue(seen.add(message.get(column)), message.get(column)));
        }
    }

    @Test
    void noTwoTextsShareALongPassage() {
        Set<String> seen = new HashSet<>();
        for (CSVRecord message : messages) {
            String text = message.get("text");
            Set<String> own = new HashSet<>();
            for (int i = 0; i + 14 <= text.length(); i++) {
                own.add(text.substring(i, i + 14));
            }
            own.forEach(passage -> assertTrue(seen.add(passage), passage));
        }
    }

    @Test
    void nothingLooksLikeAPhoneOrIdentityNumber() {
        Pattern number = Pattern.compile("\\d{7,}");
        for (CSVRecord message : messages) {
            assertFalse(
                    number.matcher(message.get("title") + " " + message.get("text"))
                            .find(),
                    message.get("text"));
        }
    }

    @Test
    void codesChannelsKindsAndPlacesAreKnown() {
        for (CSVRecord message : messages) {
            String code = message.get("category");
            assertTrue(CATEGORIES.byCode(new CategoryCode(code)).isPresent(), code);
            assertTrue(CHANNELS.contains(message.get("channel")), message.get("channel"));
            assertTrue(KINDS.contains(message.get("kind")), message.get("kind"));
            assertTrue(message.get("place").matches("3207241(0\\d|10)"), message.get("place"));
        }
        Set<String> towns =
                messages.stream().map(message -> message.get("place")).collect(Collectors.toSet());
        assertEquals(11, towns.size());
    }

    @Test
    void theUntrainedEngineRecognisesNineInTen() {
        ClassifierEngine classifier = engine();
        int items = 0;
        int categories = 0;
        List<String> missed = new ArrayList<>();
        for (CSVRecord message : messages) {
            CategoryCode right = new CategoryCode(message.get("category"));
            CategoryCode top = classifier.classify(matter(message)).items().stream()
                    .findFirst()
                    .map(Candidate::code)
                    .map(CategoryCode::new)
                    .orElse(CategoryCode.UNCLASSIFIED);
            items += top.equals(right) ? 1 : 0;
            categories += top.category().equals(right.category()) ? 1 : 0;
            if (!top.equals(right)) {
                missed.add(right + " taken for " + top + ": " + message.get("title"));
            }
        }
        String shares = items + " items and " + categories + " categories of " + messages.size() + " right\n";
        assertTrue(items >= 0.90 * messages.size(), shares + String.join("\n", missed));
        assertTrue(categories >= 0.90 * messages.size(), shares + String.join("\n", missed));
    }

    @Test
    void twentyThousandTextsTakeLessThanASecondOfProcessorTime() {
        ClassifierEngine classifier = engine();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int suggested = 0;
            for (int i = 0; i < 20_000; i++) {
                CSVRecord message = messages.get(i % messages.size());
                suggested += classifier.classify(matter(message)).items().size();
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            assertTrue(suggested >= 20_000, "texts went by unread");
        }
        assertTrue(best < 1_000_000_000L, "20,000 texts took " + best / 1_000_000 + " ms");
    }

    private static ClassifierEngine engine() {
        return new UntrainedEngine(
                Taxonomy.of(CATEGORIES, ScopeNotes.shipped()), PlaceWords.general(), CategoryResource.dangerWords());
    }

    private static Matter matter(CSVRecord message) {
        return new Matter(message.get("title"), message.get("text"));
    }

    private static Map<String, Long> counted(Function<String, String> key) {
        return messages.stream()
                .map(message -> message.get("category"))
                .collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
