package yiwang.domain.ticket;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the state machine.
 *
 * @param from states it may start in; empty for the verb that makes a ticket
 * @param to state it leads to, or null when it stays
 * @param roles who may; empty means nobody by hand (a rule does it)
 * @param guards names of the conditions that must hold, checked in order
 * @param effects names of what it sets besides the state
 * @param then verb that follows by itself in the same transaction, or null
 */
public record Transition(
        Verb verb,
        Set<TicketState> from,
        @Nullable TicketState to,
        Set<Role> roles,
        List<String> guards,
        List<String> effects,
        @Nullable Verb then) {}
