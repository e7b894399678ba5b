package yiwang.domain.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Pinyin initials of Chinese characters, by a table of some 27,000. A character may have several: 重 is read chong in 重庆 and zhong
 * in 重要, so {@code cq} and {@code zq} both find 重庆, and nobody has to know which one a list of words would have said.
 * Immutable; any thread.
 */
public final class Initials {
    private static final String FILE = "initials.tsv";
    private static final char FIRST = '\u3007';
    private static final char LAST = '\u9fff';
    private static final int MAIN_SHIFT = 27;
    private static final int LETTERS = (1 << 26) - 1;

    /** A bit for each letter that may stand for the character, and above them the number of the usual one plus one. */
    private final int[] table;

    private Initials(int[] table) {
        this.table = table;
    }

    /** The table that is shipped; keep what comes back, it takes some milliseconds to read. */
    public static Initials shipped() {
        try (InputStream in = Objects.requireNonNull(Initials.class.getResourceAsStream(FILE), FILE)) {
            int[] table = new int[LAST - FIRST + 1];
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> take(line, table));
            return new Initials(table);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A letter, the characters of which it is the usual initial, those of which it is another. */
    private static void take(String line, int[] table) {
        String[] parts = line.split("\t", -1);
        int letter = parts[0].charAt(0) - 'a';
        parts[1].chars().forEach(c -> table[c - FIRST] |= (1 << letter) | ((letter + 1) << MAIN_SHIFT));
        parts[2].chars().forEach(c -> table[c - FIRST] |= 1 << letter);
    }

    /** The usual initials in lower case; Latin letters and digits stay, what has no initial is left out. */
    public String of(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c < 128) {
                if (Character.isLetterOrDigit(c)) {
                    initials.append(c);
                }
            } else if (entry(c) != 0) {
                initials.append((char) ('a' - 1 + (entry(c) >>> MAIN_SHIFT)));
            }
        }
        return initials.toString();
    }

    /** A bit for each letter that may be typed for a character, bit 0 for a; a small Latin letter is typed by itself. */
    int letters(char c) {
        return c >= 'a' && c <= 'z' ? 1 << (c - 'a') : entry(c) & LETTERS;
    }

    private int entry(char c) {
        return c >= FIRST && c <= LAST ? table[c - FIRST] : 0;
    }
}
