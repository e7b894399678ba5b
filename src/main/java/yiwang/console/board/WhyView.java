package yiwang.console.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import javafx.scene.Node;
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
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Verb;
import yiwang.wire.LadderDetail;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** 为什么到这里: the clock of the selected ticket, its rungs with their times, and what was done about it. FX thread. */
final class WhyView {
    private static final Set<String> ABOUT = Set.of(
            Verb.SUPERVISE.key(),
            Verb.CANCEL_CARD.key(),
            Verb.ACKNOWLEDGE.key(),
            Verb.RETURN.key(),
            Verb.REWORK.key(),
            Verb.DISPATCH.key(),
            Verb.SIGN.key(),
            Verb.FEED_BACK.key());

    private final WhyModel model;
    private final Words words;
    private final Gazetteer places;
    private final InstantSource now;
    private final LevelMark mark = new LevelMark();
    private final Label title = Parts.wrapped("", "yw-title-2");
    private final FlowPane chips = new FlowPane();
    private final CountdownLabel left;
    private final Label limit = Parts.label("", "board-why-limit");
    private final Label who = Parts.wrapped("", "board-why-line");
    private final Label line = Parts.wrapped("", "board-why-line");
    private final VBox rungs = Parts.column("board-rungs");
    private final VBox told = Parts.column("board-told");
    private final VBox trail = Parts.column("board-trail");
    private final StackPane pane = new StackPane();

    WhyView(WhyModel model, Words words, Gazetteer places, InstantSource now) {
        this.model = model;
        this.words = words;
        this.places = places;
        this.now = now;
        this.left = new CountdownLabel(words.look());
    }

    /** Puts the pane together over {@code cards}, the place where cards are given. */
    Node build(Node cards) {
        left.getStyleClass().add("board-why-left");
        Parts.whole(left);
        Parts.whole(limit);
        chips.getStyleClass().add("board-chips");
        HBox head = Parts.row("board-why-head", mark, title);
        HBox.setHgrow(title, Priority.ALWAYS);
        VBox body = Parts.column(
                "board-why",
                head,
                chips,
                Parts.row("board-why-clock", left, limit),
                Parts.label(words.get("why"), "board-section"),
                who,
                line,
                rungs,
                Parts.label(words.get("told"), "board-section"),
                told,
                Parts.label(words.get("trail"), "board-section"),
                trail);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox full = new VBox(scroll, cards);
        EmptyState none = new EmptyState(
                MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE, words.get("why.empty"), words.get("why.advice"));
        pane.getStyleClass().addAll("yw-panel", "board-why-pane");
        pane.getChildren().addAll(none, full);
        model.standingProperty().subscribe(standing -> {
            Parts.shown(none, standing == null);
            Parts.shown(full, standing != null);
            show(standing);
        });
        model.detailProperty().subscribe(this::showTrail);
        model.ladderProperty().subscribe(this::showLadder);
        return pane;
    }

    void tick(Instant at) {
        Standing standing = model.standingProperty().get();
        if (standing != null && standing.ticket().clockStopped() == null) {
            left.tick(at);
        }
    }

    private void show(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        Instant at = now.instant();
        TicketView ticket = standing.ticket();
        Instant stopped = ticket.clockStopped();
        mark.setLevel(Levels.of(ticket));
        title.setText(ticket.title());
        showChips(standing);
        left.setDue(
                stopped == null ? ticket.clockDue() : null,
                ticket.clock().limit().dividedBy(5));
        left.tick(at);
        if (stopped != null) {
            left.setText(words.get("stopped", TicketWords.time(stopped, at)));
        }
        limit.setText(words.get("why.limit", words.ticket().span(ticket.clock().limit())));
        String unit = ticket.lead() == null ? words.get("card.nobody") : places.unitName(ticket.lead());
        who.setText(words.get("card.where", Place.shortName(ticket, places), unit));
        line.setText(words.get(
                "why.times", TicketWords.time(ticket.clockStarted(), at), TicketWords.time(ticket.clockDue(), at)));
    }

