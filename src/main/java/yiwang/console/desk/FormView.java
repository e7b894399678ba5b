package yiwang.console.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Ask;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.TicketView;

/**
 * The form of one verb, open in the pane: what it asks for, Enter or Ctrl+Enter to do it, Esc to leave it. FX thread.
 */
final class FormView extends VBox {
    private static final int LEVELS = 3;
    private static final int GRADES = 5;
    private static final int AREA_ROWS = 3;

    private final Words words;
    private final Choices choices;
    private final TicketView ticket;
    private final Map<String, Supplier<String>> answers = new LinkedHashMap<>();
    private final Runnable submit;
    private final AdviceView.@Nullable Route proposal;
    private @Nullable Node first;

    FormView(
            Verb verb,
            TicketView ticket,
            Choices choices,
            Words words,
            DetailController controller,
            AdviceView.@Nullable Route proposal) {
        this.words = words;
        this.choices = choices;
        this.ticket = ticket;
        this.proposal = verb == Verb.DISPATCH || verb == Verb.DESIGNATE ? proposal : null;
        this.submit = () -> controller.onSubmit(verb, values());
        setId(Ids.FORM);
        getStyleClass().add("desk-form");
        getChildren().add(Parts.label(words.ticket().verb(verb.key()), "yw-title-3"));
        for (Ask asked : VerbKeys.asks(verb)) {
            if (asked.kind() == Ask.Kind.VERSION) {
                answers.put(asked.name(), () -> String.valueOf(ticket.ladder().version()));
            } else {
                add(asked);
            }
        }
        Button go = new Button(words.get("form.go", words.ticket().verb(verb.key())));
        go.getStyleClass().add("yw-primary");
        go.setOnAction(event -> submit.run());
        Button leave = new Button(words.get("form.leave"));
        leave.setOnAction(event -> controller.onCancel());
        getChildren()
                .add(Parts.row(
                        "desk-form-end",
                        Parts.label(words.get("form.keys"), "yw-text-small", "yw-subtle"),
                        Parts.spring(),
                        leave,
                        go));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> keyed(event, controller));
    }

    void focusFirst() {
        if (first != null) {
            first.requestFocus();
        }
    }

    private Map<String, String> values() {
        Map<String, String> said = new LinkedHashMap<>();
        answers.forEach((name, value) -> said.put(name, value.get().strip()));
        return said;
    }

    private void keyed(KeyEvent event, DetailController controller) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.onCancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && isSubmit(event)) {
            submit.run();
            event.consume();
        }
    }

    private static boolean isSubmit(KeyEvent event) {
        boolean area = event.getTarget() instanceof TextArea;
        boolean button = event.getTarget() instanceof Button;
        return event.isControlDown() || !(area || button);
    }

    private void add(Ask asked) {
        Node field = switch (asked.kind()) {
            case UNIT -> unit(asked);
            case ITEM -> choice(asked, null, "", "form.item");
            case UNITS -> units(asked);
            case PROFILE -> profile(asked);
            case TEXT, NUMBER, VERSION, TICKET, REF, HASH, SIZE -> text(asked);
            case YES_NO -> yesNo(asked);
            case GRADE -> grade(asked);
            case LEVEL -> level(asked);
            case CHOICE -> choiceOf(asked);
        };
        if (first == null) {
            first = target(field);
        }
        if (field instanceof OneOf) {
            getChildren().add(Parts.row("desk-ask-line", name(asked), field));
        } else {
            getChildren().add(Parts.column("desk-ask", name(asked), field));
        }
    }

    private Node name(Ask asked) {
        String name = words.ticket().detail(asked.name());
        Label label =
                Parts.label(asked.optional() ? words.get("form.optional", name) : name, "desk-ask-name", "yw-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node target(Node field) {
        if (field instanceof ChoiceField choice) {
            return choice.field();
        }
        return field instanceof OneOf some
                ? some.getChildren().stream()
                        .filter(node -> node instanceof ButtonBase && !node.isDisabled())
                        .findFirst()
                        .orElse(field)
                : field;
    }

    /** The proposed unit is marked beforehand, with the reason why it is. */
    private Node unit(Ask asked) {
        Choice proposed = proposal == null ? null : choices.unit(proposal.unit());
        if (proposal != null && proposed != null) {
            return choice(
                    asked, proposed, words.get("route." + proposal.basis(), choices.brief(proposal)), "form.unit");
        }
        Choice usual = asked.optional() ? null : choices.leadFor(ticket);
        return choice(asked, usual, words.get("form.usual"), "form.unit");
    }

    private Node choice(Ask asked, @Nullable Choice usual, String why, String prompt) {
        ChoiceField field = new ChoiceField(
                asked.kind() == Ask.Kind.UNIT ? choices.units() : choices.items(), usual, why, words.get(prompt));
        answers.put(asked.name(), field::value);
        return field;
    }

    private Node text(Ask asked) {
        if (asked.name().equals("reply")) {
            TextArea area = new TextArea();
            area.setPrefRowCount(AREA_ROWS);
            area.setWrapText(true);
            answers.put(asked.name(), area::getText);
            return area;
        }
        TextField field = new TextField();
        answers.put(asked.name(), field::getText);
        return field;
    }

    /** Several units by name or initials, with commas or blanks between them. */
    private Node units(Ask asked) {
        TextField field = new TextField();
        field.setPromptText(words.get("form.units"));
        answers.put(asked.name(), () -> choices.unitsNamed(field.getText()));
        return field;
    }

    private Node profile(Ask asked) {
        return oneOf(asked, new OneOf(choices.profiles()));
    }

    private Node choiceOf(Ask asked) {
        Map<String, String> names = new LinkedHashMap<>();
        asked.choices().forEach(choice -> names.put(choice, words.ticket().choice(choice)));
        return oneOf(asked, new OneOf(names));
    }

    private Node yesNo(Ask asked) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("yes", words.ticket().answer(true));
        names.put("no", words.ticket().answer(false));
        return oneOf(asked, new OneOf(names));
    }

    private Node grade(Ask asked) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int grade = 1; grade <= GRADES; grade++) {
            names.put(String.valueOf(grade), String.valueOf(grade));
        }
        OneOf field = new OneOf(names);
        field.getChildren().add(Parts.label(words.get("grade.scale"), "yw-text-small", "yw-subtle"));
        return oneOf(asked, field);
    }

    /** Supervision climbs one level at a time: the next one is chosen beforehand. */
    private Node level(Ask asked) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int level = 1; level <= LEVELS; level++) {
            names.put(String.valueOf(level), words.ticket().card(level));
        }
        OneOf field = new OneOf(names);
        field.allow(value -> Integer.parseInt(value) > ticket.card());
        field.choose(String.valueOf(Math.min(LEVELS, ticket.card() + 1)));
        return oneOf(asked, field);
    }

    private Node oneOf(Ask asked, OneOf field) {
        answers.put(asked.name(), field::value);
        return field;
    }
}
