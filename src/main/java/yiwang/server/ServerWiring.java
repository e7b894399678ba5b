package yiwang.server;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import yiwang.domain.access.Grants;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.escalation.WorkTimes;
import yiwang.domain.reporter.Secrecy;
import yiwang.domain.ticket.Ticket;
import yiwang.server.access.Access;
import yiwang.server.access.LiveAccess;
import yiwang.server.access.Session;
import yiwang.server.access.SessionEnd;
import yiwang.server.access.SessionRoutes;
import yiwang.server.access.Sessions;
import yiwang.server.access.UnlockedDoor;
import yiwang.server.accounts.AccountRoom;
import yiwang.server.attachments.AttachmentRoutes;
import yiwang.server.attachments.Attachments;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.AuditRoutes;
import yiwang.server.audit.AuditStore;
import yiwang.server.audit.AuditTrail;
import yiwang.server.audit.AuditWatch;
import yiwang.server.audit.Who;
import yiwang.server.channels.ChannelHealth;
import yiwang.server.channels.ChannelRoutes;
import yiwang.server.classify.ClassifyRoom;
import yiwang.server.credentials.CredentialRoom;
import yiwang.server.escalation.LadderRoom;
import yiwang.server.escalation.LadderRoutes;
import yiwang.server.escalation.Notices;
import yiwang.server.escalation.PolicyService;
import yiwang.server.escalation.PolicyShelf;
import yiwang.server.escalation.Spikes;
import yiwang.server.fences.FenceRoutes;
import yiwang.server.fences.Fences;
import yiwang.server.figures.FigureRoutes;
import yiwang.server.geo.Boundaries;
import yiwang.server.geo.BoundaryImport;
import yiwang.server.geo.CountyMap;
import yiwang.server.http.HealthRoutes;
import yiwang.server.http.HealthRoutes.Health;
import yiwang.server.http.HttpDoor;
import yiwang.server.http.Meters;
import yiwang.server.http.RateLimits;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.http.Unreadable;
import yiwang.server.intake.IntakeService;
import yiwang.server.journal.JournalStore;
import yiwang.server.live.LiveHub;
import yiwang.server.live.LiveRoutes;
import yiwang.server.live.LiveUnits;
import yiwang.server.reference.CountyLists;
import yiwang.server.reference.ReferenceRoutes;
import yiwang.server.replay.ReplayRoutes;
import yiwang.server.reporters.ReporterRoutes;
import yiwang.server.reporters.ReporterSight;
import yiwang.server.reporters.Reporters;
import yiwang.server.seal.KeyFile;
import yiwang.server.seal.SealedRows;
import yiwang.server.seal.Sealer;
import yiwang.server.storage.Database;
import yiwang.server.tickets.KeptAcks;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketHistory;
import yiwang.server.tickets.TicketIntake;
import yiwang.server.tickets.TicketRoutes;
import yiwang.server.tickets.TicketService;
import yiwang.server.tickets.TicketSight;
import yiwang.server.totals.TotalsKeeper;
import yiwang.server.workers.Positions;
import yiwang.server.workers.WorkerRoutes;
import yiwang.wire.Topic;
import yiwang.wire.WorkerView;

/** Where the rooms of the backend meet: makes each, gives it what it needs, and hands out the router. Made once. */
final class ServerWiring {
    private static final String MODELS = "models";

    private final Vertx vertx;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Boundaries boundaries;
    private final CountyLists lists;
    private final Database database;
    private final Replies replies;
    private final Executor hubOrder;
    private final LiveHub hub;
    private final TotalsKeeper totals;
    private final JournalStore journal;
    private final AtomicLong seq;
    private final ChannelHealth channels;
    private final ClassifyRoom classify;
    private final PolicyShelf policies;
    private final Notices notices;
    private final LadderRoom ladder;
    private final Spikes spikes;
    private final List<Ticket> open;
    private final Entrance entrance;
    private final AccountRoom accounts;
    private final Sessions sessions;
    private final AuditStore audit;
    private final AuditTrail trail;
    private final Reporters reporters;
    private final CredentialRoom credentials;
    private final Attachments attachments;
    private final ServerSettings settings;
    private final Access access;
    private final TicketWiring desk;
    private final Fences fences;

