package yiwang.domain.ticket;

import java.util.List;

/** What the rules say to a command: the events that happen, or why not. */
public sealed interface Decision {

    /** It happens: at least one event, in order. */
    record Done(List<TicketEvent> events) implements Decision {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** It does not happen, and nothing has changed. */
    record Refused(Refusal refusal) implements Decision {}

    /** Shorthand for a refusal. */
    static Decision refuse(Refusal.Code code, Object... args) {
        return new Refused(
                new Refusal(code, List.of(args).stream().map(String::valueOf).toList()));
    }
}
