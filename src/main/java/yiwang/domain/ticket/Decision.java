package yiwang.domain.ticket;

import java.util.List;
import java.util.Map;

/** What the rules say to a command: the events that happen, or why not. */
public sealed interface Decision {

    /**
     * It happens: at least one event, in order, each with the ticket it makes.
     *
     * @param elsewhere what follows on other tickets, in the same transaction
     */
    record Done(List<Made> made, List<Elsewhere> elsewhere) implements Decision {
        public Done {
            made = List.copyOf(made);
            elsewhere = List.copyOf(elsewhere);
        }

        /** The events alone. */
        public List<TicketEvent> events() {
            return made.stream().map(Made::event).toList();
        }
    }

    /** A deed of the rules on another ticket. */
    record Elsewhere(String ticketId, Verb verb, Map<String, String> details) {
        public Elsewhere {
            details = Map.copyOf(details);
        }
    }

    /** It does not happen, and nothing has changed. */
    record Refused(Refusal refusal) implements Decision {}

    /** Shorthand for a refusal. */
    static Decision refuse(Refusal.Code code, Object... args) {
        return new Refused(Refusal.of(code, args));
    }
}
