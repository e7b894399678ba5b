package yiwang.console.kit.form;

import java.util.function.Consumer;
import javafx.scene.Node;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Texts;
import yiwang.wire.Problem;

/** One request at a time: while it runs nothing else of its pane can be asked, and that is seen. FX thread. */
public final class Work {
    private final Node pane;
    private final Notice notice;
    private final Texts texts;
    private boolean running;

    /**
     * Of a pane, which is disabled while a request runs.
     *
     * @param texts have {@code work.running} and {@code work.unknown}
     */
    public Work(Node pane, Notice notice, Texts texts) {
        this.pane = pane;
        this.notice = notice;
        this.texts = texts;
    }

    /** Sends; {@code done} hears of a good answer, {@code refused} of a refusal; that nobody knows is said here. */
    public <T> void run(Consumer<Consumer<Outcome<T>>> send, Consumer<T> done, Consumer<Problem> refused) {
        if (running) {
            return;
        }
        running = true;
        HeldFocus focus = HeldFocus.disable(pane);
        notice.tell(texts.get("work.running"));
        send.accept(outcome -> {
            running = false;
            focus.giveBack();
            notice.clear();
            switch (outcome) {
                case Outcome.Accepted<T>(T answer) -> done.accept(answer);
                case Outcome.Refused<T>(Problem problem) -> refused.accept(problem);
                case Outcome.Unknown<T>(String reason) -> notice.warn(texts.get("work.unknown", reason));
            }
        });
    }

    /** The same, a refusal is said in the notice. */
    public <T> void run(Consumer<Consumer<Outcome<T>>> send, Consumer<T> done) {
        run(send, done, problem -> notice.refuse(problem.detail()));
    }
}
