package yiwang.console.basemap;

import java.io.IOException;
import java.util.Locale;

/**
 * Why a source or a tile of it is not to be had. The detail is for people and for the log: never an address with its key.
 */
final class SourceFault extends IOException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 160;

    private final Kind kind;
    private final String detail;

    /** What can be wrong; each has a sentence {@code fault.<kind>} in both languages. */
    enum Kind {
        MISSING,
        UNREADABLE,
        NO_PACK,
        VECTOR,
        TILE_TYPE,
        VERSION,
        COMPRESSION,
        BROKEN,
        NO_TILES,
        LINK,
        NO_IMAGE,
        TOO_LARGE,
        SETTING,
        UNREACHABLE,
        SLOW,
        REFUSED,
        STATUS,
        WRONG_TYPE;

        String key() {
            return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    SourceFault(Kind kind, String detail) {
        super(kind.key() + ": " + plain(detail));
        this.kind = kind;
        this.detail = plain(detail);
    }

    SourceFault(Kind kind, String detail, Throwable cause) {
        this(kind, detail);
        initCause(cause);
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }

    /** One line of bounded length. */
    private static String plain(String text) {
        return PlainText.of(text, LONGEST);
    }
}
