package yiwang.domain.code;

/** A text that is not a code of the kind asked for. The message names the kind and the text, safe to show to a user. */
public final class MalformedCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    MalformedCode(String kind, String text) {
        super(kind + ": " + (text.length() > 40 ? text.substring(0, 40) + "…" : text));
        this.kind = kind;
    }

    /** Which kind of code was expected, for example {@code grid}. */
    public String kind() {
        return kind;
    }
}
