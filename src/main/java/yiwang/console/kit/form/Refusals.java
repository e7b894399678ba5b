package yiwang.console.kit.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;

/** Which field of a form a refusal of the backend is about. FX thread. */
public final class Refusals {
    private static final Set<String> NAME_THE_FIELD =
            Set.of(Refusal.Code.DETAIL_MISSING.key(), Refusal.Code.DETAIL_INVALID.key(), Refusal.Code.TOO_LONG.key());

    private final Map<String, FormField> byName = new LinkedHashMap<>();
    private final Map<String, String> nameOf = new LinkedHashMap<>();
    private final Notice notice;

    /** What is about no field is said in {@code notice}. */
    public Refusals(Notice notice) {
        this.notice = notice;
        nameOf.put(ProblemCode.PASSWORD_WEAK.key(), "password");
        nameOf.put(ProblemCode.ACCOUNT_TAKEN.key(), "account");
        nameOf.put(ProblemCode.CREDENTIAL_TAKEN.key(), "name");
        nameOf.put(Refusal.Code.UNKNOWN_UNIT.key(), "unit");
    }

    /** The field that the backend calls so. */
    public Refusals with(String name, FormField field) {
        byName.put(name, field);
        return this;
    }

    /** Takes back everything that was said. */
    public void clear() {
        byName.values().forEach(FormField::clear);
        notice.clear();
    }

    /** Says it where it belongs, and gives that field the keyboard. */
    public void say(Problem problem) {
        FormField field = byName.get(name(problem));
        if (field == null) {
            notice.refuse(problem.detail());
        } else {
            field.say(problem.detail());
            field.enter();
        }
    }

    private @Nullable String name(Problem problem) {
        return NAME_THE_FIELD.contains(problem.code()) && !problem.args().isEmpty()
                ? problem.args().getFirst()
                : nameOf.getOrDefault(problem.code(), "");
    }
}
