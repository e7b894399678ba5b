package yiwang.domain.clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yiwang.domain.BrokenDataFile;

/**
 * Reads the one form of JSON that year files have, an object of objects of strings, and remembers where everything
 * stands: the domain depends on no JSON library, and none of them would say which line holds the wrong date.
 */
final class JsonSections {
    private final String file;
    private final String text;
    private int at;

    /** A date with its names; {@link #broken} tells where it stands. */
    record Entry(String file, int line, int column, String key, String value) {
        BrokenDataFile broken(String what) {
            return new BrokenDataFile(file, line, "column " + column + ", " + key + ": " + what);
        }
    }

    JsonSections(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The sections in the file's order. */
    Map<String, List<Entry>> read() {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        members(name -> {
            if (sections.put(name, section()) != null) {
                throw broken("\"" + name + "\" stands twice");
            }
        });
        skipBlanks();
        if (at < text.length()) {
            throw broken("nothing expected after the last }");
        }
        return sections;
    }

    private List<Entry> section() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        members(key -> {
            int line = line();
            int column = column();
            Entry entry = new Entry(file, line, column, key, string());
            if (entries.put(key, entry) != null) {
                throw entry.broken("stands twice");
            }
        });
        return new ArrayList<>(entries.values());
    }

    /** An object; {@code value} is called for each member where its value begins. */
    private void members(Consumer<String> value) {
        expect('{');
        if (next() == '}') {
            at++;
            return;
        }
        while (true) {
            String key = string();
            expect(':');
            skipBlanks();
            value.accept(key);
            if (next() != ',') {
                break;
            }
            at++;
        }
        expect('}');
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ' || c == '\\') {
                throw broken("no escapes and no control characters expected");
            }
            value.append(c);
            at++;
        }
        expect('"');
        return value.toString();
    }

    private void expect(char wanted) {
        char found = next();
        if (found != wanted) {
            throw broken(wanted + " expected, " + (found == 0 ? "end of file" : String.valueOf(found)) + " found");
        }
        at++;
    }

    /** The next character that is no blank, not taken; 0 at the end. */
    private char next() {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private BrokenDataFile broken(String what) {
        return new BrokenDataFile(file, line(), "column " + column() + ": " + what);
    }

    private int line() {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private int column() {
        return at - text.lastIndexOf('\n', at - 1);
    }
}
