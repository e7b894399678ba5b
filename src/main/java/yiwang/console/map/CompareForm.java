package yiwang.console.map;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;

/** Asks for the earlier time: so many hours ago by one press, or a day and a time of day. FX thread. */
final class CompareForm extends VBox {
    private static final List<Integer> HOURS_AGO = List.of(1, 6, 24);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H:m[:s]");

    private final Texts texts;
    private final InstantSource now;
    private final Consumer<Instant> chosen;
    private final Runnable left;
    private final DatePicker date = new DatePicker();
    private final TextField time = new TextField();
    private final Label wrong = Parts.wrapped("", "yw-over", "yw-text-small");

    /**
     * @param now the time to be earlier than
     * @param chosen is given the time
     * @param left is called when the officer wants none
     */
    CompareForm(Texts texts, InstantSource now, Consumer<Instant> chosen, Runnable left) {
        this.texts = texts;
        this.now = now;
        this.chosen = chosen;
        this.left = left;
        setId("map-compare-form");
        getStyleClass().addAll("map-panel", "map-compare-form");
        Label title = Parts.label(texts.get("compare.title"), "map-found-title");
        wrong.setId("map-compare-wrong");
        getChildren().addAll(title, quick(), fields(), wrong, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Parts.shown(wrong, false);
        Parts.shown(this, false);
    }

    private HBox quick() {
        HBox row = Parts.row("map-compare-line");
        for (int hours : HOURS_AGO) {
            Button button = Parts.whole(new Button(texts.get("compare.ago", hours)));
            button.setId("map-compare-ago-" + hours);
            button.setOnAction(event -> take(now.instant().minus(Duration.ofHours(hours))));
            row.getChildren().add(button);
        }
        return row;
    }

    private HBox fields() {
        date.setId("map-compare-date");
        date.setEditable(false);
        date.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        date.setAccessibleText(texts.get("compare.date"));
        date.setTooltip(new Tooltip(texts.get("compare.date")));
        time.setId("map-compare-time");
        time.setPrefColumnCount(5);
        time.setAccessibleText(texts.get("compare.time"));
        time.setTooltip(new Tooltip(texts.get("compare.time")));
        time.setOnAction(event -> read());
        return Parts.row("map-compare-line", Parts.whole(date), Parts.whole(time));
    }

    private HBox buttons() {
        Button go = Parts.whole(new Button(texts.get("compare.go")));
        go.setId("map-compare-go");
        go.getStyleClass().add("yw-primary");
        go.setOnAction(event -> read());
        Button cancel = Parts.whole(new Button(texts.get("compare.cancel")));
        cancel.setOnAction(event -> left.run());
        return Parts.row("map-compare-line", Parts.spring(), cancel, go);
    }

    /** Asks, and proposes a time. */
    void open(Instant proposed) {
        ZonedDateTime at = proposed.atZone(TicketWords.ZONE);
        date.setValue(at.toLocalDate());
        time.setText(WRITTEN.format(at));
        say("");
        Parts.shown(this, true);
        time.requestFocus();
        time.selectAll();
    }

    void close() {
        Parts.shown(this, false);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !date.isShowing()) {
            event.consume();
            left.run();
        }
    }

    private void read() {
        LocalDate day = date.getValue();
        try {
            LocalTime said = LocalTime.parse(time.getText().strip().replace('：', ':'), READ);
            take(said.atDate(day).atZone(TicketWords.ZONE).toInstant());
        } catch (DateTimeException e) {
            say(texts.get("compare.wrong"));
            time.requestFocus();
        }
    }

    private void take(Instant at) {
        if (at.isBefore(now.instant())) {
            close();
            chosen.accept(at);
        } else {
            ZonedDateTime right = now.instant().atZone(TicketWords.ZONE);
            say(texts.get("compare.late", CompareWords.SHORT.format(right)));
            time.requestFocus();
        }
    }

    private void say(String why) {
        wrong.setText(why);
        Parts.shown(wrong, !why.isEmpty());
        time.pseudoClassStateChanged(Parts.OVER, !why.isEmpty());
    }
}
