package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.console.kit.Fx;

/** The order of the house of styles: one place for colours, no role without a value, no sheet that nobody loads. */
final class SheetTest {
    private static final Path STYLES = Path.of(System.getProperty("yiwang.basedir", "."), "styles");
    private static final Set<String> VALUES = Set.of("dark.css", "light.css", "contrast.css");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(");
    private static final Pattern ROLE = Pattern.compile("-yw-[a-z0-9-]+");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(-yw-[a-z0-9-]+)\\s*:");

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
        }
    }

    @Test
    void everyThemeValuesTheSameRoles() {
        Set<String> dark = Palette.of(Theme.DARK).roles().keySet();
        assertFalse(dark.isEmpty());
        assertEquals(dark, Palette.of(Theme.LIGHT).roles().keySet());
        assertEquals(dark, Palette.of(Theme.CONTRAST).roles().keySet());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void onlyValueSheetsNameColours(Path sheet) throws IOException {
        if (!VALUES.contains(sheet.getFileName().toString())) {
            Matcher literal = LITERAL.matcher(text(sheet));
            assertFalse(literal.find(), () -> sheet + " names a colour of its own; give it a role: " + literal);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyRoleUsedHasAValue(Path sheet) throws IOException {
        Set<String> known = defined(STYLES.resolve("dark.css"));
        known.addAll(defined(STYLES.resolve("tokens.css")));
        Set<String> used =
                ROLE.matcher(text(sheet)).results().map(r -> r.group()).collect(Collectors.toSet());
        used.removeAll(known);
        assertEquals(Set.of(), used, () -> sheet + " uses roles that no theme gives a value");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheetIsReadWithoutComplaint(Path sheet) throws IOException {
        var complaints = CssParser.errorsProperty();
        complaints.clear();
        new CssParser().parse(sheet.toUri().toURL());
        assertEquals(List.of(), List.copyOf(complaints));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheetIsShortEnoughToRead(Path sheet) throws IOException {
        assertTrue(Files.readAllLines(sheet).size() <= 300);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everySheetIsLoadedBySomeTheme(Path sheet) {
        String name = "/" + sheet.getFileName();
        assertTrue(
                Stream.of(Theme.values()).anyMatch(t -> t.sheets().stream().anyMatch(s -> s.endsWith(name))),
                () -> sheet + " is loaded by nobody; add its name to the rooms of Theme");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void valuesComeAfterTheirRolesAndBeforeTheirUse(Theme theme) {
        List<String> names = theme.sheets().stream()
                .map(s -> s.substring(s.lastIndexOf('/') + 1))
                .toList();
        assertEquals(List.of("tokens.css", theme.valuesName() + ".css", "base.css"), names.subList(0, 3));
    }

    private static Set<String> defined(Path sheet) throws IOException {
        return DEFINED.matcher(text(sheet))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sheet without its comments, which may say anything. */
    private static String text(Path sheet) throws IOException {
        return Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
