package yiwang.domain.ticket;

import java.time.Instant;
import yiwang.domain.profile.Profile;

/** Everything a rule looks at while it decides on one command. */
record Case(Ticket ticket, TicketCommand command, Actor actor, KnownCodes known, Others others, Instant now) {

    /** The loop the ticket is in. */
    Profile profile() {
        return known.profiles().of(ticket.course().profile());
    }

    String said(String name) {
        return command.detail(name);
    }
}
