package yiwang.server.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.clock.CalendarYear;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.profile.ProfileBook;

/**
 * What a county sets for itself, from the folder {@code rules} beside its maps; whatever is not there is as shipped.
 *
 * <ul>
 *   <li>{@code calendar/2027.json}: the working calendar of a year, in the place of the shipped one
 *   <li>{@code duty-windows.tsv}: when each unit works
 *   <li>{@code categories.tsv}: the list of items, whole
 *   <li>{@code profiles.tsv} and the files it names: more loops, and which kinds of matter begin with them
 * </ul>
 *
 * Each has the form of the shipped file. Throws {@link BrokenDataFile} with file and line.
 */
public record CountyRules(ClockRules clocks, CategoryList categories, ProfileBook profiles) {
    private static final String PROFILES = "profiles.tsv";
    private static final int MOST_BYTES = 4 << 20;

    /** As shipped. */
    public static CountyRules shipped() {
        return new CountyRules(ClockResource.rules(), CategoryResource.categories(), ProfileBook.shipped());
    }

    /** Those of a county whose maps lie in {@code maps}. */
    public static CountyRules read(Path maps) {
        Path folder = maps.resolve("rules");
        if (!Files.isDirectory(folder)) {
            return shipped();
        }
        Path windows = folder.resolve("duty-windows.tsv");
        Path categories = folder.resolve("categories.tsv");
        ProfileBook profiles = ProfileBook.shipped();
        return new CountyRules(
                new ClockRules(
                        ClockResource.calendar(years(folder.resolve("calendar"))),
                        Files.exists(windows)
                                ? DutyWindows.parse(name(windows), lines(windows))
                                : ClockResource.windows()),
                Files.exists(categories)
                        ? CategoryList.parse(name(categories), lines(categories))
                        : CategoryResource.categories(),
                Files.exists(folder.resolve(PROFILES))
                        ? profiles.with(PROFILES, file -> lines(inside(folder, file)))
                        : profiles);
    }

    private static List<CalendarYear> years(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(".json"))
                    .sorted()
                    .map(file -> CalendarYear.parse(name(file), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new BrokenDataFile(name(folder), 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path inside(Path folder, String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new BrokenDataFile(PROFILES, 0, file + " lies outside the folder of the rules");
        }
        return path;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BrokenDataFile(name(file), 0, "is larger than " + MOST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BrokenDataFile(name(file), 0, "is not UTF-8", e);
        } catch (IOException e) {
            throw new BrokenDataFile(name(file), 0, "cannot be read: " + e.getMessage(), e);
        }
    }
}
