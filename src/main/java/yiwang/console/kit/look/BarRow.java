package yiwang.console.kit.look;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A named bar with its number, such as the load of a town. Bars are grey; one over its limit takes colour and the
 * {@code !} ({@code :over}). The place of the {@code !} is kept, so bars and numbers of a list end at one line. FX thread.
 */
public final class BarRow extends HBox {
    private final LookText text;
    private final Label name = Looks.label("bar-name");
    private final Track track = new Track();
    private final Label number = Looks.fixed("bar-number");
    private final Label bang = Looks.fixed("bang");

    /** An empty bar. */
    public BarRow(LookText text, String name) {
        this.text = text;
        getStyleClass().add("bar-row");
        this.name.setText(name);
        bang.setText("!");
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(this.name, track, bang, number);
        show(0, "", false);
    }

    /**
     * Shows a value.
     *
     * @param fraction filled part, cut to 0..1
     * @param written the number as text
     * @param over whether it is over its limit
     */
    public void show(double fraction, String written, boolean over) {
        track.fraction = Math.clamp(fraction, 0, 1);
        track.requestLayout();
        number.setText(written);
        bang.setVisible(over);
        pseudoClassStateChanged(Looks.OVER, over);
        String said = name.getText() + " " + written;
        setAccessibleText(over ? said + ", " + text.word("stat.over") : said);
    }

    /** Gives the row another name, for lists whose order changes. */
    public void setName(String shown) {
        name.setText(shown);
    }

    private static final class Track extends Region {
        private final Region bar = new Region();
        private double fraction;

        Track() {
            getStyleClass().add("bar-track");
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, snapSizeX(getWidth() * fraction), getHeight());
        }
    }
}