    private void showChips(Standing standing) {
        TicketView ticket = standing.ticket();
        Column column = standing.column();
        Label rung = Parts.label(words.ticket().rung(column == null ? null : column.rung()), "yw-chip");
        Parts.shown(rung, column != null);
        rung.pseudoClassStateChanged(Parts.OVER, Levels.of(ticket) == 1);
        rung.pseudoClassStateChanged(Parts.WARN, Levels.of(ticket) == 2);
        chips.getChildren()
                .setAll(
                        Parts.label(TicketWords.brief(ticket), "yw-muted"),
                        rung,
                        Parts.label(words.ticket().state(ticket.state()), "yw-chip"),
                        Parts.label(words.ticket().urgency(ticket.urgency()), "yw-chip"));
        String by = standing.on().acknowledgedBy();
        if (by != null) {
            chips.getChildren().add(Parts.label(words.get("card.taken", by), "yw-chip"));
        }
        if (ticket.card() > 0) {
            chips.getChildren()
                    .add(Parts.label(words.get("chip.card", words.ticket().card(ticket.card())), "yw-chip"));
        }
    }

    private void showLadder(@Nullable LadderDetail ladder) {
        rungs.getChildren().clear();
        told.getChildren().clear();
        if (ladder == null) {
            return;
        }
        Instant at = now.instant();
        ladder.steps().forEach(step -> rungs.getChildren().add(step(step, at)));
        if (ladder.next() != null) {
            rungs.getChildren().add(step(ladder.next(), at));
        }
        if (rungs.getChildren().isEmpty()) {
            rungs.getChildren().add(Parts.label(words.get("rung.none"), "yw-subtle"));
        }
        ladder.recipients().forEach(office -> {
            LadderDetail.Line line = mostTelling(office);
            if (line != null) {
                told.getChildren().add(office(office, line));
            }
        });
    }

    private Node step(LadderDetail.Step step, Instant at) {
        boolean reached = step.toldAt() != null;
        Label why = Parts.wrapped(step.why(), "board-rung-why");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox head = Parts.row(
                "board-rung",
                new LevelMark(reached ? Levels.of(step.rung()) : 0),
                Parts.label(step.name(), "board-rung-name"),
                why,
                Parts.whole(Parts.label(
                        words.get(reached ? "rung.reached" : "rung.next", TicketWords.time(step.dueAt(), at)),
                        "board-rung-time")));
        head.pseudoClassStateChanged(Parts.LEAVING, !reached);
        return head;
    }

    /** The last word to an office: what it was told, else what it waits for, else why nothing comes. */
    private static LadderDetail.@Nullable Line mostTelling(LadderDetail.Told office) {
        LadderDetail.Line best = null;
        for (LadderDetail.Line line : office.lines()) {
            if (rank(line) < 3 && (best == null || rank(line) <= rank(best))) {
                boolean sooner = rank(line) == 1 && best != null && rank(best) == 1;
                best = sooner ? best : line;
            }
        }
        return best;
    }

    private static int rank(LadderDetail.Line line) {
        return switch (line.verdict()) {
            case "told", "told-quietly", "told-in-passing" -> 0;
            case "not-yet", "acknowledged" -> 1;
            case "not-addressed" -> 3;
            default -> 2;
        };
    }

    private static Node office(LadderDetail.Told office, LadderDetail.Line line) {
        Label why = Parts.wrapped(line.why(), "board-told-why");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = Parts.row("board-told-line", Parts.label(office.name(), "board-told-name"), why);
        row.pseudoClassStateChanged(Parts.LEAVING, rank(line) > 0);
        return row;
    }

    private void showTrail(@Nullable TicketDetail detail) {
        trail.getChildren().clear();
        if (detail == null) {
            return;
        }
        Instant at = now.instant();
        detail.trail().stream()
                .filter(step -> ABOUT.contains(step.verb()))
                .forEach(step -> trail.getChildren().add(event(step, at)));
        if (trail.getChildren().isEmpty()) {
            trail.getChildren().add(Parts.label(words.get("trail.none"), "yw-subtle"));
        }
    }

    private Node event(TicketDetail.Step step, Instant at) {
        VBox said = new VBox(Parts.row(
                "board-event-head",
                Parts.label(words.ticket().verb(step.verb()), "yw-bright"),
                Parts.label(places.unitName(step.unit()) + " " + step.actor(), "yw-text-small", "yw-subtle")));
        String details = words.ticket().said(step);
        if (!details.isEmpty()) {
            said.getChildren().add(Parts.wrapped(details, "board-event-said"));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        return Parts.row("board-event", Parts.label(TicketWords.time(step.at(), at), "board-event-time"), said);
    }
}
