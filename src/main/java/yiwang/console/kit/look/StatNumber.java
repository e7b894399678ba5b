package yiwang.console.kit.look;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * One number with its name above and a remark below (difference to yesterday, source, age). State {@code :over} adds
 * the {@code !} of a passed limit beside the colour. FX thread.
 */
public final class StatNumber extends VBox {
    private final LookText text;
    private final Label name = Looks.label("stat-name");
    private final Label value = Looks.fixed("stat-value");
    private final Label bang = Looks.fixed("bang");
    private final Label unit = Looks.fixed("stat-unit");
    private final Label remark = Looks.label("stat-remark");
    private boolean over;

    /** A number named {@code name}, at a dash. */
    public StatNumber(LookText text, String name) {
        this.text = text;
        getStyleClass().add("stat-number");
        this.name.setText(name);
        bang.setText("!");
        HBox line = new HBox(value, unit, bang);
        line.getStyleClass().add("stat-line");
        getChildren().addAll(this.name, line, remark);
        setRemark("");
        setOver(false);
        setValue("—", "");
    }

    /** Shows a number, already written out, and its unit (empty for none). */
    public void setValue(String number, String unitWord) {
        value.setText(number);
        unit.setText(unitWord);
        Looks.shown(unit, !unitWord.isEmpty());
        describe();
    }

    /** Shows the small line below; empty for none. */
    public void setRemark(String shown) {
        remark.setText(shown);
        Looks.shown(remark, !shown.isEmpty());
    }

    /** Whether the number is over its limit. */
    public void setOver(boolean over) {
        this.over = over;
        pseudoClassStateChanged(Looks.OVER, over);
        Looks.shown(bang, over);
        describe();
    }

    private void describe() {
        String said = name.getText() + " " + value.getText() + unit.getText();
        setAccessibleText(over ? said + ", " + text.word("stat.over") : said);
    }
}
