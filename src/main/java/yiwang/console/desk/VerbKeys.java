package yiwang.console.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.domain.ticket.Ask;
import yiwang.domain.ticket.Verb;
import yiwang.domain.ticket.VerbBook;

/**
 * How each verb is reached at the keyboard: a letter when no text field has the focus, and a word on the command line,
 * the initials of what is said in the hall. What it asks for is {@link VerbBook}'s. Immutable.
 */
final class VerbKeys {
    private static final VerbBook BOOK = VerbBook.shipped();

    private record Key(String letter, String word) {}

    private static final Map<Verb, Key> TABLE = table("""
        accept A sl
        confirm Q qr
        reclassify G gl
        dispatch P pd
        sign S qs
        return T td
        feed-back F fk
        verify H hc
        rework B cb
        revisit V hf
        evaluate C pj
        close C ja
        supervise U db
        cancel-card X cp
        note J js
        grant Y pz
        refuse K bh
        transfer L zy
        direct-answer - zd
        self-handle - zx
        send-to-precheck H fh
        precheck - hs
        choose-profile - lc
        file - la
        add-co-handler - jp
        sub-dispatch - xp
        end-task - rw
        extend - yq
        suspend - gq
        propose-end - zj
        resume - jx
        undetermined - qd
        designate - zp
        consult - hy
        position - yj
        conclude - jl
        enforce - zf
        send-to-verify - sh
        transfer-back - yt
        merge - ba
        void - bs
        withdraw - ch
        reopen - ck
        answer-card - dd
        set-urgency - dj
        instruct - ps
        set-legacy - ls
        whistle - cs
        arrive - bd
        review-end R fc
        acknowledge E wj
        """);

    private VerbKeys() {}

    /** The letter of a verb; empty for one that is reached by its button and its word. */
    static String letterOf(Verb verb) {
        Key key = TABLE.get(verb);
        return key == null || key.letter().equals("-") ? "" : key.letter();
    }

    /** The word of a verb on the command line, so that buttons can teach it; empty for what nobody does by hand. */
    static String wordOf(Verb verb) {
        Key key = TABLE.get(verb);
        return key == null ? "" : key.word();
    }

    /** The verb that a word of the command line stands for. */
    static Optional<Verb> ofWord(String word) {
        return TABLE.entrySet().stream()
                .filter(entry -> entry.getValue().word().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The verbs of a letter; never two of the same state. */
    static List<Verb> ofLetter(String letter) {
        return TABLE.entrySet().stream()
                .filter(entry -> entry.getValue().letter().equals(letter))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a verb asks for, in the order in which it is asked. */
    static List<Ask> asks(Verb verb) {
        return BOOK.of(verb);
    }

    private static Map<Verb, Key> table(String lines) {
        Map<Verb, Key> table = new EnumMap<>(Verb.class);
        Arrays.stream(lines.split("\n"))
                .map(line -> line.split(" "))
                .forEach(part -> table.put(Verb.of(part[0]), new Key(part[1], part[2])));
        return table;
    }
}
