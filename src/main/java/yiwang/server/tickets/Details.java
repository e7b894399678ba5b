package yiwang.server.tickets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketRules;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.ClockView;
import yiwang.wire.CourseView;
import yiwang.wire.ProfileView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** Makes the detail a console shows out of a ticket and its events. */
final class Details {
    private Details() {}

    static TicketDetail of(
            Ticket ticket,
            List<TicketEvent> trail,
            List<TicketRules.Offer> offers,
            Profile profile,
            List<ClockView> clocks,
            AdviceView advice) {
        return new TicketDetail(
                TicketView.of(ticket),
                ticket.text(),
                ticket.source(),
                ticket.sourceNo(),
                ProfileView.of(profile),
                CourseView.of(ticket.course()),
                clocks,
                steps(trail),
                offers.stream()
                        .filter(offer -> offer.verb() != Verb.ATTACH)
                        .map(Details::offer)
                        .toList(),
                advice,
                null);
    }

    private static List<TicketDetail.Step> steps(List<TicketEvent> trail) {
        List<TicketDetail.Step> steps = new ArrayList<>(trail.size());
        @Nullable Ticket ticket = null;
        for (TicketEvent event : trail) {
            ticket = Ticket.after(ticket, event);
            steps.add(new TicketDetail.Step(
                    event.version(),
                    event.verb().key(),
                    event.actor(),
                    event.unit(),
                    event.at(),
                    ticket.state(),
                    event.said()));
        }
        return steps;
    }

    private static TicketDetail.Offer offer(TicketRules.Offer offer) {
        Refusal refusal = offer.refusal();
        return refusal == null
                ? new TicketDetail.Offer(offer.verb().key(), null, List.of())
                : new TicketDetail.Offer(offer.verb().key(), refusal.code().key(), refusal.args());
    }
}
