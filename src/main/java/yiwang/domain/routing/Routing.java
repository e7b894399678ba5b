package yiwang.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Ticket;

/**
 * Finds the units that a matter could go to, the one to be proposed first. A unit that has sent the matter back is not
 * proposed again. Immutable; any thread.
 */
public final class Routing {
    private final Leads leads;

    /** Why a unit; in the order in which they count. */
    public enum Basis {
        /** 清单: the item's lead by the list. */
        LIST,
        /** 首问: the reporter asked it first, or it was the first responder. */
        FIRST_ASKED,
        /** 指定: designated before for the same item and kind of place. */
        DESIGNATED,
        /** 兜底: it answers for the place. */
        TERRITORIAL
    }

    /**
     * A unit with its reason.
     *
     * @param on what the reason rests on: the item's code, the number of the ticket that is the precedent, the code of the
     *     place; empty where the reporter's own words are it
     */
    public record Route(String unit, Basis basis, String on) {}

    /** By the lists of a county. */
    public Routing(Leads leads) {
        this.leads = leads;
    }

    /**
     * Where a ticket could go, the proposal first, each unit once; empty when nothing says anything.
     *
     * @param precedents designations of whatever items and places, the newest first
     */
    public List<Route> routes(Ticket ticket, List<Precedent> precedents) {
        List<Route> routes = new ArrayList<>();
        add(
                routes,
                ticket,
                leads.listed(ticket.category(), ticket.division()),
                Basis.LIST,
                ticket.category().value());
        add(routes, ticket, leads.named(ticket.title() + "\n" + ticket.text()), Basis.FIRST_ASKED, "");
        add(routes, ticket, ticket.firstResponder(), Basis.FIRST_ASKED, "");
        PlaceKind kind = PlaceKind.of(ticket.division());
        precedents.stream()
                .filter(past -> past.item().equals(ticket.category())
                        && past.place() == kind
                        && !past.number().equals(ticket.number().value()))
                .findFirst()
                .ifPresent(past -> add(routes, ticket, past.unit(), Basis.DESIGNATED, past.number()));
        add(
                routes,
                ticket,
                leads.territorial(ticket.division()),
                Basis.TERRITORIAL,
                ticket.division().value());
        return List.copyOf(routes);
    }

    private static void add(List<Route> routes, Ticket ticket, @Nullable String unit, Basis basis, String on) {
        boolean fits = unit != null
                && !ticket.returnedBy().contains(unit)
                && routes.stream().noneMatch(route -> route.unit().equals(unit));
        if (fits) {
            routes.add(new Route(Objects.requireNonNull(unit), basis, on));
        }
    }
}
