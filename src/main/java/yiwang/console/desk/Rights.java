package yiwang.console.desk;

import yiwang.domain.access.Grants;
import yiwang.domain.access.Territory;
import yiwang.domain.access.Verdict;
import yiwang.domain.attachment.AttachmentBook;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.domain.ticket.Actor;

/**
 * What this seat is offered, by the roles of {@code grants.tsv} alone: where a role is not enough, the backend says so. Any
 * thread.
 */
final class Rights {
    /** What reporters are opened and erased for. */
    static final Purposes PURPOSES = Purposes.shipped();
    /** What may be attached. */
    static final AttachmentBook FILES = AttachmentBook.shipped();

    private static final String TICKET = "/api/v1/tickets/{id}";

    /** Only roles are looked at here. */
    private static final Grants GRANTS = Grants.shipped(Territory.NOWHERE);

    private Rights() {}

    static boolean may(Actor actor, Act act) {
        return may(actor, "POST " + TICKET + "/reporter/" + (act == Act.REVEAL ? "reveal" : "erase"));
    }

    static boolean mayAttach(Actor actor) {
        return may(actor, "POST " + TICKET + "/attachments");
    }

    static boolean maySeeFiles(Actor actor) {
        return may(actor, "GET " + TICKET + "/attachments");
    }

    private static boolean may(Actor actor, String what) {
        return GRANTS.decide(actor, what, null, false) instanceof Verdict.Allowed;
    }
}
