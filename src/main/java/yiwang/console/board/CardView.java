package yiwang.console.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Levels;
import yiwang.console.kit.look.CountdownLabel;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.ticket.Ladder.Rung;
import yiwang.wire.TicketView;

/** One recycled card: level, time, what, where, who, since when and what comes next. FX thread. */
final class CardView extends VBox {
    /** What every card of a board needs to know. */
    record Setting(Words words, Gazetteer places, InstantSource now, Consumer<String> onSelect, boolean wall) {}

    private final Setting setting;
    private final LevelMark mark = new LevelMark();
    private final CountdownLabel left;
    private final Label number = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label title = Parts.label("", "board-card-title");
    private final Label where = Parts.label("", "board-card-where", "yw-text-small");
    private final Label since = Parts.label("", "yw-text-small", "yw-subtle");
    private final Label next = Parts.label("", "yw-text-small", "board-card-next");
    private @Nullable Standing shown;

    CardView(Setting setting) {
        this.setting = setting;
        this.left = Parts.whole(new CountdownLabel(setting.words().look(), !setting.wall()));
        left.getStyleClass().add("board-card-left");
        Parts.whole(since);
        Parts.shown(number, !setting.wall()); // nobody reads ids across a hall
        getStyleClass().addAll("yw-card", "board-card");
        getChildren()
                .addAll(
                        Parts.row("board-card-head", mark, left, Parts.spring(), number),
                        title,
                        where,
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
        Rung rung = standing.on().rung();
        mark.setLevel(Levels.of(rung));
        pseudoClassStateChanged(Parts.WARN, rung == Rung.YELLOW);
        pseudoClassStateChanged(Parts.OVER, rung == Rung.RED);
        number.setText(new TicketNumber(ticket.number()).running());
        title.setText(ticket.title());
        String unit = ticket.lead() == null
                ? words.get("card.nobody")
                : setting.places().unitName(ticket.lead());
        where.setText(words.get("card.where", Place.shortName(ticket, setting.places()), unit));
        Instant reached = standing.on().since();
        since.setText(
                reached == null
                        ? words.get("card.by-hand", words.ticket().rung(rung))
                        : standing.column() == Column.NEAR
                                ? words.get("card.near", words.ticket().rung(rung), TicketWords.time(reached, now))
                                : words.get("card.since", TicketWords.time(reached, now)));
        Instant nextAt = standing.on().nextAt();
        next.setText(nextAt == null ? "" : words.get("card.next", TicketWords.time(nextAt, now)));
        left.setDue(
                ticket.clockStopped() == null ? ticket.clockDue() : null,
                ticket.clock().limit().dividedBy(5));
        tick(now);
    }

    void tick(Instant now) {
        Standing standing = shown;
        if (standing == null) {
            return;
        }
        if (standing.ticket().clockStopped() == null) {
            left.tick(now);
        } else {
            left.setText(setting.words().get("card.stopped"));
        }
    }
}