    ServerWiring(
            Vertx vertx,
            Clock clock,
            CountyMap files,
            CountyLists read,
            Database database,
            ServerSettings settings,
            Executor hashing) {
        this.vertx = vertx;
        this.clock = clock;
        this.boundaries = MapWiring.open(files, database, clock);
        this.database = database;
        this.replies = new Replies(random);
        this.journal = new JournalStore(files.locator().county().value());
        this.policies = new PolicyShelf(journal, new WorkTimes(read.clocks().inForce()));
        ServerStart start = database.write(tx ->
                        ServerStart.read(tx, journal, policies, read.clocks().inForce(), clock.instant()))
                .join();
        this.lists = read.with(start.clocks());
        this.seq = new AtomicLong(start.seq());
        this.hubOrder = order(vertx.getOrCreateContext());
        this.hub = newHub(start.epoch());
        this.totals = new TotalsKeeper(hubOrder, clock, start.rows(), figures -> hub.publish(Topic.TOTALS, 0, figures));
        this.channels = new ChannelHealth(lists.channels(), channel -> hub.publish(Topic.CHANNELS, 0, channel));
        hub.begin(Topic.TICKETS, start.seq(), start.shown());
        hub.begin(Topic.CHANNELS, 0, channels.all());
        this.classify = classify(settings);
        hub.begin(Topic.NOTICES, start.seq(), start.notices());
        this.notices = new Notices(database, journal.region(), new NoticeNews(hub), this::later, clock);
        this.spikes = new Spikes(
                hubOrder, policies, start.season(), start.rows(), start.spikes(), clock.instant(), notices::propose);
        this.ladder = new LadderRoom(hubOrder, this::later, clock);
        this.open = start.rows().stream().map(StoredTicket::ticket).toList();
        this.entrance = settings.entrance();
        this.settings = settings;
        this.audit = new AuditStore(journal.region());
        this.trail = new AuditTrail(database, audit, clock);
        Sealer sealer = sealer();
        this.attachments = attachments(settings);
        this.reporters = new Reporters(database, journal.region(), sealer, new Reporters.Kept(audit, trail), clock);
        this.accounts = accounts(sealer, hashing);
        this.sessions = madeSessions();
        this.credentials = new CredentialRoom(database, journal.region(), sessions, trail, clock, random);
        this.access = new Access(sessions, credentials, Grants.shipped(lists), accounts.isOpen());
        this.desk = tickets();
        this.fences = FenceWiring.begin(vertx, database, journal.region(), trail, hubOrder, hub, clock);
    }

    private Sessions madeSessions() {
        Sessions.Terms terms = accounts.isOpen() ? accounts.terms() : Sessions.USUAL;
        Sessions made = new Sessions(clock, random, terms, this::sessionEnded);
        accounts.revive(made);
        return made;
    }

    private static Executor order(Context context) {
        return task -> context.runOnContext(ignored -> task.run());
    }

    private Attachments attachments(ServerSettings given) {
        Attachments files = new Attachments(vertx, database, journal.region(), given.dataDir(), clock);
        files.open();
        return files;
    }

    private Sealer sealer() {
        boolean isAnythingSealed = database.read(SealedRows::isAny).join();
        return new Sealer(KeyFile.open(settings.keyFile(), random, isAnythingSealed), random);
    }

    private ClassifyRoom classify(ServerSettings settings) {
        return new ClassifyRoom(
                database,
                journal,
                lists.categories(),
                lists,
                boundaries.map().placeNames(),
                settings.dataDir().resolve(MODELS),
                clock);
    }

    private LiveHub newHub(String epoch) {
        LiveHub.Run run = new LiveHub.Run(epoch, UUID.randomUUID().toString());
        LiveUnits units = new LiveUnits(lists::isUnit, lists::isBelow);
        return new LiveHub(
                hubOrder,
                this::later,
                clock,
                replies,
                run,
                units,
                () -> new LiveHub.Standing(!database.isHealthy(), boundaries.version()));
    }

    private AccountRoom accounts(Sealer sealer, Executor hashing) {
        PasswordPolicy policy = PasswordPolicy.shipped(entrance.policy());
        return new AccountRoom(
                new AccountRoom.Given(database, journal.region(), sealer, hashing, clock, random, policy, trail),
                entrance.locked());
    }

    private void later(long millis, Runnable task) {
        vertx.setTimer(millis, ignored -> hubOrder.execute(task));
    }

    LadderRoom ladder() {
        return ladder;
    }

    LiveHub hub() {
        return hub;
    }

    ClassifyRoom classify() {
        return classify;
    }

    Attachments attachments() {
        return attachments;
    }

    AuditTrail trail() {
        return trail;
    }

    private void sessionEnded(Session session, SessionEnd.Way way) {
        Who who = Who.of(session.actor(), session.from(), way.key());
        trail.note(AuditNote.done(who, AuditNote.SESSION_ENDED, session.id()));
        accounts.ended(session);
    }

    KeptAcks acks() {
        return desk.acks();
    }

    TotalsKeeper totals() {
        return totals;
    }

