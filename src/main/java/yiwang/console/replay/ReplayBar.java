package yiwang.console.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Texts;

/** The time bar: which day, which second, how fast, and the way back to live. Each window has one; they move together. FX thread. */
public final class ReplayBar extends VBox {
    /** One press of earlier or later. */
    public static final Duration STEP = Duration.ofMinutes(10);

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("H:m[:s]");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int DAY = 24 * 60 * 60;
    private static final int SIX_HOURS = 6 * 60 * 60;

    private final Replay replay;
    private final Texts texts;
    private final DatePicker date = new DatePicker();
    private final TextField time = new TextField();
    private final Button play = new Button();
    private final ToggleGroup paces = new ToggleGroup();
    private final Slider day = new Slider(0, DAY - 1, 0);
    private final Label note = new Label();
    private boolean showing;

    private ReplayBar(Replay replay, Locale locale, Runnable back) {
        this.replay = replay;
        this.texts = Texts.of(ReplayBar.class, locale);
        getStyleClass().add("replay-bar");
        HBox line = new HBox(
                whole(date),
                whole(time),
                button("replay-earlier", MaterialDesignR.REWIND_10, "earlier.tip", () -> step(STEP.negated())),
                play,
                button("replay-later", MaterialDesignF.FAST_FORWARD_10, "later.tip", () -> step(STEP)),
                paces(),
                day,
                back(back));
        line.getStyleClass().add("replay-line");
        HBox.setHgrow(day, Priority.ALWAYS);
        note.getStyleClass().add("replay-note");
        note.setWrapText(true);
        getChildren().addAll(line, note);
        play.setId("replay-play");
        play.setOnAction(
                event -> replay.setRunning(!replay.stateProperty().get().isRunning()));
        dateAndTime();
        dayLine();
    }

    /** The bar of a replay; {@code open} is closed with the window, {@code back} ends the replay. */
    public static ReplayBar of(Replay replay, Locale locale, Runnable back, Consumer<Subscription> open) {
        ReplayBar bar = new ReplayBar(replay, locale, back);
        bar.show(replay.stateProperty().get());
        open.accept(replay.stateProperty().subscribe(bar::show)::unsubscribe);
        return bar;
    }

    private void step(Duration by) {
        replay.seek(replay.stateProperty().get().at().plus(by));
    }

