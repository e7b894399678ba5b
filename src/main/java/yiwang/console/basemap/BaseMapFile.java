package yiwang.console.basemap;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.console.basemap.SourceFault.Kind;
import yiwang.domain.BrokenDataFile;

/**
 * The settings {@code base-maps.ini}: a section for each source in the order they are tried, and before the first how much is
 * kept of servers' tiles. A section that is wrong costs its source and is told with its line; the others are used.
 *
 * @param cacheBytes the most that is kept on disk of servers' tiles
 */
public record BaseMapFile(List<Entry> entries, long cacheBytes) {
    /** The name it usually has, in the folder of the county's files. */
    public static final String NAME = "base-maps.ini";

    /** No sources at all. */
    public static final BaseMapFile NONE = new BaseMapFile(List.of(), 0);

    private static final long MEGABYTE = 1 << 20;
    private static final int USUAL_MEGABYTES = 512;
    private static final int MOST_MEGABYTES = 1 << 14;
    private static final int LARGEST = 1 << 18;
    private static final int MOST_SOURCES = 16;
    private static final int LONGEST_TEXT = 160;
    private static final String CACHE = "cache-megabytes";
    private static final Set<String> PLACES = Set.of("file", "folder", "url");
    private static final Set<String> WORDS = Set.of(
            "file",
            "folder",
            "url",
            "crs",
            "attribution",
            "number",
            "date",
            "min-zoom",
            "max-zoom",
            "key",
            "names",
            "y-from-south",
            "photo");

    /** One source that can be tried, or the sentence why not. */
    sealed interface Entry {
        String id();

        /** As it should be. */
        record Good(SourceSetting setting) implements Entry {
            @Override
            public String id() {
                return setting.id();
            }
        }

        /** Not to be used. */
        record Bad(String id, SourceFault fault) implements Entry {}
    }

    /** The lines of one section. */
    private record Section(String id, int line, Map<String, Word> words) {}

    private record Word(String value, int line) {}

