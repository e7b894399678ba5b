package yiwang.console.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Levels;
import yiwang.console.kit.look.CountdownLabel;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** One recycled card: level, time, what, where, who, since when and what comes next. FX thread. */
final class CardView extends VBox {
    /** What every card of a board needs to know. */
    record Setting(Words words, Gazetteer places, InstantSource now, Consumer<String> onSelect, boolean wall) {}

    private final Setting setting;
    private final LevelMark mark = new LevelMark();
    private final CountdownLabel left;
    private final Label title = Parts.wrapped("", "board-card-title");
    private final Label where = Parts.label("", "board-card-where", "yw-text-small");
    private final Label demanded = Parts.label("", "board-card-demanded");
    private final Label since = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label next = Parts.label("", "yw-text-small", "board-card-next");
    private @Nullable Standing shown;

    CardView(Setting setting) {
        this.setting = setting;
        this.left = Parts.whole(new CountdownLabel(setting.words().look(), !setting.wall()));
        left.getStyleClass().add("board-card-left");
        where.setWrapText(true); // where the title leaves a line
        where.setMinWidth(0); // gives way to what is demanded
        where.setPrefWidth(0);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        Parts.whole(since);
        getStyleClass().addAll("yw-card", "board-card");
        Region gap = new Region(); // who and when stay at the foot, however long the title
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Parts.row("board-card-head", mark, left),
                        title,
                        gap,
                        Parts.row("board-card-place", demanded, where),
                        Parts.row("board-card-foot", since, Parts.spring(), next));
        setOnMousePressed(event -> {
            Standing now = shown;
            if (now != null) {
                setting.onSelect().accept(now.ticket().id());
            }
        });
    }

    void show(Standing standing, @Nullable String selected) {
        pseudoClassStateChanged(Parts.SELECTED, standing.ticket().id().equals(selected));
        if (standing.equals(shown)) {
            return;
        }
        shown = standing;
        Words words = setting.words();
        TicketView ticket = standing.ticket();
        Instant now = setting.now().instant();
        LadderView on = standing.on();
        int level = Levels.of(ticket);
        mark.setLevel(level);
        mark.unacknowledgedProperty().set(on.urgent() && on.acknowledgedBy() == null);
        pseudoClassStateChanged(Parts.WARN, level == 2);
        pseudoClassStateChanged(Parts.OVER, level == 1);
        title.setText(ticket.title());
        String unit = ticket.lead() == null
                ? words.get("card.nobody")
                : setting.places().unitName(ticket.lead());
        String town = Place.town(ticket, setting.places());
        where.setText(unit.startsWith(town) ? unit : words.get("card.where", unit, town));
        Instant reached = on.urgent() || on.since() == null ? ticket.receivedAt() : on.since();
        since.setText(words.get("card.since", TicketWords.brief(reached, now)));
        demanded.setText(words.ticket().demands(on));
        Parts.shown(demanded, !demanded.getText().isEmpty());
        next.setText(next(on, now));
        left.setDue(
                ticket.clockStopped() == null ? ticket.clockDue() : null,
                ticket.clock().limit().dividedBy(5));
        tick(now);
    }

    private String next(LadderView on, Instant now) {
        Words words = setting.words();
        if (on.acknowledgedBy() != null) {
            return words.get("card.taken", on.acknowledgedBy());
        }
        return on.nextAt() == null ? "" : words.get("card.next", TicketWords.brief(on.nextAt(), now));
    }

    void tick(Instant now) {
        Standing standing = shown;
        if (standing == null) {
            return;
        }
        mark.tick(now);
        if (standing.ticket().clockStopped() == null) {
            left.tick(now);
        } else {
            left.setText(setting.words().get("card.stopped"));
        }
    }
}
