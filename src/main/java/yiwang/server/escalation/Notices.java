package yiwang.server.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.spike.Spike;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.http.Answer;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.EventListener;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.NoticeView;

/**
 * Who is told: a notice for each office and way of a step, written with the step's event, ended by an acknowledgement, a
 * new round or the end of the ticket. Any thread.
 */
public final class Notices implements EventListener {
    private static final int MOST = 500;

    /** Hears of notices once they are durable, in journal order; must hand on and return. */
    public interface Told {
        /** They stand from now on. */
        void told(long seq, Collection<NoticeView> notices);

        /** They are over. */
        void ended(long seq, Collection<NoticeView> notices);
    }

    private final Database database;
    private final NoticeStore store;
    private final Told told;

    /** Notices of this region. */
    public Notices(Database database, String region, Told told) {
        this.database = database;
        this.store = new NoticeStore(region);
        this.told = told;
    }

    /** Every notice that stands, oldest first. */
    public static List<NoticeView> standing(Tx tx, String region) {
        return new NoticeStore(region).standing(tx);
    }

    @Override
    public void written(Tx tx, @Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        if (event.verb() == Verb.ESCALATE) {
            add(tx, after.seq(), of(event, after));
        } else if (event.verb() == Verb.ACKNOWLEDGE) {
            end(tx, after, event.actor(), event.at(), notice -> true);
        } else if (before != null && isOver(before.ticket(), after.ticket())) {
            end(tx, after, null, event.at(), notice -> true);
        } else if (before != null
                && before.ticket().standing().urgent()
                && !after.ticket().standing().urgent()) {
            end(tx, after, null, event.at(), notice -> notice.rung() == Rung.EA);
        }
    }

    /** Proposes an incident: the ticket that made the spike stands for it. */
    public CompletableFuture<Boolean> propose(Spike spike, StoredTicket last) {
        Ticket ticket = last.ticket();
        return database.write(tx -> {
            List<NoticeView> notices = new ArrayList<>();
            for (Recipient office : spike.tell()) {
                notices.add(new NoticeView(
                        last.seq() + "-" + notices.size(),
                        ticket.id(),
                        ticket.number().value(),
                        ticket.title(),
                        ticket.urgency(),
                        Rung.EX,
                        Rung.EX.name(),
                        spike.why().toString(),
                        office,
                        KnownCodes.CENTER,
                        Channel.MESSAGE,
                        spike.at(),
                        ticket.updatedAt(),
                        null,
                        null));
            }
            add(tx, last.seq(), notices);
            return true;
        });
    }

    /** What is told to the offices of {@code actor}, the newest first; ended ones only when asked for. */
    public CompletableFuture<Answer<List<NoticeView>>> read(Actor actor, boolean ended) {
        return database.read(tx -> {
            List<NoticeView> all = ended ? store.at(tx, actor.unit(), MOST) : store.standingAt(tx, actor.unit(), MOST);
            return Answer.done(all.stream()
                    .filter(notice -> Offices.reads(actor, notice.to(), notice.unit()))
                    .toList());
        });
    }

    private void add(Tx tx, long seq, List<NoticeView> notices) {
        int nr = 0;
        for (NoticeView notice : notices) {
            store.insert(tx, seq, nr++, notice);
        }
        tx.afterCommit(() -> told.told(seq, notices));
    }

    private void end(Tx tx, StoredTicket after, @Nullable String by, Instant at, Predicate<NoticeView> which) {
        List<NoticeView> over = store.standing(tx, after.ticket().id()).stream()
                .filter(which)
                .map(notice -> notice.ended(by, at))
                .toList();
        if (!over.isEmpty()) {
            over.forEach(notice -> store.end(tx, notice, at));
            tx.afterCommit(() -> told.ended(after.seq(), over));
        }
    }

    /** Closed, or a new round: nobody needs to be told of it any more. */
    private static boolean isOver(Ticket before, Ticket after) {
        CaseLadder was = before.course().ladder();
        CaseLadder is = after.course().ladder();
        boolean cleared = was != null
                && is != null
                && !was.fired().isEmpty()
                && is.fired().isEmpty();
        boolean ended = before.state().isOpen() && !after.state().isOpen();
        return cleared || ended;
    }

    private static List<NoticeView> of(TicketEvent event, StoredTicket after) {
        SortedMap<String, String> said = event.said();
        Ticket ticket = after.ticket();
        List<NoticeView> notices = new ArrayList<>();
        for (String word : said.getOrDefault("told", "").split(",")) {
            int colon = word.indexOf(':');
            Recipient office = Recipient.of(word.substring(0, colon));
            notices.add(new NoticeView(
                    after.seq() + "-" + notices.size(),
                    ticket.id(),
                    ticket.number().value(),
                    ticket.title(),
                    ticket.urgency(),
                    Rung.valueOf(said.getOrDefault("rung", "")),
                    said.getOrDefault("line", ""),
                    said.getOrDefault("why", ""),
                    office,
                    Offices.unit(office, ticket.lead()),
                    Channel.of(word.substring(colon + 1)),
                    Instant.parse(said.getOrDefault("dueAt", "")),
                    event.at(),
                    null,
                    null));
        }
        return notices;
    }
}
