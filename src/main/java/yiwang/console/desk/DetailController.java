package yiwang.console.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Coalescer;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Ask;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** Asks for the selected ticket's text and trail, and sends what the officer decides. FX thread. */
final class DetailController {
    /** Running through the queue by arrow keys asks only for the ticket one stops at. */
    private static final Duration QUIET = Duration.ofMillis(80);

    private final Desk desk;
    private final DetailModel model;
    private final Actions actions;
    private final Words words;
    private final Coalescer<String> loads;
    private @Nullable String wanted;

    DetailController(Desk desk, DetailModel model, Actions actions, Words words) {
        this.desk = desk;
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.loads = new Coalescer<>(desk.fx(), desk.timer(), QUIET, this::load);
    }

    /** The selection has moved. */
    void showTicket(@Nullable String id) {
        wanted = id;
        TicketView ticket = id == null ? null : desk.live().tickets().get(id);
        TicketView shown = model.ticketProperty().get();
        if (shown != null && ticket != null && shown.id().equals(ticket.id())) {
            return;
        }
        model.modeProperty().set(DetailModel.Mode.TICKET);
        model.show(ticket);
        if (id != null) {
            loads.mark(id);
        }
    }

    /** The feed shows a new state of a ticket. */
    void showChange(TicketView ticket) {
        if (!model.isShowing(ticket.id())) {
            return;
        }
        TicketView before = model.ticketProperty().get();
        model.ticketProperty().set(ticket);
        if (before == null
                || before.version() != ticket.version()
                || model.detailProperty().get() == null) {
            loads.mark(ticket.id());
        }
    }

    /** Asks for the shown ticket once more: something of it has changed that is no event of it. */
    void onReload() {
        TicketView ticket = model.ticketProperty().get();
        if (ticket != null) {
            loads.mark(ticket.id());
        }
    }

    /** The verb's key or button: done at once when it needs nothing said, otherwise its form opens. */
    void onVerb(Verb verb) {
        TicketDetail.Offer offer = model.offer(verb);
        if (model.ticketProperty().get() == null) {
            return;
        }
        String refusal = offer == null ? null : offer.refusal();
        if (offer == null || refusal != null) {
            refuse(offer == null ? notNow(verb) : words.ticket().reason(Objects.requireNonNull(refusal), offer.args()));
        } else if (VerbKeys.asks(verb).isEmpty()) {
            onSubmit(verb, Map.of());
        } else if (verb == Verb.ACKNOWLEDGE) {
            onSubmit(verb, Map.of("seen", String.valueOf(shown().ladder().version())));
        } else if (verb == Verb.CONFIRM && isClassified()) {
            onSubmit(verb, Map.of("category", shown().category()));
        } else {
            model.noticeProperty().set(Notice.NOTHING);
            model.formProperty().set(verb);
        }
    }

    /** One of the suggested items, from 0: it is that. Confirmed where the ticket waits for it, put under it elsewhere. */
    boolean onSuggested(int place) {
        TicketDetail detail = model.detailProperty().get();
        AdviceView.Suggestion suggestion =
                detail == null ? null : detail.advice().suggestion();
        boolean there =
                suggestion != null && place >= 0 && place < suggestion.items().size();
        if (suggestion == null || !there || !model.isItemOpen()) {
            return false;
        }
        Verb verb = model.isOpen(Verb.CONFIRM) ? Verb.CONFIRM : Verb.RECLASSIFY;
        onSubmit(verb, Map.of("category", suggestion.items().get(place).code()));
        return true;
    }

    /** Shows the verbs that are rarely needed, or hides them again. */
    void onMore() {
        model.moreProperty().set(!model.moreProperty().get());
    }

    /** Shows why each clock is due when it is, or folds that away. */
    void onWhy() {
        model.whyProperty().set(!model.whyProperty().get());
    }

    /** A letter's verb, the one that this state knows; whether there is any. */
    boolean onLetter(String letter) {
        List<Verb> verbs = VerbKeys.ofLetter(letter);
        verbs.stream()
                .filter(verb -> model.offer(verb) != null)
                .findFirst()
                .or(() -> verbs.stream().findFirst())
                .ifPresent(this::onVerb);
        return !verbs.isEmpty();
    }

    /** Sends a verb with what was said. A missing answer is asked for before anything is sent. */
    void onSubmit(Verb verb, Map<String, String> details) {
        TicketView ticket = model.ticketProperty().get();
        if (ticket == null) {
            return;
        }
        for (Ask asked : VerbKeys.asks(verb)) {
            if (!asked.optional() && details.getOrDefault(asked.name(), "").isBlank()) {
                refuse(words.ticket().missing(asked.name()));
                return;
            }
        }
        Map<String, String> said = new LinkedHashMap<>(details);
        said.values().removeIf(String::isBlank);
        boolean sent = actions.send(ticket, verb, said, outcome -> showOutcome(ticket, verb, outcome));
        if (!sent) {
            refuse(words.get("notice.busy"));
        }
    }

