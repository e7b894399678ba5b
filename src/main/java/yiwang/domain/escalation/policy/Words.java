package yiwang.domain.escalation.policy;

import java.util.Arrays;
import java.util.Locale;

/** Constants as they are written in files and texts: {@code UNIT_LEADER} is {@code unit-leader}. */
final class Words {
    private Words() {}

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Throws {@link IllegalArgumentException} that lists the known words. */
    static <E extends Enum<E>> E parse(Class<E> type, String what, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> key(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown " + what + " " + word + "; there are "
                        + String.join(
                                " ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Words::key)
                                        .toList())));
    }
}
