package yiwang.console.map;

import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/** What two times beside each other look like: the head above the map, the past over it, the table of what differs. FX thread. */
final class CompareView {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("replay");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final CompareWords words;
    private final Divider divider = new Divider();
    private final CompareCover cover;
    private final ComparePane pane;
    private final CompareHead head;
    private final DifferencePane counted;
    private String sides = "";

    /** What the right of the line shows. */
    record Present(
            Instant at,
            Freshness line,
            Layers layers,
            @Nullable Tally tally) {}

    /** {@code ask} asks for another time, {@code close} ends it all. */
    CompareView(Texts texts, CompareWords words, Runnable ask, Runnable close) {
        this.words = words;
        Button end = button("map-compare-close", close);
        end.setText(words.get("compare.close"));
        end.setAccessibleText(words.get("compare.close.tip"));
        end.setTooltip(new Tooltip(words.get("compare.close.tip")));
        Button other = button("map-compare-other", ask);
        other.setText(words.get("compare.other"));
        cover = new CompareCover(button("map-compare-cancel", close));
        pane = new ComparePane(divider, cover);
        head = new CompareHead(divider, other, end);
        counted = new DifferencePane(texts);
        divider.shareProperty().subscribe(this::name);
        Tooltip.install(divider, new Tooltip(words.get("compare.keys")));
        setShown(false);
    }

    private static Button button(String id, Runnable action) {
        Button button = Parts.whole(new Button());
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    CompareHead head() {
        return head;
    }

    ComparePane pane() {
        return pane;
    }

    Divider divider() {
        return divider;
    }

    DifferencePane counted() {
        return counted;
    }

    void setShown(boolean isShown) {
        List.of(head, pane, counted).forEach(each -> Parts.shown(each, isShown));
    }

    /** Shows how far the past is, and what differs. */
    void show(PastSide side, Present present) {
        PastSide.Phase phase = side.phase();
        MapScreen screen = side.screen();
        if (screen != null && screen.node().getParent() == null) {
            pane.setPast(screen.node());
        }
        cover.setVisible(phase != PastSide.Phase.SHOWN);
        String time = words.time(side.at());
        String waited = words.get("compare.waits", side.waited().toSeconds());
        switch (phase) {
            case READING -> cover(words.get("compare.reading", time), waited, true);
            case DRAWING -> cover(words.get("compare.drawing", time), waited, true);
            case FAILED -> cover(words.get("compare.failed", time, side.trouble()), words.get("compare.again"), true);
            case BEFORE_ANYTHING -> cover(words.nothing(side.first()), words.get("compare.goes-on"), false);
            case SHOWN -> {}
        }
        counted.show(side.tally(), present.tally());
        head.before().say(words.get("compare.past"), time, words.ofBefore(side.at(), present));
        head.after().say(words.ofAfter(present.line()), words.time(present.at()), words.ageOf(present.line()));
        boolean isPast = present.line().state() == Freshness.State.REPLAY;
        head.after().pseudoClassStateChanged(PAST, isPast);
        head.after().pseudoClassStateChanged(STALE, !present.line().isRight());
        sides = words.get("compare.sides", time, words.ofAfter(present.line()), words.time(present.at()));
        pane.setAccessibleText(sides);
        name();
    }

    private void cover(String why, String next, boolean isWaiting) {
        String button = words.get(isWaiting ? "compare.cancel" : "compare.close");
        cover.say(why, next, isWaiting, button);
    }

    private void name() {
        long share = Math.round(divider.shareProperty().get() * 100);
        divider.setAccessibleText(words.get("compare.divider", sides, share) + " " + words.get("compare.keys"));
    }
}
