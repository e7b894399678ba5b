package yiwang.console.kit.ticket;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.CommandGateway;
import yiwang.console.command.FenceGateway;
import yiwang.console.command.Outcome;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.Cases;
import yiwang.domain.escalation.LadderBook;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Decision;
import yiwang.domain.ticket.EndSample;
import yiwang.domain.ticket.Field;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketCommand;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketRules;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.TransitionTable;
import yiwang.domain.ticket.Verb;
import yiwang.domain.ticket.VerbBook;
import yiwang.wire.ClockView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.CourseView;
import yiwang.wire.DerivationTexts;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.LadderDetail;
import yiwang.wire.LadderTexts;
import yiwang.wire.LadderView;
import yiwang.wire.NoticeView;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProfileView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** A backend in memory with the real rules; answers at once, on the calling thread, unless it is told to hold. */
public final class FakeBackend implements CommandGateway {
    private static final DivisionCode COUNTY = new DivisionCode("320724");

    private static final Set<Verb> OF_THE_UNIT = EnumSet.of(Verb.SIGN, Verb.FEED_BACK, Verb.RETURN, Verb.EXTEND);

    private final FakeCounty county;
    private final InstantSource now;
    private final FakeTable<TicketView> table;
    private final FakeTable<NoticeView> notices;
    private final TicketRules rules;
    private final Map<String, List<TicketEvent>> journal = new LinkedHashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private Actor actor = new Actor("seat-01", "center", EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.HANDLER)));
    private boolean holding;
    private final Map<String, Intake> intakes = new LinkedHashMap<>();
    private final Map<String, IntakeAnswer> registered = new LinkedHashMap<>();
    private volatile boolean silent;
    private final FakeReporters reporters = new FakeReporters();
    private final FakeFiles files = new FakeFiles();

    public FakeBackend(
            FakeCounty county, InstantSource now, FakeTable<TicketView> table, FakeTable<NoticeView> notices) {
        this.county = county;
        this.now = now;
        this.table = table;
        this.notices = notices;
        this.rules = new TicketRules(
                TransitionTable.shipped(), VerbBook.shipped(), county, LadderBook.of(Cases.POLICY, Cases.HOURS));
    }

    /** Speaks for somebody else from now on. */
    public void speakAs(Actor other) {
        actor = other;
    }

    /** Keeps answers back until {@link #answer}. */
    public void hold() {
        holding = true;
    }

    /** Gives what was kept back. */
    public void answer() {
        holding = false;
        List.copyOf(held).forEach(Runnable::run);
        held.clear();
    }

    /** Commands get no answer from now on and are lost; matters get none and are taken in. */
    public void fallSilent() {
        silent = true;
    }

    /** Answers again. */
    public void speak() {
        silent = false;
    }

    /** The matters taken in at the seat, by the number they were sent under. */
    public Map<String, Intake> intakes() {
        return Map.copyOf(intakes);
    }

    /** A ticket of this item at this place, received at {@code at}; tells nobody. */
    public String take(String title, String text, String category, String village, Instant at, int running) {
        return take(title, text, category, village, at, running, IntakeChannel.HOTLINE_12345, TicketKind.HELP);
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // a row of a test file
    public String take(
            String title,
            String text,
            String category,
            String village,
            Instant at,
            int running,
            IntakeChannel channel,
            TicketKind kind) {
        CategoryCode code = new CategoryCode(category);
        Map<Field, String> said = new EnumMap<>(Field.class);
        var day = at.atZone(TicketWords.ZONE).toLocalDate();
        said.put(Field.NUMBER, TicketNumber.of(COUNTY, day, running).value());
        said.put(Field.KIND, kind.name());
        said.put(Field.CHANNEL, channel.name());
        said.put(Field.SOURCE, "test");
        said.put(Field.SOURCE_NO, String.valueOf(running));
        said.put(Field.TITLE, title);
        said.put(Field.TEXT, text);
        said.put(Field.CATEGORY, category);
        said.put(Field.CONFIDENCE, "0.86");
        said.put(Field.SUGGESTED, FakeAdvice.suggested(code, title, text).text());
        said.put(Field.URGENCY, county.urgency(code).name());
        said.put(Field.POINT, "119.3" + running % 90 + " 34.0" + running % 80);
        said.put(Field.ADDRESS, "人民路" + (running % 90 + 1) + "号");
        said.put(Field.DIVISION, village);
        said.put(Field.RECEIVED_AT, at.toString());
        String id = "t%06d".formatted(running);
        journal.put(
                id, new ArrayList<>(List.of(rules.register(id, actor, at, said).event())));
        table.putQuietly(TicketView.of(ticket(id)));
        return id;
    }

    /** Does something at an earlier time as whoever may; tells nobody. */
    public void did(String id, Verb verb, Map<String, String> details, Instant at) {
        Ticket ticket = ticket(id);
        String unit = ticket.lead();
        boolean units = OF_THE_UNIT.contains(verb);
        Actor anybody = new Actor(
                units ? "duty" : "seat-02", unit != null && units ? unit : "center", EnumSet.allOf(Role.class));
        Decision decision =
                rules.decide(ticket, new TicketCommand(verb, ticket.version(), details), anybody, this::find, at);
        if (!(decision instanceof Decision.Done done)) {
            throw new IllegalStateException(verb + " " + decision);
        }
        eventsOf(id).addAll(done.events());
        table.putQuietly(TicketView.of(ticket(id)));
        if (verb == Verb.RETURN) {
            did(id, Verb.GRANT, Map.of(), at);
        }
    }

    /** Lets everything happen that nobody does by hand and that is due at {@code at}; tells nobody. */
    public void wake(Instant at) {
        journal.forEach((id, events) -> {
            List<Made> due = rules.wake(ticket(id), at);
            while (!due.isEmpty()) {
                due.forEach(made -> events.add(made.event()));
                due.forEach(made -> NoticeView.told(id + "v" + made.event().version(), made.event(), ticket(id))
                        .forEach(notices::putQuietly));
                due = rules.wake(ticket(id), at);
            }
            table.putQuietly(TicketView.of(ticket(id)));
        });
    }

    private @Nullable Ticket find(String id) {
        return journal.containsKey(id) ? ticket(id) : null;
    }

    /** The ticket as it stands. */
    public Ticket ticket(String id) {
        return Ticket.replay(eventsOf(id));
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void send(
            String ticketId,
            long expectedVersion,
            Verb verb,
            Map<String, String> details,
            Consumer<Outcome<CommandAnswer>> then) {
        if (silent) {
            then.accept(new Outcome.Unknown<>("5 s"));
            return;
        }
        reply(() -> {
            Ticket before = ticket(ticketId);
            switch (rules.decide(
                    before, new TicketCommand(verb, expectedVersion, details), actor, this::find, now.instant())) {
                case Decision.Done done -> {
                    eventsOf(ticketId).addAll(done.events());
                    Ticket after = ticket(ticketId);
                    then.accept(new Outcome.Accepted<>(new CommandAnswer(ticketId, after.version(), 1, false)));
                    if (before.state().isOpen() || after.state().isOpen()) { // of what has ended the feed says nothing
                        table.put(TicketView.of(after));
                    }
                    if (verb == Verb.ACKNOWLEDGE) {
                        FakeNotices.end(notices, ticketId, actor.id(), now.instant());
                    }
                }
                case Decision.Refused(Refusal refusal) ->
                    then.accept(
                            new Outcome.Refused<>(new Problem(refusal.code().key(), "", "", refusal.args(), "p-1")));
            }
        });
    }

    @Override
    public void register(Intake intake, Consumer<Outcome<IntakeAnswer>> then) {
        Intake before = intakes.putIfAbsent(intake.sourceNo(), intake);
        if (before != null && !before.equals(intake)) {
            then.accept(new Outcome.Refused<>(
                    new Problem(ProblemCode.CONFLICT.key(), "", "", List.of(intake.sourceNo()), "p-1")));
            return;
        }
        if (before != null) {
            reply(() -> then.accept(new Outcome.Accepted<>(Objects.requireNonNull(registered.get(intake.sourceNo())))));
            return;
        }
        reply(() -> {
            String title = intake.title() == null
                    ? intake.text().substring(0, Math.min(12, intake.text().length()))
                    : intake.title();
            String category = intake.category() == null ? "00-000" : intake.category();
            String place = intake.place() == null ? "320724" : intake.place();
            String id = take(title, intake.text(), category, place, now.instant(), 900 + journal.size());
            TicketView made = TicketView.of(ticket(id));
            table.put(made);
            registered.put(intake.sourceNo(), new IntakeAnswer(id, made.number(), 1, true));
            then.accept(
                    silent
                            ? new Outcome.Unknown<>("5 s")
                            : new Outcome.Accepted<>(new IntakeAnswer(id, made.number(), 1, false)));
        });
    }

    @Override
    public void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then) {
        Ticket ticket = ticket(ticketId);
        LadderTexts texts = LadderTexts.of(Locale.CHINA);
        List<LadderDetail.Step> steps = eventsOf(ticketId).stream()
                .filter(event -> event.verb() == Verb.ESCALATE)
                .map(event -> step(event, texts))
                .toList();
        then.accept(new Outcome.Accepted<>(new LadderDetail(
                Cases.POLICY.key(), LadderView.of(ticket), ticket.course().score(), steps, null, List.of())));
    }

    private static LadderDetail.Step step(TicketEvent event, LadderTexts texts) {
        Rung rung = Rung.valueOf(event.said().getOrDefault("rung", ""));
        return new LadderDetail.Step(
                event.said().getOrDefault("key", ""),
                rung,
                texts.rung(rung),
                event.said().getOrDefault("line", ""),
                Instant.parse(event.said().getOrDefault("dueAt", "")),
                event.at(),
                texts.why(Why.parse(event.said().getOrDefault("why", ""))),
                event.said().getOrDefault("told", ""));
    }

    @Override
    public void endsToCheck(Consumer<Outcome<List<TicketView>>> then) {
        then.accept(new Outcome.Accepted<>(journal.keySet().stream()
                .map(this::ticket)
                .filter(ticket -> ticket.state() == TicketState.TERMINATED
                        && ticket.course().is(EndSample.MARK))
                .map(TicketView::of)
                .toList()));
    }

    @Override
    public void detail(String idOrNumber, Consumer<Outcome<TicketDetail>> then) {
        String number =
                TicketNumber.said(COUNTY, idOrNumber).map(TicketNumber::value).orElse("");
        journal.keySet().stream()
                .filter(id ->
                        id.equals(idOrNumber) || ticket(id).number().value().equals(number))
                .findFirst()
                .ifPresentOrElse(
                        id -> known(id, then),
                        () -> then.accept(new Outcome.Refused<>(
                                new Problem(Refusal.Code.UNKNOWN_TICKET.key(), "", "", List.of(idOrNumber), "p-1"))));
    }

    private void known(String ticketId, Consumer<Outcome<TicketDetail>> then) {
        Ticket ticket = ticket(ticketId);
        List<TicketEvent> events = List.copyOf(eventsOf(ticketId));
        List<TicketDetail.Step> trail = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            TicketEvent event = events.get(i);
            trail.add(new TicketDetail.Step(
                    event.version(),
                    event.verb().key(),
                    event.actor(),
                    event.unit(),
                    event.at(),
                    Ticket.replay(events.subList(0, i + 1)).state(),
                    event.said()));
        }
        List<TicketDetail.Offer> offers = rules.offers(ticket, actor, now.instant()).stream()
                .filter(offer -> offer.verb() != Verb.ATTACH) // by sending a file, not as a command
                .map(offer -> offer(offer.verb(), offer.refusal()))
                .toList();
        then.accept(new Outcome.Accepted<>(new TicketDetail(
                TicketView.of(ticket),
                ticket.text(),
                ticket.source(),
                ticket.sourceNo(),
                ProfileView.of(rules.profile(ticket)),
                CourseView.of(ticket.course()),
                ticket.clocks().stream()
                        .map(clock -> ClockView.of(
                                clock,
                                rules.profile(ticket),
                                rules.clocks(),
                                DerivationTexts.of(Locale.CHINA),
                                now.instant()))
                        .toList(),
                trail,
                offers,
                FakeAdvice.on(
                        ticket, journal.keySet().stream().map(this::ticket).toList()),
                reporters.masked(ticketId))));
    }

    @Override
    public FakeReporters reporters() {
        return reporters;
    }

    @Override
    public FenceGateway fences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FakeFiles files() {
        return files;
    }

    @Override
    public String url(String path) {
        return "http://localhost" + path;
    }

    private List<TicketEvent> eventsOf(String id) {
        return Objects.requireNonNull(journal.get(id), id);
    }

    private static TicketDetail.Offer offer(Verb verb, @Nullable Refusal refusal) {
        return refusal == null
                ? new TicketDetail.Offer(verb.key(), null, List.of())
                : new TicketDetail.Offer(verb.key(), refusal.code().key(), refusal.args());
    }

    private void reply(Runnable answer) {
        if (holding) {
            held.add(answer);
        } else {
            answer.run();
        }
    }
}
