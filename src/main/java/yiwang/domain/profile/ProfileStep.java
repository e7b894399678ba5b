package yiwang.domain.profile;

import java.util.List;
import java.util.Set;
import yiwang.domain.ticket.TicketState;

/**
 * One step of a loop as its people count it.
 *
 * @param key stable name, for example {@code handle}
 * @param zh the seed's own word, for example 处置
 * @param states canonical states that belong to it; none for a step that is only a gate, as 督查 in some loops
 * @param gates what must hold before a matter goes on to a later step
 */
public record ProfileStep(String key, String zh, String en, Set<TicketState> states, List<Gate> gates) {
    public ProfileStep {
        states = Set.copyOf(states);
        gates = List.copyOf(gates);
    }
}
