package yiwang.domain.code;

import java.util.regex.Pattern;

/**
 * An item 事项 of the category list: {@code CC-SSS}, CC category 01 to 14 (00 not yet classified), SSS 001 to 079
 * shipped and 080 to 999 local (domain.md 4.7).
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {
    private static final Pattern FORM = Pattern.compile("(0\\d|1[0-4])-\\d{3}");

    /** Where a matter stands that nobody has classified yet. */
    public static final CategoryCode UNCLASSIFIED = new CategoryCode("00-000");

    /** Throws {@link MalformedCode} for another form. */
    public CategoryCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedCode("category", value);
        }
    }

    /** The two digits of the big category. */
    public String category() {
        return value.substring(0, 2);
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
