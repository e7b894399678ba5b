package yiwang.server.classify;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.routing.Routing;
import yiwang.domain.ticket.Suggested;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketState;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.Advisor;
import yiwang.server.tickets.TicketHistory;
import yiwang.wire.AdviceView;

/** Advises on tickets that no unit has yet: item, precedents, unit. Any thread. */
final class CountyAdvisor implements Advisor {
    private static final Set<TicketState> WITH_NOBODY = EnumSet.of(
            TicketState.RECEIVED,
            TicketState.PRECHECK,
            TicketState.ACCEPTED,
            TicketState.FILED,
            TicketState.TO_DISPATCH,
            TicketState.OWNERSHIP_UNDETERMINED,
            TicketState.CONSULTING);
    private static final int PRECEDENTS = 3;

    private final Training training;
    private final TicketHistory history;
    private final Routing routing;

    CountyAdvisor(Training training, TicketHistory history, Routing routing) {
        this.training = training;
        this.history = history;
        this.routing = routing;
    }

    @Override
    public AdviceView on(Tx tx, Ticket ticket) {
        Suggested suggested = ticket.course().suggested();
        if (!WITH_NOBODY.contains(ticket.state())) {
            return new AdviceView(view(suggested), List.of(), List.of());
        }
        List<AdviceView.Past> past = training.like(Labels.matter(ticket), PRECEDENTS + 1).stream()
                .filter(like -> !like.id().equals(ticket.id()))
                .limit(PRECEDENTS)
                .flatMap(like -> past(tx, like).stream())
                .toList();
        List<AdviceView.Route> routes = routing.routes(ticket, history.designations(tx, ticket.category())).stream()
                .map(route -> new AdviceView.Route(route.unit(), key(route.basis()), route.on()))
                .toList();
        return new AdviceView(view(suggested), past, routes);
    }

    private Optional<AdviceView.Past> past(Tx tx, LabelledText like) {
        return history.ticket(tx, like.id())
                .map(ticket -> new AdviceView.Past(
                        ticket.number().value(),
                        ticket.title(),
                        String.valueOf(like.item()),
                        ticket.lead() == null ? ticket.firstResponder() : ticket.lead(),
                        ticket.receivedAt()));
    }

    private static AdviceView.@Nullable Suggestion view(@Nullable Suggested suggested) {
        return suggested == null
                ? null
                : new AdviceView.Suggestion(
                        suggested.engine(),
                        suggested.version(),
                        key(suggested.decision()),
                        suggested.items().stream()
                                .map(item -> new AdviceView.Item(item.code().value(), item.confidence(), item.words()))
                                .toList(),
                        suggested.danger());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
