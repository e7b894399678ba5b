package yiwang.console.desk;

import java.util.List;
import java.util.Map;
import yiwang.domain.ticket.Verb;

/**
 * What each verb asks for, in the order it is asked. A verb that is not in the table needs nothing and is done at once.
 *
 * @param detail the name the rules know the answer by
 */
record VerbForm(String detail, Kind kind) {
    /** How an answer is given. */
    enum Kind {
        UNIT,
        ITEM,
        TEXT,
        YES_NO,
        GRADE,
        LEVEL
    }

    private static final Map<Verb, List<VerbForm>> TABLE = Map.of(
            Verb.DISPATCH, List.of(new VerbForm("unit", Kind.UNIT)),
            Verb.RECLASSIFY, List.of(new VerbForm("category", Kind.ITEM)),
            Verb.RETURN, List.of(new VerbForm("reason", Kind.TEXT), new VerbForm("lawBasis", Kind.TEXT)),
            Verb.FEED_BACK,
                    List.of(
                            new VerbForm("reply", Kind.TEXT),
                            new VerbForm("contacted", Kind.YES_NO),
                            new VerbForm("true", Kind.YES_NO),
                            new VerbForm("solved", Kind.YES_NO)),
            Verb.REWORK, List.of(new VerbForm("reason", Kind.TEXT)),
            Verb.REVISIT, List.of(new VerbForm("grade", Kind.GRADE), new VerbForm("solved", Kind.YES_NO)),
            Verb.SUPERVISE, List.of(new VerbForm("level", Kind.LEVEL), new VerbForm("reason", Kind.TEXT)),
            Verb.CANCEL_CARD, List.of(new VerbForm("reason", Kind.TEXT)),
            Verb.NOTE, List.of(new VerbForm("text", Kind.TEXT)));

    static List<VerbForm> of(Verb verb) {
        return TABLE.getOrDefault(verb, List.of());
    }

    /** The key that opens or does a verb when no text field has the focus; empty for what nobody does by hand. */
    static String keyOf(Verb verb) {
        return switch (verb) {
            case ACCEPT -> "A";
            case RECLASSIFY -> "G";
            case DISPATCH -> "P";
            case SIGN -> "S";
            case RETURN -> "T";
            case FEED_BACK -> "F";
            case VERIFY -> "H";
            case REWORK -> "B";
            case REVISIT -> "V";
            case CLOSE -> "C";
            case SUPERVISE -> "U";
            case CANCEL_CARD -> "X";
            case NOTE -> "J";
            case REGISTER, QUEUE, SEND_TO_VERIFY -> "";
        };
    }
}
