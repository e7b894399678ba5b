package yiwang.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Levels;
import yiwang.console.kit.look.CountdownLabel;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.look.StepBar;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.CourseView;
import yiwang.wire.LadderView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** One ticket: what it is, how much time is left, where it stands, what was done, and what can be done. FX thread. */
final class DetailView {
    private static final int WARN_PART = 5;
    private static final int PERCENT = 100;

    private final DetailModel model;
    private final DetailController controller;
    private final Words words;
    private final Gazetteer places;
    private final InstantSource now;
    private final LevelMark mark = new LevelMark();
    private final Label title = Parts.wrapped("", "yw-title-2");
    private final FlowPane chips = new FlowPane();
    private final CountdownLabel left;
    private final Label limit = Parts.wrapped("", "yw-muted", "desk-limit");
    private final Label due = Parts.label("", "yw-muted", "desk-limit");
    private final StepBar steps;
    private final Label text = Parts.wrapped("", "desk-text");
    private final ClocksView clocks;
    private final VBox facts = Parts.column("desk-facts");
    private final VBox trail = Parts.column("desk-trail");
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane pane = new StackPane();

    DetailView(DetailModel model, DetailController controller, Words words, Gazetteer places, InstantSource now) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.places = places;
        this.now = now;
        this.left = new CountdownLabel(words.look());
        this.steps = new StepBar(words.look());
        this.clocks = new ClocksView(model, controller::onWhy, words);
    }

    /**
     * Puts the pane together over these: the verbs at its foot, the form for a new matter, and between the facts and the clocks
     * the line of the reporter and the files.
     */
    Node build(Node actions, Node register, Node reporter, Node files) {
        title.setId(Ids.DETAIL_TITLE);
        Parts.whole(left);
        left.getStyleClass().add("desk-left-large");
        chips.getStyleClass().add("desk-chips");
        HBox head = Parts.row("desk-detail-head", mark, title);
        HBox.setHgrow(title, Priority.ALWAYS);
        VBox allowed = Parts.column("desk-clock-allowed", limit, due);
        HBox clock = Parts.row("desk-clock", left, allowed);
        HBox.setHgrow(allowed, Priority.ALWAYS);
        VBox body = Parts.column(
                "desk-detail-body",
                text,
                Parts.column("desk-facts", facts, reporter),
                files,
                clocks.node(),
                Parts.label(words.get("trail"), "desk-section"),
                trail);
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox full = new VBox(Parts.column("desk-detail", head, chips, clock, steps), Parts.hairline(), scroll, actions);
        EmptyState none = new EmptyState(
                MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE, words.get("detail.empty"), words.get("detail.advice"));
        pane.getChildren().addAll(none, full, register);
        pane.getStyleClass().addAll("yw-panel", "desk-detail-pane");
        showOneOf(register, full, none);
        model.ticketProperty().subscribe(this::showTicket);
        model.detailProperty().subscribe(this::showDetail);
        model.detailProperty().subscribe(detail -> clocks.show(detail, now.instant()));
        model.whyProperty().subscribe(any -> clocks.show(model.detailProperty().get(), now.instant()));
        return pane;
    }

    private void showOneOf(Node register, Node full, Node none) {
        Runnable choose = () -> {
            boolean registering = model.modeProperty().get() == DetailModel.Mode.REGISTER;
            boolean any = model.ticketProperty().get() != null;
            Parts.shown(register, registering);
            Parts.shown(full, any && !registering);
            Parts.shown(none, !any && !registering);
        };
        choose.run();
        model.modeProperty().subscribe(choose);
        model.ticketProperty().subscribe(choose);
    }

    void tick(Instant at) {
        TicketView ticket = model.ticketProperty().get();
        if (ticket != null && ticket.clockStopped() == null) {
            left.tick(at);
        }
        clocks.tick(at);
    }

    private void showTicket(@Nullable TicketView ticket) {
        if (ticket == null) {
            return;
        }
        Instant at = now.instant();
        mark.setLevel(Levels.of(ticket));
        title.setText(ticket.title());
        showChips(ticket);
        showClock(ticket, at);
        TicketDetail detail = model.detailProperty().get();
        steps.setSteps(detail == null ? List.of() : Steps.of(detail, words.locale(), at));
        if (detail == null) {
            text.setText(ticket.excerpt());
            trail.getChildren().setAll(Parts.label(words.get("trail.loading"), "yw-subtle"));
        }
        showFacts(ticket);
    }

    private void showChips(TicketView ticket) {
        chips.getChildren().setAll(Parts.label(TicketWords.brief(ticket), "yw-muted", "desk-number"));
        Label state = Parts.label(words.ticket().state(ticket.state()), "yw-chip", "desk-state-chip");
        Label urgency = Parts.label(words.ticket().urgency(ticket.urgency()), "yw-chip");
        chips.getChildren()
                .addAll(
                        state,
                        urgency,
                        Parts.label(words.ticket().kind(ticket.kind()), "yw-chip"),
                        Parts.label(words.ticket().channel(ticket.channel()), "yw-chip"));
        if (ticket.card() > 0) {
            Label card = Parts.label(words.ticket().card(ticket.card()), "yw-chip");
            card.pseudoClassStateChanged(Parts.OVER, true);
            chips.getChildren().add(card);
        }
        String demands = words.ticket().demands(ticket.ladder());
        if (!demands.isEmpty()) {
            Label due = Parts.label(demands, "yw-chip", "desk-demand");
            due.pseudoClassStateChanged(Parts.OVER, true);
            chips.getChildren().add(due);
        }
        if (ticket.returns() > 0) {
            Label returned = Parts.label(words.get("chip.returned", String.valueOf(ticket.returns())), "yw-chip");
            returned.pseudoClassStateChanged(Parts.WARN, true);
            chips.getChildren().add(returned);
        }
    }

    private void showClock(TicketView ticket, Instant at) {
        Duration whole = ticket.clock().limit();
        boolean running = ticket.clockStopped() == null;
        left.setDue(running ? ticket.clockDue() : null, whole.dividedBy(WARN_PART));
        left.tick(at);
        Instant stopped = ticket.clockStopped();
        if (stopped != null) {
            left.setText(words.get("clock.stopped", TicketWords.time(stopped, at)));
        }
        String allowed = clocks.limitOf(ticket, model.detailProperty().get());
        limit.setText(words.get("clock.limit", allowed));
        due.setText(words.get("clock.due", TicketWords.time(ticket.clockDue(), at)));
    }

    private void showFacts(TicketView ticket) {
        String grid = ticket.grid();
        String place = places.placeName(grid == null ? ticket.division() : grid);
        Button map = new Button(words.get("fact.map"));
        map.getStyleClass().add("yw-flat");
        map.setGraphic(Parts.label("M", "yw-key"));
        map.setOnAction(event -> controller.onMap());
        map.setDisable(ticket.lon() == null);
        HBox where = fact("fact.place", (place + "  " + ticket.address()).strip());
        where.getChildren().add(map);
        String sure = ticket.confidence() >= 1
                ? ""
                : words.get("fact.confidence", String.valueOf(Math.round(ticket.confidence() * PERCENT)));
        facts.getChildren()
                .setAll(
                        where,
                        fact(
                                "fact.item",
                                places.itemName(ticket.category(), words.room().locale()) + sure),
                        fact(
                                "fact.lead",
                                ticket.lead() == null ? words.get("fact.nobody") : places.unitName(ticket.lead())));
        String first = ticket.firstResponder();
        if (first != null && !first.equals(ticket.lead())) {
            facts.getChildren().add(fact("fact.first", places.unitName(first)));
        }
        if (ticket.grade() > 0) {
            facts.getChildren().add(fact("fact.grade", words.get("grade." + ticket.grade())));
        }
    }

    private void showCourse(CourseView course, LadderView ladder) {
        String request = course.request();
        if (request != null) {
            String amount = course.requestedAmount() == 0
                    ? ""
                    : course.requestedAmount() + " " + words.ticket().choice(course.requestedMeasure());
            String unit = places.unitName(course.requestedBy());
            String verb = words.ticket().verb(request.equals("end") ? "propose-end" : request);
            facts.getChildren().add(fact("fact.request", words.get("fact.request.said", verb, amount, unit)));
        }
        for (CourseView.Task task : course.tasks()) {
            facts.getChildren()
                    .add(fact(
                            "fact.tasks",
                            words.get(
                                    "fact.task.said",
                                    String.valueOf(task.number()),
                                    words.ticket().task(task.kind()),
                                    places.unitName(task.unit()),
                                    words.get("task." + task.state()))));
        }
        if (!course.invited().isEmpty()) {
            String invited = String.valueOf(course.invited().size());
            String heard = String.valueOf(course.heard().size());
            facts.getChildren().add(fact("fact.consult", words.get("fact.consult.said", invited, heard)));
        }
        String marks = course.marks().stream()
                .filter(mark -> !ladder.demands().contains(mark)) // said among the chips
                .map(words.ticket()::mark)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!marks.isEmpty()) {
            facts.getChildren().add(fact("fact.marks", marks));
        }
    }

    private HBox fact(String name, String value) {
        Label said = Parts.wrapped(value, "desk-fact-value");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        return Parts.row("desk-fact", Parts.label(words.get(name), "desk-fact-name"), said);
    }

    private void showDetail(@Nullable TicketDetail detail) {
        if (detail == null) {
            return;
        }
        Instant at = now.instant();
        text.setText(detail.text());
        trail.getChildren().clear();
        detail.trail().forEach(step -> trail.getChildren().add(event(step, at)));
        steps.setSteps(Steps.of(detail, words.locale(), at));
        showFacts(detail.ticket());
        showCourse(detail.course(), detail.ticket().ladder());
        TicketView shown = model.ticketProperty().get();
        if (shown != null) {
            showClock(shown, at);
        }
    }

    private Node event(TicketDetail.Step step, Instant at) {
        HBox head = Parts.row(
                "desk-event-head",
                Parts.label(words.ticket().verb(step.verb()), "yw-bright"),
                Parts.label(places.unitName(step.unit()) + " " + step.actor(), "yw-text-small", "yw-subtle"));
        VBox said = new VBox(head);
        String details = words.ticket().said(step);
        if (!details.isEmpty()) {
            said.getChildren().add(Parts.wrapped(details, "desk-log-text"));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        return Parts.row("desk-event", Parts.label(TicketWords.time(step.at(), at), "desk-log-time"), said);
    }
}
