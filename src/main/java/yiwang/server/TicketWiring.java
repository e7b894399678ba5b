package yiwang.server;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketRules;
import yiwang.domain.ticket.TransitionTable;
import yiwang.domain.ticket.Verb;
import yiwang.domain.ticket.VerbBook;
import yiwang.server.access.Access;
import yiwang.server.access.Things;
import yiwang.server.attachments.AttachmentLinks;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditStore;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.Who;
import yiwang.server.escalation.Notices;
import yiwang.server.escalation.PolicyShelf;
import yiwang.server.journal.JournalStore;
import yiwang.server.reference.CountyLists;
import yiwang.server.storage.Database;
import yiwang.server.tickets.Advisor;
import yiwang.server.tickets.EventListener;
import yiwang.server.tickets.KeptAcks;
import yiwang.server.tickets.TicketIntake;
import yiwang.server.tickets.TicketListener;
import yiwang.server.tickets.TicketService;
import yiwang.server.tickets.TicketSight;

/** What works on tickets, put together: one set of rules, one listener, and the audit in every transaction. */
record TicketWiring(TicketService tickets, TicketIntake registry, TicketSight sight, KeptAcks acks) {
    private static final String COMMANDS = "POST /api/v1/tickets/{id}/commands";

    /** Where and by what they work. */
    record Given(
            Vertx vertx,
            Database database,
            JournalStore journal,
            CountyLists lists,
            PolicyShelf policies,
            Clock clock,
            RandomGenerator random) {}

    /** Who hears of it or keeps it. */
    record Heard(TicketListener news, Notices notices, Advisor advisor, AuditStore audit, AuditTrail trail) {}

    private static KeptAcks.Rights acknowledging(Access access) {
        Set<Role> roles = TransitionTable.shipped().of(Verb.ACKNOWLEDGE).stream()
                .flatMap(line -> line.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new KeptAcks.Rights(
                roles, (actor, ticket) -> !access.isReachKept() || access.sees(actor, COMMANDS, Things.of(ticket)));
    }

    static TicketWiring of(Given given, Heard heard, Access access, Path dataDir) {
        TicketRules rules =
                new TicketRules(TransitionTable.shipped(), VerbBook.shipped(), given.lists(), given.policies());
        AttachmentLinks links = new AttachmentLinks(given.journal().region());
        EventListener inside = (tx, before, event, after) -> {
            heard.notices().written(tx, before, event, after);
            links.written(tx, before, event, after);
        };
        AuditStore audit = heard.audit();
        Clock clock = given.clock();
        TicketService tickets = new TicketService(
                given.database(),
                given.journal(),
                rules,
                new TicketService.Neighbours(heard.news(), inside, heard.advisor(), (tx, actor, from, verb, ticket) -> {
                    Who who = Who.of(actor, from, "");
                    String number = ticket.number().value();
                    audit.append(tx, AuditNote.done(who, AuditNote.command(verb), number), clock.instant());
                }),
                clock);
        TicketIntake registry = new TicketIntake(
                given.database(),
                given.journal(),
                rules,
                new TicketIntake.Neighbours(
                        heard.news(),
                        inside,
                        (tx, by, numbers) -> audit.append(tx, AuditNote.intake(by, numbers), clock.instant())),
                clock,
                given.random());
        KeptAcks acks = new KeptAcks(given.vertx(), dataDir, tickets, acknowledging(access), heard.trail(), clock);
        return new TicketWiring(tickets, registry, new TicketSight(tickets, access), acks);
    }
}
