package yiwang.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.clock.TimeLimit;
import yiwang.wire.ClockView;
import yiwang.wire.DerivationTexts;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * Every clock of the ticket in a line: which, how long, until when, what is left. Folded out, those that have ended too, and
 * why each is due when it is. FX thread.
 */
final class ClocksView {
    /** The letter that folds it out and in. */
    static final String LETTER = "D";

    private static final int WARN_PART = 5;
    private static final String STAGE = "stage:";

    private final DetailModel model;
    private final Words words;
    private final DerivationTexts limits;
    private final Button why;
    private final VBox lines = Parts.column("desk-clocks");
    private final VBox node;
    private List<Shown> rows = List.of();

    private record Shown(ClockView clock, Label left) {}

    ClocksView(DetailModel model, Runnable fold, Words words) {
        this.model = model;
        this.words = words;
        this.limits = DerivationTexts.of(words.locale());
        this.why = new Button();
        why.setId(Ids.WHY);
        why.getStyleClass().add("yw-flat");
        why.setGraphic(Parts.label(LETTER, "yw-key"));
        why.setFocusTraversable(false);
        why.setOnAction(event -> fold.run());
        Label title = Parts.label(words.get("clocks"), "desk-section");
        HBox head = Parts.row("desk-clocks-head", title, Parts.spring(), why);
        node = Parts.column("desk-clocks-section", head, lines);
        Parts.shown(node, false);
    }

    Node node() {
        return node;
    }

    void show(@Nullable TicketDetail detail, Instant at) {
        Parts.shown(node, detail != null);
        if (detail == null) {
            rows = List.of();
            lines.getChildren().clear();
            return;
        }
        boolean folded = !model.whyProperty().get();
        why.setText(words.get(folded ? "clocks.why" : "clocks.fold"));
        List<Shown> shown = new ArrayList<>();
        lines.getChildren().clear();
        for (ClockView clock : folded ? brief(detail.clocks()) : inOrder(detail.clocks())) {
            Shown row = new Shown(clock, Parts.whole(Parts.label("", "desk-clock-left")));
            shown.add(row);
            lines.getChildren().add(line(row, at));
            if (!folded) {
                lines.getChildren().add(reasons(clock));
            }
        }
        rows = shown;
        tick(at);
    }

    void tick(Instant at) {
        rows.forEach(row -> tell(row, at));
    }

    /** Those that have not ended; when all have, the one for handling, which the reply was measured by. */
    private static List<ClockView> brief(List<ClockView> clocks) {
        List<ClockView> open = inOrder(clocks).stream()
                .filter(clock -> clock.state() != ClockView.State.STOPPED)
                .toList();
        return open.isEmpty() ? inOrder(clocks).stream().limit(1).toList() : open;
    }

    /** What is not ended first, what is due first before the others; of those that have ended the last one first. */
    private static List<ClockView> inOrder(List<ClockView> clocks) {
        Comparator<ClockView> byDue =
                Comparator.comparing(clock -> clock.dueAt() == null ? Instant.MAX : clock.dueAt());
        Stream<ClockView> open = clocks.stream()
                .filter(clock -> clock.state() != ClockView.State.STOPPED)
                .sorted(byDue);
        Stream<ClockView> ended = clocks.reversed().stream().filter(clock -> clock.state() == ClockView.State.STOPPED);
        return Stream.concat(open, ended).toList();
    }

    /** How long the clock that the countdown shows is, once its clocks have come; before that its time on the wall. */
    String limitOf(TicketView ticket, @Nullable TicketDetail detail) {
        Stream<ClockView> clocks = detail == null ? Stream.of() : detail.clocks().stream();
        return clocks.filter(clock -> clock.startedAt().equals(ticket.clockStarted())
                        && (clock.dueAt() == null || clock.dueAt().equals(ticket.clockDue())))
                .findFirst()
                .map(clock -> limits.limit(TimeLimit.parse(clock.limit())))
                .orElseGet(() -> words.ticket().span(ticket.clock().limit()));
    }

    private Node line(Shown row, Instant at) {
        ClockView clock = row.clock();
        Instant due = clock.dueAt();
        HBox line = Parts.row(
                "desk-clock-line",
                Parts.label(name(clock), "desk-clock-name"),
                Parts.label(limits.limit(TimeLimit.parse(clock.limit())), "desk-clock-limit"),
                Parts.label(due == null ? "" : TicketWords.time(due, at), "desk-clock-due"),
                Parts.spring(),
                row.left());
        VBox whole = new VBox(line);
        if (!clock.extensions().isEmpty() || clock.provisional()) {
            whole.getChildren().add(beside(clock));
        }
        whole.pseudoClassStateChanged(Parts.LEAVING, clock.state() == ClockView.State.STOPPED);
        whole.getStyleClass().add("desk-clock-entry");
        return whole;
    }

    /** What was granted on top, and that the due time may still move, under the limit. */
    private Node beside(ClockView clock) {
        HBox beside = Parts.row("desk-clock-beside");
        if (!clock.extensions().isEmpty()) {
            String granted = clock.extensions().stream()
                    .map(text -> limits.limit(TimeLimit.parse(text)))
                    .collect(Collectors.joining(words.get("clocks.and")));
            beside.getChildren().add(Parts.label(words.get("clocks.extended", granted), "desk-clock-more"));
        }
        if (clock.provisional()) {
            Label mark = Parts.whole(Parts.label(words.get("clocks.provisional"), "desk-clock-provisional"));
            beside.getChildren().add(mark);
        }
        return beside;
    }

    private Node reasons(ClockView clock) {
        List<String> said = clock.derivation().isEmpty() ? List.of(words.get("clocks.unknown")) : clock.derivation();
        VBox reasons = Parts.column("desk-clock-why");
        said.forEach(reason -> reasons.getChildren().add(Parts.wrapped(reason, "desk-log-text")));
        return reasons;
    }

    private void tell(Shown row, Instant at) {
        ClockView clock = row.clock();
        Instant due = clock.dueAt();
        boolean over = due != null && clock.state() == ClockView.State.RUNNING && at.isAfter(due);
        row.left().setText(left(clock, at));
        row.left().pseudoClassStateChanged(Parts.OVER, over);
        boolean near = due != null
                && clock.state() == ClockView.State.RUNNING
                && !over
                && Duration.between(at, due)
                                .compareTo(
                                        Duration.between(clock.startedAt(), due).dividedBy(WARN_PART))
                        <= 0;
        row.left().pseudoClassStateChanged(Parts.WARN, near);
    }

    private String left(ClockView clock, Instant at) {
        Instant due = clock.dueAt();
        Instant stopped = clock.stoppedAt();
        if (stopped != null) {
            return words.get(
                    due != null && stopped.isAfter(due) ? "clocks.late" : "clocks.met", TicketWords.time(stopped, at));
        }
        if (due == null) {
            return words.get("clocks.paused");
        }
        Duration left = Duration.between(at, due);
        return left.isNegative()
                ? words.get("clocks.over", words.ticket().span(left.negated()))
                : words.get("clocks.left", words.ticket().span(left));
    }

    private String name(ClockView clock) {
        if (clock.kind().startsWith(STAGE)) {
            return words.ticket().choice(clock.kind().substring(STAGE.length()));
        }
        String name = words.locale().getLanguage().equals("en") ? clock.en() : clock.zh();
        return clock.task() == 0 ? name : name + " " + clock.task();
    }
}
