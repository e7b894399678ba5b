package yiwang.console.desk;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** The command line: says while one types what Enter will do, and does it. FX thread. */
final class CommandBar {
    /** What a line can ask of the room besides verbs. */
    interface Room {
        void find(String text);

        /** Goes to a ticket; {@code then} hears null, or the name of the sentence that says why not. */
        void jump(String number, Consumer<@Nullable String> then);

        void leave();

        /** Asks for the reporter of the selected ticket. */
        void reporter(Purposes.Act act);

        /** Has files chosen for it. */
        void attach();

        /** Opens its n-th file. */
        void look(int place);

        /** Saves its n-th file. */
        void save(int place);
    }

    private final DetailModel model;
    private final DetailController controller;
    private final Choices choices;
    private final Words words;
    private final Room room;
    private final TextField field = new TextField();
    private final Label preview = Parts.label("", "desk-preview");
    private final HBox node;

    CommandBar(DetailModel model, DetailController controller, Choices choices, Words words, Room room) {
        this.model = model;
        this.controller = controller;
        this.choices = choices;
        this.words = words;
        this.room = room;
        field.setId(Ids.COMMAND);
        field.getStyleClass().add("yw-command");
        field.setPromptText(words.get("line.prompt"));
        preview.setId(Ids.PREVIEW);
        preview.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(preview, Priority.ALWAYS);
        Button register = new Button(words.get("new.button"));
        register.setGraphic(Parts.label("N", "yw-key"));
        register.setOnAction(event -> controller.onNew());
        node = Parts.row("desk-command", Parts.label(">", "desk-prompt"), field, preview, register);
        node.getStyleClass().add("yw-toolbar");
        field.textProperty().subscribe(text -> draw());
        model.ticketProperty().subscribe(ticket -> draw());
        model.detailProperty().subscribe(detail -> draw());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    Node node() {
        return node;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            execute(read());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done();
            event.consume();
        }
    }

    private CommandLine.Meaning read() {
        TicketView ticket = model.ticketProperty().get();
        return CommandLine.read(
                field.getText(),
                new CommandLine.Context(
                        choices.units(),
                        choices.items(),
                        ticket == null ? null : usualUnit(ticket),
                        ticket == null ? 0 : ticket.card()));
    }

    private @Nullable Choice usualUnit(TicketView ticket) {
        AdviceView.Route proposal = model.proposal();
        Choice proposed = proposal == null ? null : choices.unit(proposal.unit());
        return proposed == null ? choices.leadFor(ticket) : proposed;
    }

    private void draw() {
        CommandLine.Meaning meaning = read();
        preview.setText(say(meaning));
        boolean wrong = meaning instanceof CommandLine.Meaning.Wrong;
        boolean closed = meaning instanceof CommandLine.Meaning.Act act && !isOpen(act.verb());
        preview.pseudoClassStateChanged(Parts.WARN, wrong || closed);
        preview.pseudoClassStateChanged(Parts.SELECTED, meaning instanceof CommandLine.Meaning.Act && !closed);
    }

    private String say(CommandLine.Meaning meaning) {
        return switch (meaning) {
            case CommandLine.Meaning.Nothing nothing -> words.get("line.help");
            case CommandLine.Meaning.Act act -> sayAct(act.verb(), act.on());
            case CommandLine.Meaning.Form(Verb verb) ->
                words.get("line.form", words.ticket().verb(verb.key()));
            case CommandLine.Meaning.Several several ->
                words.get(
                        "line.several",
                        several.candidates().stream()
                                .map(choice -> choice.name() + " " + choice.hint())
                                .collect(Collectors.joining("  ·  ")));
            case CommandLine.Meaning.Jump(String number) -> words.get("line.jump", number);
            case CommandLine.Meaning.Find(String text) -> words.get("line.find", text);
            case CommandLine.Meaning.OnMap map -> words.get("line.map");
            case CommandLine.Meaning.Register register -> words.get("line.new");
            case CommandLine.Meaning.Reporter(Purposes.Act act) ->
                words.get(act == Purposes.Act.REVEAL ? "line.reveal" : "line.erase");
            case CommandLine.Meaning.Attach attach -> words.get("line.attach");
            case CommandLine.Meaning.Look(int place) -> words.get("line.look", String.valueOf(place));
            case CommandLine.Meaning.Save(int place) -> words.get("line.save", String.valueOf(place));
            case CommandLine.Meaning.Wrong(String key, String what) -> words.get(key, what);
        };
    }

    private String sayAct(Verb verb, String on) {
        TicketView ticket = model.ticketProperty().get();
        if (ticket == null) {
            return words.get("line.no-ticket");
        }
        TicketDetail.Offer offer = model.offer(verb);
        String name = words.ticket().verb(verb.key());
        if (offer == null) {
            return words.ticket().notNow(verb, ticket.state());
        }
        String refusal = offer.refusal();
        if (refusal != null) {
            return words.get("line.closed", name, words.ticket().reason(refusal, offer.args()));
        }
        return verb == Verb.DISPATCH
                ? words.get("line.dispatch", TicketWords.brief(ticket), on)
                : words.get("line.act", TicketWords.brief(ticket), name, on);
    }

    private boolean isOpen(Verb verb) {
        TicketDetail.Offer offer = model.offer(verb);
        return offer != null && offer.refusal() == null;
    }

    private void execute(CommandLine.Meaning meaning) {
        switch (meaning) {
            case CommandLine.Meaning.Act act -> {
                if (isOpen(act.verb())) {
                    controller.onSubmit(act.verb(), act.details());
                    done();
                }
            }
            case CommandLine.Meaning.Form(Verb verb) -> instead(() -> controller.onVerb(verb));
            case CommandLine.Meaning.Jump(String number) -> {
                preview.setText(words.get("line.looking", number));
                room.jump(number, missing -> jumped(number, missing));
            }
            case CommandLine.Meaning.Find(String text) -> {
                room.find(text);
                done();
            }
            case CommandLine.Meaning.OnMap map -> {
                controller.onMap();
                done();
            }
            case CommandLine.Meaning.Register register -> instead(controller::onNew);
            case CommandLine.Meaning.Reporter(Purposes.Act act) -> instead(() -> room.reporter(act));
            case CommandLine.Meaning.Attach attach -> instead(room::attach);
            case CommandLine.Meaning.Look(int place) -> instead(() -> room.look(place));
            case CommandLine.Meaning.Save(int place) -> instead(() -> room.save(place));
            case CommandLine.Meaning.Nothing nothing -> room.leave();
            case CommandLine.Meaning.Several several -> draw();
            case CommandLine.Meaning.Wrong wrong -> draw();
        }
    }

    /** What opens something takes the place of the line. */
    private void instead(Runnable opening) {
        done();
        opening.run();
    }

    private void jumped(String number, @Nullable String missing) {
        if (missing == null) {
            done();
        } else {
            preview.setText(words.get(missing, number));
            preview.pseudoClassStateChanged(Parts.WARN, true);
        }
    }

    private void done() {
        field.clear();
        room.leave();
    }
}