    private Node paces() {
        HBox row = new HBox();
        row.getStyleClass().add("replay-paces");
        for (int pace : Replay.PACES) {
            ToggleButton button = new ToggleButton(texts.get("pace", Integer.toString(pace)));
            button.setId("replay-pace-" + pace);
            button.setUserData(pace);
            button.setToggleGroup(paces);
            button.setMinWidth(Region.USE_PREF_SIZE);
            name(button, texts.get("pace.tip", Integer.toString(pace)));
            button.setOnAction(event -> {
                button.setSelected(true);
                replay.setPace(pace);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Button back(Runnable back) {
        Button button = new Button(texts.get("back"));
        button.setId("replay-back");
        button.getStyleClass().add("yw-primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        name(button, texts.get("back.tip"));
        button.setOnAction(event -> back.run());
        return button;
    }

    private void dateAndTime() {
        date.setId("replay-date");
        date.setEditable(false);
        date.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        date.setAccessibleText(texts.get("date.tip"));
        date.setTooltip(new Tooltip(texts.get("date.tip")));
        date.valueProperty().subscribe((before, after) -> {
            if (!showing && after != null) {
                replay.seek(shown().with(after).toInstant());
            }
        });
        time.setId("replay-time");
        time.setPrefColumnCount(6);
        time.setAccessibleText(texts.get("time.tip"));
        time.setTooltip(new Tooltip(texts.get("time.tip")));
        time.setOnAction(event -> onTime());
        time.focusedProperty()
                .subscribe((was, is) -> show(replay.stateProperty().get()));
    }

    /** What is written while somebody writes is not written over. */
    private void onTime() {
        try {
            LocalTime said = LocalTime.parse(time.getText().strip().replace('：', ':'), SAID);
            time.pseudoClassStateChanged(OVER, false);
            day.requestFocus();
            replay.seek(shown().with(said).toInstant());
        } catch (DateTimeException e) {
            time.pseudoClassStateChanged(OVER, true);
            note.setText(texts.get("time.wrong"));
        }
    }

    private void dayLine() {
        day.setId("replay-day");
        day.setMinWidth(0);
        day.setMajorTickUnit(SIX_HOURS);
        day.setMinorTickCount(5);
        day.setBlockIncrement(STEP.toSeconds());
        day.setShowTickMarks(true);
        day.setShowTickLabels(true);
        day.setLabelFormatter(new Hours());
        day.setAccessibleText(texts.get("day.tip"));
        day.setTooltip(new Tooltip(texts.get("day.tip")));
        day.valueProperty().subscribe((before, after) -> {
            if (!showing && !day.isValueChanging()) {
                toSecond(after.longValue());
            }
        });
        day.valueChangingProperty().subscribe((was, is) -> {
            if (was && !is) {
                toSecond((long) day.getValue());
            }
        });
    }

    private void toSecond(long second) {
        replay.seek(
                shown().toLocalDate().atStartOfDay(ReplayBand.ZONE).toInstant().plusSeconds(second));
    }

    private ZonedDateTime shown() {
        return replay.stateProperty().get().at().atZone(ReplayBand.ZONE);
    }

    private void show(ReplayState state) {
        showing = true;
        ZonedDateTime at = state.at().atZone(ReplayBand.ZONE);
        LocalDate on = at.toLocalDate();
        if (!on.equals(date.getValue())) {
            date.setValue(on);
        }
        if (!time.isFocused()) {
            time.setText(CLOCK.format(at));
            time.pseudoClassStateChanged(OVER, false);
        }
        if (!day.isValueChanging()) {
            day.setValue(at.toLocalTime().toSecondOfDay());
        }
        paces.getToggles()
                .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(state.pace())));
        boolean runs = state.isRunning();
        play.setGraphic(new FontIcon(runs ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        name(play, texts.get(runs ? "pause.tip" : "play.tip"));
        if (!time.getPseudoClassStates().contains(OVER)) {
            note.setText(sentence(state));
        }
        note.pseudoClassStateChanged(OVER, state.trouble() != null);
        showing = false;
    }

    private String sentence(ReplayState state) {
        String trouble = state.trouble();
        if (trouble != null) {
            return texts.get("state.trouble", trouble);
        }
        Instant first = state.first();
        if (state.phase() == ReplayState.Phase.PAUSED
                && first != null
                && state.at().isBefore(first)) {
            return texts.get("state.empty", DAY_TIME.format(first.atZone(ReplayBand.ZONE)));
        }
        return switch (state.phase()) {
            case LOADING -> texts.get("state.loading");
            case WAITING -> texts.get("state.waiting");
            case ENDED -> texts.get("state.ended");
            case PAUSED, PLAYING -> texts.get("without");
        };
    }

    private Button button(String id, Ikon icon, String tip, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        name(button, texts.get(tip));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void name(javafx.scene.control.ButtonBase button, String tip) {
        if (!tip.equals(button.getAccessibleText())) {
            button.setTooltip(new Tooltip(tip));
            button.setAccessibleText(tip);
        }
    }

    private static <T extends Region> T whole(T node) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        return node;
    }

    /** Hours under the line of a day. */
    private static final class Hours extends StringConverter<Double> {
        @Override
        public String toString(@Nullable Double second) {
            return second == null ? "" : Long.toString(Math.round(second / 3_600)) + ":00";
        }

        @Override
        public Double fromString(@Nullable String text) {
            throw new UnsupportedOperationException("nobody writes under the line");
        }
    }
}
