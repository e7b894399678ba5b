package yiwang.domain.classify;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import yiwang.domain.category.KeywordTrie;

/**
 * Takes out of a text what only says where: of known names the part that does, and before a word such as 镇 or 小区 the
 * proper name, so that 幸福小区 weighs like any 小区. Where a matter is must not decide what it is. Immutable; any thread.
 */
public final class PlaceWords {
    /** Stands for what was taken out; no pair of letters reaches across it. */
    static final char GAP = ' ';

    private static final char OUT = '，';
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 4;
    private static final String[] KINDS = {
        "街道", "小区", "社区", "花园", "新村", "大道", "大街", "镇", "乡", "村", "路", "巷", "弄", "省", "市", "县", "区"
    };
    /** Before these a name may begin. */
    private static final String LEADS = "在于住至从省市县区镇乡";
    /** Whose last letter before the kind is one of these is no proper name: 公路, 城市, 老旧小区. */
    private static final String NO_NAMES = "公铁道马水线电网思出修条农乡全本我们这个旧老新建住城都超各的一郊校景山厂矿园辖片灾";

    private static final byte LEAD = 1;
    private static final byte NO_NAME = 2;
    private static final byte KIND = 4;
    private static final byte[] ROLES = roles();

    private final KeywordTrie names;
    private final int[] lengths;

    /**
     * Knows these official names of divisions, roads and waters besides the general rule; names of fewer than two letters
     * are passed over.
     */
    public PlaceWords(Collection<String> official) {
        List<PlaceNames.Name> known = PlaceNames.of(official).stream()
                .sorted(Comparator.comparing(PlaceNames.Name::text))
                .distinct()
                .toList();
        names = new KeywordTrie(known.stream().map(PlaceNames.Name::text).toList());
        lengths = known.stream().mapToInt(PlaceNames.Name::where).toArray();
    }

    /** Knows only the general rule. */
    public static PlaceWords general() {
        return new PlaceWords(List.of());
    }

    /** The matter with a gap for each known name. */
    Matter withoutNames(Matter matter) {
        return lengths.length == 0 ? matter : new Matter(withoutNames(matter.title()), withoutNames(matter.text()));
    }

    private String withoutNames(String text) {
        StringBuilder left = new StringBuilder(0);
        names.scan(text, (word, start) -> {
            if (left.isEmpty()) {
                left.append(text);
            }
            for (int i = start; i < start + lengths[word]; i++) {
                left.setCharAt(i, OUT);
            }
        });
        return left.isEmpty() ? text : left.toString();
    }

    /** Puts gaps over what the general rule takes for proper names. */
    void blank(char[] letters) {
        for (int i = 0; i < letters.length; i++) {
            if (begins(letters, i)) {
                int end = endOfName(letters, i);
                Arrays.fill(letters, i, end, GAP);
                i = Math.max(i, end - 1);
            }
        }
    }

    private static boolean begins(char[] letters, int at) {
        return letters[at] != GAP && (at == 0 || letters[at - 1] == GAP || is(LEAD, letters[at - 1]));
    }

    /** Where the proper name that begins here ends, or where it begins when there is none. */
    private static int endOfName(char[] letters, int start) {
        for (int end = start + 1; end <= Math.min(start + LONGEST_NAME, letters.length - 1); end++) {
            if (letters[end - 1] == GAP || letters[end] == GAP) {
                return start;
            }
            if (end - start >= SHORTEST_NAME && isKind(letters, end)) {
                return is(NO_NAME, letters[end - 1]) ? start : end;
            }
        }
        return start;
    }

    private static boolean is(int role, char letter) {
        return (ROLES[letter] & role) != 0;
    }

    private static byte[] roles() {
        byte[] roles = new byte[1 << Character.SIZE];
        LEADS.chars().forEach(letter -> roles[letter] |= LEAD);
        NO_NAMES.chars().forEach(letter -> roles[letter] |= NO_NAME);
        Arrays.stream(KINDS).forEach(kind -> roles[kind.charAt(0)] |= KIND);
        return roles;
    }

    private static boolean isKind(char[] letters, int at) {
        if (!is(KIND, letters[at])) {
            return false;
        }
        for (String kind : KINDS) {
            int length = kind.length();
            if (at + length <= letters.length
                    && letters[at] == kind.charAt(0)
                    && (length == 1 || letters[at + 1] == kind.charAt(1))) {
                return true;
            }
        }
        return false;
    }
}
