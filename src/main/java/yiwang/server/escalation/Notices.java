package yiwang.server.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.spike.Spike;
import yiwang.domain.escalation.spike.Spot;
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
    private final UntilTold until;

    /** Notices of this region; {@code later} wakes it when the store was busy. */
    public Notices(Database database, String region, Told told, LadderRoom.Alarm later, InstantSource clock) {
        this.until = new UntilTold(later, clock);
        this.database = database;
        this.store = new NoticeStore(region);
        this.told = told;
    }

    /** Every notice that stands, oldest first. */
    public static List<NoticeView> standing(Tx tx, String region) {
        return new NoticeStore(region).standing(tx);
    }

    /** When the last spike was told that began at each spot, of those from {@code since} on. */
    public static Map<Spot, Instant> spikesSince(Tx tx, String region, Instant since) {
        return new NoticeStore(region).spikesSince(tx, since);
    }

    @Override
    public void written(Tx tx, @Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        if (event.verb() == Verb.ESCALATE) {
            add(tx, after.seq(), 0, NoticeView.told(String.valueOf(after.seq()), event, after.ticket()));
        }
        NoticeRules.Ending ending = NoticeRules.ends(before, event, after);
        if (ending != null) {
            end(tx, after, ending);
        }
    }

    /** Proposes an incident: the ticket that made the spike stands for it. Tried again while the store does not take it. */
    public void propose(Spike spike, StoredTicket last) {
        until.tell(spike.at().plus(Spikes.LATE), () -> write(spike, last));
    }

    private CompletableFuture<Boolean> write(Spike spike, StoredTicket last) {
        Ticket ticket = last.ticket();
        return database.write(tx -> {
            boolean isTold = store.standing(tx, ticket.id()).stream().anyMatch(notice -> notice.rung() == Rung.EX);
            if (isTold) {
                return false; // an attempt whose answer was lost
            }
            List<NoticeView> notices = new ArrayList<>();
            int first = store.next(tx, last.seq());
            for (Recipient office : spike.tell()) {
                notices.add(new NoticeView(
                        NoticeStore.id(last.seq(), first + notices.size()),
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
            add(tx, last.seq(), first, notices);
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

    private void add(Tx tx, long seq, int first, List<NoticeView> notices) {
        int nr = first;
        for (NoticeView notice : notices) {
            store.insert(tx, seq, nr++, notice);
        }
        tx.afterCommit(() -> told.told(seq, notices));
    }

    private void end(Tx tx, StoredTicket after, NoticeRules.Ending ending) {
        List<NoticeView> over = ending.of(store.standing(tx, after.ticket().id()));
        if (!over.isEmpty()) {
            over.forEach(notice -> store.end(tx, notice, ending.at()));
            tx.afterCommit(() -> told.ended(after.seq(), over));
        }
    }
}
