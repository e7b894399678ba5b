package yiwang.console.kit.look;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The shape of a level: circle 一级, diamond 二级, triangle 三级, square 四级, a thin ring for none. The node is one em
 * square whatever the shape, so marks line up in a column; colours and shapes are in {@code kit.css}
 * ({@code :level1}..{@code :level4}, {@code :none}). FX thread.
 */
public final class LevelMark extends StackPane {
    private static final long BLINK_HALF_PERIOD_MILLIS = 500;

    private final IntegerProperty level = new SimpleIntegerProperty(this, "level") {
        @Override
        protected void invalidated() {
            Looks.level(LevelMark.this, get());
            pseudoClassStateChanged(Looks.NONE, get() == 0);
        }
    };
    private final BooleanProperty unacknowledged = new SimpleBooleanProperty(this, "unacknowledged") {
        @Override
        protected void invalidated() {
            pseudoClassStateChanged(Looks.UNACKED, get());
            if (!get()) {
                pseudoClassStateChanged(Looks.DARKENED, false);
            }
        }
    };

    /** A mark of no level. */
    public LevelMark() {
        this(0);
    }

    /** A mark of a level, 1 (worst) to 4, or 0 for none. */
    public LevelMark(int level) {
        getStyleClass().add("level-mark");
        Region shape = new Region();
        shape.getStyleClass().add("shape");
        getChildren().add(shape);
        pseudoClassStateChanged(Looks.NONE, true);
        setLevel(level);
    }

    /** Moves the blink of an unacknowledged mark: once a second, and only the shape, never text. */
    public void tick(Instant now) {
        if (unacknowledged.get()) {
            boolean dark = Math.floorMod(now.toEpochMilli() / BLINK_HALF_PERIOD_MILLIS, 2) == 1;
            pseudoClassStateChanged(Looks.DARKENED, dark);
        }
    }

    public int getLevel() {
        return level.get();
    }

    public void setLevel(int level) {
        Looks.checkLevel(level);
        this.level.set(level);
    }

    /** The level, 0 to 4. */
    public IntegerProperty levelProperty() {
        return level;
    }

    /** Whether somebody still has to acknowledge what this mark stands for; makes it blink at 1 Hz. */
    public BooleanProperty unacknowledgedProperty() {
        return unacknowledged;
    }
}