    AccountRoom accounts() {
        return accounts;
    }

    void sweepSessions() {
        sessions.sweep();
        accounts.tick(sessions);
    }

    Unreadable unreadable() {
        return new Unreadable(replies);
    }

    Router router(Extras extras) {
        TicketService tickets = desk.tickets();
        TicketSight sight = desk.sight();
        ReporterSight masks = new ReporterSight(reporters, tickets, new Secrecy(lists::isBelow));
        IntakeService intake = intake(desk.registry());
        ladder.start(
                open, (ids, most, seen) -> desk.acks().carryOut().thenCompose(done -> tickets.wake(ids, most, seen)));
        List<RouteGroup> first = new ArrayList<>(List.of(new AuditWatch(trail, access)));
        if (accounts.isOpen()) { // without accounts nobody asks but this machine
            first.add(RateLimits.shipped(access::client));
        }
        List<RouteGroup> open = new ArrayList<>(signIn());
        List<RouteGroup> closed = new ArrayList<>(List.of(
                new LiveRoutes(hub, new LiveAccess(access)),
                new TicketRoutes(tickets, sight, desk.acks(), masks::of, access::actor, replies),
                new ReporterRoutes(reporters, masks, tickets, access, replies),
                new AttachmentRoutes(attachments, tickets, sight, access, trail, replies),
                new LadderRoutes(tickets, policies, notices, policyService(), access, clock, replies),
                new WorkerRoutes(positions(), boundaries.locator(), access, clock, replies),
                new ChannelRoutes(channels, replies),
                new FenceRoutes(fences, lists::isUnit, access, clock, replies),
                new ReferenceRoutes(lists, replies),
                classify.routes(replies),
                VisitWiring.routes(boundaries.locator(), lists, trail, access, clock, replies),
                new FigureRoutes(database, new TicketHistory(journal), access, replies, clock),
                new ReplayRoutes(database, journal, access, replies),
                new AuditRoutes(database, audit, trail, access, replies),
                credentials.routes(access, lists::isUnit, replies)));
        BoundaryImport.Given maps =
                new BoundaryImport.Given(vertx, database, journal, boundaries, tickets, trail, clock);
        closed.addAll(MapWiring.routes(maps, access, replies));
        closed.addAll(accounts.inside(sessions, access, lists::isUnit, replies));
        IntakeWiring doors =
                new IntakeWiring(new IntakeWiring.Given(vertx, database, journal, lists, settings, clock, replies));
        (accounts.isOpen() ? closed : open).addAll(doors.own(intake, desk.registry(), access));
        open.add(doors.open311(intake, access, accounts.isOpen()));
        closed.addAll(extras.apply(new Extras.Given(vertx, channels)));
        return new HttpDoor(vertx, replies, new Meters(this::health), entrance.names())
                .router(first, open, access::require, closed);
    }

    private List<RouteGroup> signIn() {
        return List.of(
                new HealthRoutes(this::health, Resources.bytes(HealthRoutes.class, "openapi.json"), replies),
                new SessionRoutes(
                        sessions,
                        access,
                        new UnlockedDoor(!accounts.isOpen(), lists::isUnit),
                        trail,
                        accounts.shelf(),
                        replies),
                accounts.outside(sessions, lists::isUnit, lists::unitName, replies));
    }

    private TicketWiring tickets() {
        TicketNews news = new TicketNews(hub, seq, List.of(totals, ladder, spikes, classify.listener()));
        return TicketWiring.of(
                new TicketWiring.Given(vertx, database, journal, lists, policies, clock, random),
                new TicketWiring.Heard(news, notices, classify.advisor(), audit, trail),
                access,
                settings.dataDir());
    }

    private PolicyService policyService() {
        return new PolicyService(database, journal, policies, clock);
    }

    private IntakeService intake(TicketIntake tickets) {
        return new IntakeService(
                tickets,
                boundaries.locator(),
                lists,
                classify.engine(),
                CategoryResource.dangerWords(),
                reporters,
                clock);
    }

    private Positions positions() {
        List<WorkerView> posts = lists.posts().stream()
                .map(post -> new WorkerView(
                        post.id(), post.name(), post.unit(), post.grid(), post.lon(), post.lat(), Instant.EPOCH))
                .toList();
        hub.begin(Topic.WORKERS, 0, List.of());
        return new Positions(posts, worker -> {
            hub.publish(Topic.WORKERS, 0, worker);
            fences.heard(worker);
        });
    }

    private Health health() {
        boolean ok = database.isHealthy();
        return new Health(
                ok ? "ok" : "degraded", BackendServer.VERSION, seq.get(), database.queued(), hub.clients(), ok);
    }
}
