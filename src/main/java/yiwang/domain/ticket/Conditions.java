package yiwang.domain.ticket;

import java.util.List;
import java.util.Map;
import yiwang.domain.profile.Profile;

/**
 * What chooses between the lines of one verb: the first line whose conditions hold is the one that counts. A condition
 * is a name with or without an argument, {@code request:return}.
 */
final class Conditions {
    private interface Condition {
        boolean holds(Case in, String argument);
    }

    private static final Map<String, Condition> BY_NAME = Map.of(
            "profile", (in, state) -> in.profile().uses(TicketState.valueOf(state)),
            "automatic", (in, deed) -> in.profile().automatic().contains(Profile.Automatic.valueOf(deed)),
            "request",
                    (in, kind) -> in.ticket().course().request() instanceof Request r
                            && r.kind().equals(kind),
            "said", Conditions::said,
            "has-lead", (in, none) -> in.ticket().lead() != null,
            "attempts-left",
                    (in, none) ->
                            in.ticket().course().attempts() + 1 < in.profile().limit(Profile.Limit.REVISIT_ATTEMPTS),
            "second-unit-returns", Conditions::secondUnitReturns,
            "sure", Conditions::sure);

    private Conditions() {}

    static void requireKnown(List<String> conditions) {
        conditions.forEach(condition -> {
            if (!BY_NAME.containsKey(name(condition))) {
                throw new IllegalArgumentException("there is no condition " + condition);
            }
        });
    }

    static boolean hold(List<String> conditions, Case in) {
        return conditions.stream().allMatch(condition -> {
            Condition known = BY_NAME.get(name(condition));
            return known != null && known.holds(in, argument(condition));
        });
    }

    /** Whether they hold for some answers of the verb; what is said is not known yet. */
    static boolean canHold(List<String> conditions, Case in) {
        return hold(
                conditions.stream().filter(text -> !name(text).equals("said")).toList(), in);
    }

    static String name(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    static String argument(String text) {
        return text.substring(Math.min(text.length(), name(text).length() + 1));
    }

    /** {@code said:outcome} for any answer, {@code said:outcome=end} for this one. */
    private static boolean said(Case in, String argument) {
        int equals = argument.indexOf('=');
        return equals < 0
                ? !in.said(argument).isEmpty()
                : in.said(argument.substring(0, equals)).equals(argument.substring(equals + 1));
    }

    /** The engine took it for what it stands under, and is sure enough that nobody has to look (domain.md 4.3, T6). */
    private static boolean sure(Case in, String none) {
        Suggested suggested = in.ticket().course().suggested();
        return suggested != null
                && suggested.isSure()
                && suggested.items().getFirst().code().equals(in.ticket().category());
    }

    /** Two different units have now sent it back: nobody owns it (domain.md 4.3, T13). */
    private static boolean secondUnitReturns(Case in, String none) {
        Request request = in.ticket().course().request();
        return request != null && in.ticket().returnedBy().stream().anyMatch(unit -> !unit.equals(request.unit()));
    }
}
