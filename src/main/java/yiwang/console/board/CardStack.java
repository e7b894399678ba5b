package yiwang.console.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;

/**
 * As many cards as fit, never half a one, and how many more there are. Cards are recycled; nothing scrolls, because a
 * supervisor reads by place. FX thread.
 */
final class CardStack extends Region {
    private static final double GAP_PART = 16;
    private static final double MOST = 1.3;

    private final CardView.Setting setting;
    private final Words words;
    private final List<CardView> pool = new ArrayList<>();
    private final Label more = Parts.label("", "board-more");
    private final Label none;
    private List<Standing> standings = List.of();
    private @Nullable String selected;
    private int fitting;

    CardStack(CardView.Setting setting, String whenEmpty) {
        this.setting = setting;
        this.words = setting.words();
        this.none = Parts.wrapped(whenEmpty, "board-none");
        getStyleClass().add("board-cards");
        setMinHeight(0);
        setPrefHeight(0);
        getChildren().addAll(more, none);
    }

    void show(List<Standing> now) {
        standings = now;
        requestLayout();
    }

    void select(@Nullable String id) {
        selected = id;
        requestLayout();
    }

    void tick(Instant now) {
        for (int i = 0; i < Math.min(fitting, pool.size()); i++) {
            pool.get(i).tick(now);
        }
    }

    /** Ids of the cards on the screen, from the top. */
    List<String> shownIds() {
        return standings.stream()
                .limit(fitting)
                .map(standing -> standing.ticket().id())
                .toList();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double least = snapSizeY(card(0).prefHeight(width));
        double gap = snapSpaceY(least / GAP_PART);
        double moreHeight = snapSizeY(more.prefHeight(width));
        // Every column counts the same, so that cards line up across the board and use all the height there is.
        int capacity = Math.max(1, (int) Math.floor((height - moreHeight + gap) / (least + gap)));
        double cardHeight = snapSizeY(Math.min(least * MOST, (height - moreHeight) / capacity - gap));
        fitting = Math.min(capacity, standings.size());
        for (int i = 0; i < fitting; i++) {
            CardView card = card(i);
            card.show(standings.get(i), selected);
            card.setVisible(true);
            card.resizeRelocate(left, top + i * (cardHeight + gap), width, cardHeight);
        }
        for (int i = fitting; i < pool.size(); i++) {
            pool.get(i).setVisible(false);
        }
        int rest = standings.size() - fitting;
        more.setVisible(rest > 0);
        more.setText(words.get("more", String.valueOf(rest)));
        more.resizeRelocate(left, top + height - moreHeight, width, moreHeight);
        none.setVisible(standings.isEmpty());
        none.resizeRelocate(left, top, width, none.prefHeight(width));
    }

    private CardView card(int index) {
        while (pool.size() <= index) {
            CardView card = new CardView(setting);
            pool.add(card);
            getChildren().add(card);
            card.applyCss(); // its size is asked for in the same pass
        }
        return pool.get(index);
    }
}