    /** Closes whatever form is open. */
    void onCancel() {
        model.formProperty().set(null);
        model.noticeProperty().set(Notice.NOTHING);
        model.modeProperty().set(DetailModel.Mode.TICKET);
    }

    /** Shows the ticket's place on every map of this console. */
    void onMap() {
        TicketView ticket = model.ticketProperty().get();
        Double lon = ticket == null ? null : ticket.lon();
        Double lat = ticket == null ? null : ticket.lat();
        if (lon == null || lat == null) {
            refuse(words.get("notice.no-place"));
        } else {
            desk.selection().show(new GeoPoint(lon, lat));
            model.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("notice.on-map")));
        }
    }

    /** Opens the form for a new matter. */
    void onNew() {
        model.formProperty().set(null);
        model.noticeProperty().set(Notice.NOTHING);
        model.modeProperty().set(DetailModel.Mode.REGISTER);
    }

    /**
     * Takes a matter in.
     *
     * @param done called when it is registered
     * @param conflict called when the number stands for another matter already, so that a new one is needed
     */
    void onRegister(Intake intake, Consumer<IntakeAnswer> done, Runnable conflict) {
        model.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("notice.registering")));
        desk.commands().register(intake, outcome -> {
            switch (outcome) {
                case Outcome.Accepted<IntakeAnswer>(IntakeAnswer answer) -> {
                    model.modeProperty().set(DetailModel.Mode.TICKET);
                    desk.selection().ticketProperty().set(answer.id());
                    model.noticeProperty()
                            .set(new Notice(Notice.Kind.SENT, words.get("notice.registered", answer.number())));
                    done.accept(answer);
                }
                case Outcome.Refused<IntakeAnswer>(Problem problem) -> {
                    if (problem.code().equals(ProblemCode.CONFLICT.key())) {
                        conflict.run();
                        refuse(words.get("notice.number-taken"));
                    } else {
                        refuse(sentence(problem));
                    }
                }
                case Outcome.Unknown<IntakeAnswer>(String reason) -> unknown(reason);
            }
        });
    }

    private void load(Set<String> marked) {
        String asked = wanted;
        if (asked == null || !marked.contains(asked)) {
            return;
        }
        desk.commands().detail(asked, outcome -> {
            if (!asked.equals(wanted)) {
                return; // the officer has moved on
            }
            switch (outcome) {
                case Outcome.Accepted<TicketDetail>(TicketDetail detail) -> showDetail(detail);
                case Outcome.Refused<TicketDetail>(Problem problem) -> refuse(sentence(problem));
                case Outcome.Unknown<TicketDetail>(String reason) -> unknown(reason);
            }
        });
    }

    private void showDetail(TicketDetail detail) {
        TicketView shown = desk.live().tickets().get(detail.ticket().id());
        if (shown != null && shown.version() > detail.ticket().version()) {
            return; // the feed was faster, and has asked again
        }
        if (isBesideTheFeed(detail.ticket().id())) {
            model.ticketProperty().set(detail.ticket());
        }
        model.detailProperty().set(detail);
    }

    /** A ticket that has ended is not told by the feed: what is asked for is all that is known of it. */
    private boolean isBesideTheFeed(String id) {
        return desk.live().tickets().get(id) == null;
    }

    private void showOutcome(TicketView on, Verb verb, Outcome<CommandAnswer> outcome) {
        if (!model.isShowing(on.id())) {
            return; // the row still carries the mark
        }
        switch (outcome) {
            case Outcome.Accepted<CommandAnswer>(CommandAnswer answer) -> {
                model.formProperty().set(null);
                String key = answer.seq() == CommandAnswer.KEPT ? "notice.kept" : "notice.done";
                String said = words.get(key, words.ticket().verb(verb.key()));
                model.noticeProperty().set(new Notice(Notice.Kind.SENT, said));
                if (isBesideTheFeed(on.id())) {
                    loads.mark(on.id());
                }
            }
            case Outcome.Refused<CommandAnswer>(Problem problem) -> refuse(sentence(problem));
            case Outcome.Unknown<CommandAnswer>(String reason) -> unknown(reason);
        }
    }

    private String sentence(Problem problem) {
        return problem.detail().isBlank() ? words.ticket().reason(problem.code(), problem.args()) : problem.detail();
    }

    private boolean isClassified() {
        return !shown().category().equals(CategoryCode.UNCLASSIFIED.value());
    }

    private TicketView shown() {
        return Objects.requireNonNull(model.ticketProperty().get(), "asked only while one is shown");
    }

    private String notNow(Verb verb) {
        TicketView ticket = model.ticketProperty().get();
        return ticket == null || model.detailProperty().get() == null
                ? words.get("notice.loading")
                : words.ticket().notNow(verb, ticket.state());
    }

    private void refuse(String why) {
        model.noticeProperty().set(new Notice(Notice.Kind.REFUSED, why));
    }

    private void unknown(String reason) {
        model.noticeProperty().set(new Notice(Notice.Kind.UNKNOWN, words.get("notice.unknown", reason)));
    }
}