    /** Reads a file; one that cannot be read is one source that cannot be used. Never throws. */
    public static BaseMapFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SourceFault(Kind.TOO_LARGE, String.valueOf(LARGEST));
            }
            return new BaseMapReader(file).read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (SourceFault e) {
            return new BaseMapFile(List.of(new Entry.Bad(name(file), e)), 0);
        } catch (CharacterCodingException e) {
            SourceFault fault = new SourceFault(Kind.SETTING, BrokenDataFile.sentence(name(file), 0, "UTF-8?"), e);
            return new BaseMapFile(List.of(new Entry.Bad(name(file), fault)), 0);
        } catch (IOException e) {
            SourceFault fault = new SourceFault(Kind.UNREADABLE, e.getClass().getSimpleName(), e);
            return new BaseMapFile(List.of(new Entry.Bad(name(file), fault)), 0);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Reads one text. */
    private static final class BaseMapReader {
        private final Path file;
        private final List<Section> sections = new ArrayList<>();
        private final List<Entry> wrong = new ArrayList<>();
        private long cacheBytes = USUAL_MEGABYTES * MEGABYTE;

        BaseMapReader(Path file) {
            this.file = file;
        }

        BaseMapFile read(String text) {
            int line = 0;
            for (String raw : text.replace("\uFEFF", "").lines().toList()) {
                line++;
                try {
                    line(raw.strip(), line);
                } catch (SourceFault e) {
                    wrong.add(new Entry.Bad(
                            sections.isEmpty() ? name(file) : sections.getLast().id(), e));
                }
            }
            List<Entry> entries = new ArrayList<>();
            wrong.stream()
                    .filter(bad -> bad.id().equals(name(file)))
                    .findFirst()
                    .ifPresent(entries::add);
            for (Section section : sections) {
                entries.add(entry(section));
            }
            return new BaseMapFile(List.copyOf(entries), cacheBytes);
        }

        private void line(String text, int line) throws SourceFault {
            if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
                return;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                String id = PlainText.of(text.substring(1, text.length() - 1), 40);
                if (sections.size() == MOST_SOURCES) {
                    throw fault(line, "[" + id + "] > " + MOST_SOURCES);
                }
                sections.add(new Section(id, line, new LinkedHashMap<>()));
                return;
            }
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals).strip();
            String value = equals < 0 ? "" : text.substring(equals + 1).strip();
            if (sections.isEmpty() && name.equals(CACHE)) {
                cacheBytes = number(value, line, 1, MOST_MEGABYTES) * MEGABYTE;
            } else if (sections.isEmpty() || !WORDS.contains(name) || value.isEmpty()) {
                throw fault(line, equals < 0 ? "name = value?" : name + "?");
            } else if (sections.getLast().words().put(name, new Word(value, line)) != null) {
                throw fault(line, name + " ×2");
            }
        }

        private Entry entry(Section section) {
            for (Entry bad : wrong) {
                if (bad.id().equals(section.id())) {
                    return bad;
                }
            }
            try {
                return new Entry.Good(setting(section));
            } catch (SourceFault e) {
                return new Entry.Bad(section.id(), e);
            }
        }

        private SourceSetting setting(Section section) throws SourceFault {
            Map<String, Word> words = section.words();
            List<String> places =
                    words.keySet().stream().filter(PLACES::contains).toList();
            if (places.size() != 1) {
                throw fault(section.line(), "file | folder | url");
            }
            String place = places.getFirst();
            Word where = word(words, place, "", section.line());
            Word crs = word(words, "crs", "WGS-84", section.line());
            Crs system = Crs.named(crs.value());
            if (system == null) {
                throw fault(crs.line(), "crs = WGS-84 | GCJ-02 | BD-09");
            }
            String key = word(words, "key", "", 0).value();
            List<String> names = List.of(word(words, "names", "", 0).value().split("[,\\s]+"));
            return new SourceSetting(
                    section.id(),
                    switch (place) {
                        case "file" -> SourceSetting.Kind.FILE;
                        case "folder" -> SourceSetting.Kind.FOLDER;
                        default -> SourceSetting.Kind.SERVER;
                    },
                    place.equals("url") ? address(where, key, names) : path(where),
                    system,
                    text(words, "attribution"),
                    text(words, "number"),
                    date(word(words, "date", "", 0)),
                    zoom(words, "min-zoom", 0),
                    zoom(words, "max-zoom", place.equals("url") ? SourceSetting.NEAREST_USUAL : TileAt.DEEPEST),
                    key,
                    names,
                    yes(words, "y-from-south"),
                    yes(words, "photo"));
        }

        private static Word word(Map<String, Word> words, String name, String usual, int line) {
            return words.getOrDefault(name, new Word(usual, line));
        }

        private boolean yes(Map<String, Word> words, String name) throws SourceFault {
            Word word = word(words, name, "no", 0);
            return switch (word.value()) {
                case "yes", "true", "是" -> true;
                case "no", "false", "否" -> false;
                default -> throw fault(word.line(), name + " = yes | no");
            };
        }

        private static String text(Map<String, Word> words, String name) {
            return PlainText.of(word(words, name, "", 0).value(), LONGEST_TEXT);
        }

        private int zoom(Map<String, Word> words, String name, int usual) throws SourceFault {
            Word word = word(words, name, String.valueOf(usual), 0);
            return (int) number(word.value(), word.line(), 0, TileAt.DEEPEST);
        }

        private long number(String text, int line, int least, int most) throws SourceFault {
            if (!text.matches("\\d{1,7}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
                throw fault(line, least + " … " + most);
            }
            return Long.parseLong(text);
        }

        private String date(Word word) throws SourceFault {
            try {
                return word.value().isEmpty()
                        ? ""
                        : LocalDate.parse(word.value()).toString();
            } catch (DateTimeParseException e) {
                throw fault(word.line(), "date = 2025-06-01");
            }
        }

        private String path(Word where) throws SourceFault {
            try {
                return file.toAbsolutePath().resolveSibling(where.value()).toString();
            } catch (InvalidPathException e) {
                throw fault(where.line(), "file?");
            }
        }

        /** An address whose gaps can be filled; it is not told, for a key may stand in it. */
        private String address(Word where, String key, List<String> names) throws SourceFault {
            String template = where.value();
            boolean whole = template.contains("{z}")
                    && template.contains("{x}")
                    && (template.contains("{y}") || template.contains("{-y}"))
                    && (!template.contains("{key}") || !key.isEmpty())
                    && (!template.contains("{s}") || !names.getFirst().isEmpty());
            if (!whole) {
                throw fault(where.line(), "{z} {x} {y}; {key} + key; {s} + names");
            }
            try {
                URI tried = TileServer.address(template, new TileAt(0, 0, 0), key, names);
                if (tried.getHost() == null
                        || !String.valueOf(tried.getScheme()).matches("https?")) {
                    throw fault(where.line(), "http:// | https://");
                }
            } catch (IllegalArgumentException e) {
                throw fault(where.line(), "http:// | https://");
            }
            return template;
        }

        private SourceFault fault(int line, String what) {
            return new SourceFault(Kind.SETTING, BrokenDataFile.sentence(name(file), line, what));
        }
    }
}
