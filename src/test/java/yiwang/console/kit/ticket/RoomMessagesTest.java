package yiwang.console.kit.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;

/** No officer meets a missing word, and no word is kept that nobody says. */
class RoomMessagesTest {
    private static final Path BASE = Path.of(System.getProperty("yiwang.basedir", "."));
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w-]*(?:\\.[\\w-]*)*)\"");
    private static final Pattern SAID = Pattern.compile("(?:words|texts)\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FILLED = Pattern.compile("\\{\\d");
    private static final Pattern BEGUN = Pattern.compile("\"([a-z][\\w.-]*\\.)\"\\s*\\+");

    @ParameterizedTest
    @ValueSource(strings = {"desk", "board", "kit/ticket", "notice", "accounts", "entrance", "shell"})
    void bothLanguagesSayTheSameThings(String room) {
        assertEquals(keys(room, "messages.properties"), keys(room, "messages_en.properties"));
    }

    /** What is filled in goes through a pattern, in which one apostrophe is none and two are one; the rest is said as it is. */
    @Test
    void apostrophesAreDoubledWhereSomethingIsFilledInAndNowhereElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BASE.resolve("src/main/resources/yiwang"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                texts(file).forEach((key, text) -> {
                    boolean isPattern = FILLED.matcher(text.toString()).find();
                    boolean isRight = isPattern
                            ? !text.toString().replace("''", "").contains("'")
                            : !text.toString().contains("''");
                    if (!isRight) {
                        wrong.add(file.getFileName() + " " + key + "=" + text);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "board", "kit/ticket", "notice"})
    void everyWordSaidIsThere(String room) {
        Set<String> missing = found(SAID, source(room));
        missing.removeIf(key -> key.endsWith("."));
        missing.removeAll(keys(room, "messages.properties"));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "board", "kit/ticket", "notice"})
    void everyWordThereIsSaid(String room) {
        String source = source(room);
        Set<String> literal = found(LITERAL, source);
        Set<String> begun = found(BEGUN, source);
        Set<String> unused = keys(room, "messages.properties");
        unused.removeAll(literal);
        unused.removeIf(key -> begun.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKindOfThingHasItsWord() {
        Set<String> keys = keys("kit/ticket", "messages.properties");
        Stream<String> wanted = Stream.of(
                        all("state.", TicketState.values(), Enum::name),
                        all("verb.", Verb.values(), Verb::key),
                        all("kind.", TicketKind.values(), Enum::name),
                        all("channel.", IntakeChannel.values(), Enum::name),
                        all("role.", Role.values(), Enum::name),
                        all("reason.", Refusal.Code.values(), Refusal.Code::key))
                .flatMap(each -> each);
        List<String> missing = wanted.filter(key -> !keys.contains(key)).toList();
        assertEquals(List.of(), missing);
        assertFalse(keys.isEmpty());
    }

    private static <T> Stream<String> all(String prefix, T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(value -> prefix + name.apply(value));
    }

    private static Set<String> found(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String source(String room) {
        Path folder = BASE.resolve("src/main/java/yiwang/console").resolve(room);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(RoomMessagesTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String room, String file) {
        return new TreeSet<>(texts(BASE.resolve("src/main/resources/yiwang/console")
                        .resolve(room)
                        .resolve(file))
                .stringPropertyNames());
    }

    private static Properties texts(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
