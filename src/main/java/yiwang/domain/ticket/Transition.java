package yiwang.domain.ticket;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the state machine; a verb may have several.
 *
 * @param from states it may start in; empty for the verb that makes a ticket
 * @param to state it leads to, or null when it stays or {@code next} says so
 * @param next whether it leads to the next state of the main line that the ticket's profile uses
 * @param when conditions that choose this line among those of the verb
 * @param roles who may; empty means nobody by hand (a rule does it)
 * @param guards names of the conditions that must hold, checked in order
 * @param effects names of what it sets besides the state
 * @param then verb that follows by itself in the same transaction, or null
 */
public record Transition(
        Verb verb,
        Set<TicketState> from,
        @Nullable TicketState to,
        boolean next,
        List<String> when,
        Set<Role> roles,
        List<String> guards,
        List<String> effects,
        @Nullable Verb then) {}
