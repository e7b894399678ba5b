package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be written on what, in every theme, with the contrast it must have (WCAG 2 relative luminance). */
final class ContrastTest {
    private static final List<String> EVERYWHERE =
            List.of("bg", "surface", "surface-raised", "surface-sunken", "field", "hover", "selection");
    private static final List<String> WALL = List.of("bg", "surface");
    private static final List<String> LEVELS = List.of("level1", "level2", "level3", "level4");

    @ParameterizedTest(name = "{0}: {1} on {2} has {3}:1")
    @MethodSource("pairs")
    void pairHasItsContrast(Theme theme, String ink, String ground, double least) {
        Palette palette = Palette.of(theme);
        double ratio = ratio(palette.colour(ink), palette.colour(ground));
        assertTrue(ratio >= least, () -> theme + ": -yw-%s on -yw-%s has %.2f:1".formatted(ink, ground, ratio));
    }

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21", "#777777,#ffffff,4.48", "#ff0000,#ffffff,4.0"})
    void ratioIsTheOneOfTheStandard(String one, String other, double known) {
        assertTrue(Math.abs(ratio(Color.web(one), Color.web(other)) - known) < 0.01);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Theme.values()).flatMap(ContrastTest::pairs);
    }

    private static Stream<Arguments> pairs(Theme theme) {
        return Stream.of(text(theme), levels(theme), map(theme)).flatMap(s -> s);
    }

    private static Stream<Arguments> text(Theme theme) {
        return Stream.of(
                        all(theme, List.of("fg", "fg-strong"), EVERYWHERE, 7),
                        all(theme, List.of("fg-muted", "fg-subtle", "accent", "ok", "stale"), EVERYWHERE, 4.5),
                        all(theme, List.of("fg-muted"), WALL, 7),
                        all(theme, List.of("bar"), List.of("surface", "bar-track"), 3),
                        all(theme, List.of("fg-on-accent"), List.of("accent-strong"), 4.5),
                        all(theme, List.of("accent"), List.of("accent-bg"), 4.5),
                        all(theme, List.of("ok"), List.of("ok-bg"), 4.5),
                        all(theme, List.of("stale"), List.of("stale-bg"), 4.5))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> levels(Theme theme) {
        List<String> inks = LEVELS.stream().map(level -> level + "-fg").toList();
        List<String> tints = LEVELS.stream().map(level -> level + "-bg").toList();
        return Stream.of(
                        all(theme, inks, EVERYWHERE, 4.5),
                        all(theme, inks, WALL, 7),
                        all(theme, LEVELS, EVERYWHERE, 3),
                        all(theme, List.of("level0"), WALL, 3),
                        LEVELS.stream().map(level -> Arguments.of(theme, level + "-fg", level + "-bg", 6.5)),
                        all(theme, List.of("fg"), tints, 7),
                        all(theme, List.of("fg-muted"), tints, 4.5))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> map(Theme theme) {
        return Stream.of(
                        all(theme, List.of("map-label"), List.of("map-land", "map-label-halo"), 7),
                        all(theme, List.of("map-label"), List.of("map-load3", "map-water"), 4.5),
                        all(theme, List.of("map-unit"), List.of("map-land"), 7),
                        all(theme, List.of("map-border"), List.of("map-land"), 4.5),
                        all(theme, LEVELS, List.of("map-land", "map-load1", "map-load2"), 3),
                        // on the strong steps a mark is told by its halo
                        all(theme, LEVELS, List.of("map-label-halo"), 4),
                        all(theme, List.of("map-label"), List.of("map-step1", "map-step2"), 4.5),
                        all(theme, List.of("map-step1"), List.of("map-land"), 1.15),
                        all(theme, List.of("map-step2"), List.of("map-step1"), 1.15),
                        all(theme, List.of("map-step3"), List.of("map-step2"), 1.25),
                        all(theme, List.of("map-step4"), List.of("map-step3"), 1.25))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> all(Theme theme, List<String> inks, List<String> grounds, double least) {
        return inks.stream().flatMap(ink -> grounds.stream().map(ground -> Arguments.of(theme, ink, ground, least)));
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
