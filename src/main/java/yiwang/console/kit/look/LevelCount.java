package yiwang.console.kit.look;

import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * How many of one level are open: shape, word, number. All grey while the number is zero, so that a calm county is a
 * grey header ({@code :none}); with a number, the shape takes its colour and levels 1 and 2 a tinted ground. FX thread.
 */
public final class LevelCount extends HBox {
    private final LookText text;
    private final LevelMark mark = new LevelMark();
    private final Label number = Looks.fixed("level-number");
    private final int level;
    private final IntegerProperty count = new SimpleIntegerProperty(this, "count") {
        @Override
        protected void invalidated() {
            show(get());
        }
    };

    /** A counter of one level, 1 (worst) to 4, at zero. */
    public LevelCount(LookText text, int level) {
        Looks.checkLevel(level);
        this.text = text;
        this.level = level;
        getStyleClass().add("level-count");
        Label word = Looks.fixed("level-word");
        word.setText(text.level(level));
        getChildren().addAll(mark, word, number);
        Looks.level(this, level);
        show(0);
    }

    private void show(int open) {
        number.setText(Integer.toString(open));
        mark.setLevel(open == 0 ? 0 : level);
        Looks.level(mark, level); // the shape stays when the colour goes
        pseudoClassStateChanged(Looks.NONE, open == 0);
        setAccessibleText(text.level(level) + " " + open);
    }

    /** Moves the blink of the mark. */
    public void tick(Instant now) {
        mark.tick(now);
    }

    public int getCount() {
        return count.get();
    }

    public void setCount(int count) {
        this.count.set(count);
    }

    /** How many are open. */
    public IntegerProperty countProperty() {
        return count;
    }

    /** The mark, to bind its {@link LevelMark#unacknowledgedProperty()}. */
    public LevelMark mark() {
        return mark;
    }
}
