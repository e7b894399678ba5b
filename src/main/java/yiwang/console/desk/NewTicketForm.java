package yiwang.console.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.wire.Intake;

/** Takes in a matter that is told at this seat: the caller speaks, the officer writes. FX thread. */
final class NewTicketForm extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(NewTicketForm.class);
    private static final String SOURCE = "desk";
    private static final int TITLE_MOST = 50;
    private static final int AREA_ROWS = 6;

    private final Desk desk;
    private final DetailController controller;
    private final DetailModel model;
    private final Choices choices;
    private final Words words;
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final TextField address = new TextField();
    private final Label notice = Parts.wrapped("", "desk-notice");
    private final ChoiceField place;
    private final ChoiceField item;
    private final OneOf kind;
    private String sourceNo = "";
    private long lastNumber;
    private boolean placesAsked;
    private @Nullable Whereabouts whereabouts;

    NewTicketForm(Desk desk, DetailModel model, DetailController controller, Choices choices, Words words) {
        this.desk = desk;
        this.model = model;
        this.controller = controller;
        this.choices = choices;
        this.words = words;
        this.place = new ChoiceField(List.of(), null, "", words.get("new.place.prompt"));
        this.item = new ChoiceField(choices.items(), null, "", words.get("new.item.prompt"));
        this.kind = new OneOf(kinds());
        kind.choose(TicketKind.HELP.name());
        build();
        model.modeProperty().subscribe(mode -> opened(mode == DetailModel.Mode.REGISTER));
        model.noticeProperty().subscribe(this::showNotice);
    }

    private void build() {
        getStyleClass().addAll("desk-form", "desk-new");
        title.setId(Ids.NEW_TITLE);
        text.setId(Ids.NEW_TEXT);
        place.field().setId(Ids.NEW_PLACE);
        address.setId(Ids.NEW_ADDRESS);
        address.textProperty().subscribe(said -> offerPlace());
        text.setWrapText(true);
        text.setPrefRowCount(AREA_ROWS);
        Button go = new Button(words.get("new.go"));
        go.getStyleClass().add("yw-primary");
        go.setOnAction(event -> submit());
        Button leave = new Button(words.get("form.leave"));
        leave.setOnAction(event -> controller.onCancel());
        getChildren()
                .addAll(
                        Parts.label(words.get("new.title"), "yw-title-2"),
                        ask("new.text", text),
                        ask("new.heading", title),
                        ask("new.place", place),
                        ask("new.address", address),
                        ask("new.kind", kind),
                        ask("new.item", item),
                        notice,
                        Parts.row(
                                "desk-form-end",
                                Parts.label(words.get("new.keys"), "yw-text-small", "yw-subtle"),
                                Parts.spring(),
                                leave,
                                go));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    private Node ask(String key, Node field) {
        return Parts.column("desk-ask", Parts.label(words.get(key), "desk-ask-name", "yw-muted"), field);
    }

    private Map<String, String> kinds() {
        Map<String, String> names = new LinkedHashMap<>();
        for (TicketKind each : List.of(
                TicketKind.HELP, TicketKind.COMPLAINT, TicketKind.REPORT, TicketKind.CONSULT, TicketKind.SUGGEST)) {
            names.put(each.name(), words.ticket().kind(each));
        }
        return names;
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.onCancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            submit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && event.getTarget() == text) {
            (event.isShiftDown() ? item.field() : title).requestFocus();
            event.consume();
        }
    }

    /** The number under which this matter is sent, made once, so that sending it twice takes it in once. */
    private void opened(boolean open) {
        if (!open) {
            return;
        }
        if (sourceNo.isEmpty()) {
            renumber();
        }
        if (!placesAsked) {
            placesAsked = true;
            desk.io().execute(this::readPlaces);
        }
        desk.fx().execute(text::requestFocus);
    }

    /** A number not given before, also when two are wanted within one tick of the clock. */
    private void renumber() {
        lastNumber = Math.max(lastNumber + 1, desk.now().instant().toEpochMilli());
        sourceNo = desk.commands().actor().id() + "-" + lastNumber;
    }

    private void readPlaces() {
        try {
            Whereabouts found = choices.whereabouts();
            desk.fx().execute(() -> {
                whereabouts = found;
                place.setAll(found.choices());
                offerPlace();
            });
        } catch (JsonProcessingException e) {
            LOG.warn("the county's places cannot be read; a matter can still be taken in by its address", e);
        }
    }

    /** The place that the address names is offered; what the officer picks stands. */
    private void offerPlace() {
        Whereabouts known = whereabouts;
        place.setUsual(known == null ? null : known.named(address.getText()), words.get("new.place.said"));
    }

    private void submit() {
        String said = text.getText().strip();
        if (said.isEmpty()) {
            model.noticeProperty()
                    .set(new Notice(Notice.Kind.REFUSED, words.ticket().missing("text")));
            text.requestFocus();
            return;
        }
        Whereabouts known = whereabouts;
        String chosen = place.value();
        GeoPoint point = known == null ? null : known.point(chosen);
        Intake intake = new Intake(
                SOURCE,
                sourceNo,
                IntakeChannel.HOTLINE_12345,
                TicketKind.valueOf(kind.value().isEmpty() ? TicketKind.HELP.name() : kind.value()),
                orNull(cut(title.getText().strip())),
                said,
                null,
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                orNull(known == null ? chosen : known.code(chosen)),
                orNull(address.getText().strip()),
                orNull(item.value()));
        controller.onRegister(intake, answer -> clear(), this::renumber);
    }

    private void clear() {
        sourceNo = "";
        title.clear();
        text.clear();
        address.clear();
        place.field().clear();
        item.field().clear();
    }

    private void showNotice(Notice said) {
        notice.setText(said.text());
        Parts.shown(notice, said.kind() != Notice.Kind.NONE);
        notice.pseudoClassStateChanged(Parts.OVER, said.kind() == Notice.Kind.REFUSED);
        notice.pseudoClassStateChanged(Parts.WARN, said.kind() == Notice.Kind.UNKNOWN);
    }

    private static String cut(String title) {
        int points = title.codePointCount(0, title.length());
        return points <= TITLE_MOST ? title : title.substring(0, title.offsetByCodePoints(0, TITLE_MOST));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
