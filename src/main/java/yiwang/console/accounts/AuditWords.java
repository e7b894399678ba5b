package yiwang.console.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AuditView;
import yiwang.wire.ProblemTexts;

/** What the audit calls things, in the reader's words; what is unknown stays as it is. */
final class AuditWords {
    private static final String COMMAND = "command-";
    static final List<String> ACTIONS = List.of(
            "sign-in",
            "ask",
            "setup",
            "door",
            "session-end",
            "session-ended",
            "account-create",
            "account-posts",
            "account-enable",
            "account-disable",
            "account-password",
            "account-second-factor",
            "own-password",
            "own-second-factor",
            "credential-create",
            "credential-use",
            "credential-revoke",
            "intake",
            "kept-acknowledge",
            "reporter-reveal",
            "reporter-erase",
            "visit-hand-in",
            "visit-open",
            "visit-done",
            "geography",
            "fence-draw",
            "fence-remove",
            "attachment",
            "video",
            "audit-search",
            "audit-export",
            "more");

    private final Setting setting;
    private final TicketWords tickets;
    private final ProblemTexts problems;

    AuditWords(Setting setting) {
        this.setting = setting;
        this.tickets = new TicketWords(setting.desk().locale(), setting.desk().places());
        this.problems = ProblemTexts.of(setting.desk().locale());
    }

    /** The actions that can be looked for. */
    List<String> actions() {
        return Stream.concat(ACTIONS.stream(), Arrays.stream(Verb.values()).map(verb -> COMMAND + verb.key()))
                .toList();
    }

    String action(String action) {
        if (action.startsWith(COMMAND)) {
            return setting.word("action.command", tickets.verb(action.substring(COMMAND.length())));
        }
        return ACTIONS.contains(action) ? setting.word("action." + action) : action;
    }

    String outcome(AuditView entry) {
        String outcome = setting.word("outcome." + entry.outcome());
        return entry.code().isEmpty() ? outcome : outcome + "  " + problems.title(entry.code());
    }

    /** Unit and roles, which the audit keeps by their codes. */
    String office(AuditView entry) {
        return Arrays.stream(entry.office().split("[ ,]+"))
                .map(this::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private String part(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(setting::role)
                .orElseGet(() -> setting.unit(code));
    }

    String actor(AuditView entry) {
        return entry.actor().isEmpty() ? setting.word("audit.nobody") : entry.actor();
    }
}
