package yiwang.domain.category;

import java.util.List;
import java.util.Locale;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.Urgency;

/**
 * One item 事项 of the category list.
 *
 * @param code its code, of which the first two digits are the big category
 * @param groupZh the big category in Chinese
 * @param groupEn the big category in English
 * @param nameZh the item in Chinese
 * @param nameEn the item in English
 * @param lead unit that answers for it; {@link #TOWN} for the town the place lies in, {@link #CENTER} for the centre
 * @param co units that help, possibly none
 * @param urgency what it is before danger words or alerts raise it
 * @param limits how long it may take in its own class
 * @param keywords words and phrases by which a text is recognised
 */
public record Category(
        CategoryCode code,
        String groupZh,
        String groupEn,
        String nameZh,
        String nameEn,
        String lead,
        List<String> co,
        Urgency urgency,
        Limits limits,
        List<String> keywords) {

    /** Stands as lead or helper for "the town the place lies in". */
    public static final String TOWN = "town";

    /** The command centre itself. */
    public static final String CENTER = "center";

    /** Copies the lists, so that a category never changes. */
    public Category {
        co = List.copyOf(co);
        keywords = List.copyOf(keywords);
    }

    /** The item's name in the language of {@code locale}: Chinese or, for every other one, English. */
    public String name(Locale locale) {
        return isChinese(locale) ? nameZh : nameEn;
    }

    /** The big category's name in the language of {@code locale}: Chinese or, for every other one, English. */
    public String group(Locale locale) {
        return isChinese(locale) ? groupZh : groupEn;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
