package yiwang.console.entrance;

import java.util.List;
import yiwang.console.kit.Texts;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.SecretCard;

/** First passwords that are shown this once; left by the button alone, and asked once more while one was not copied. FX thread. */
final class HandOverStep extends Step {
    private final List<SecretCard> cards;
    private final Runnable then;
    private final Notice notice = new Notice();
    private boolean asked;

    HandOverStep(Texts texts, List<SecretCard> cards, Runnable then) {
        super(texts);
        this.cards = List.copyOf(cards);
        this.then = then;
        getStyleClass().addAll("setup-step", "hand-over");
        notice.setId("hand-sure");
        getChildren().addAll(cards);
        getChildren().add(notice);
    }

    @Override
    String go() {
        return word("go.hand");
    }

    @Override
    void enter() {
        lookup("#secret-copy").requestFocus();
    }

    @Override
    boolean isLeftByEnter() {
        return false;
    }

    @Override
    void submit() {
        if (asked || cards.stream().allMatch(SecretCard::isTaken)) {
            then.run();
        } else {
            asked = true;
            notice.warn(word("hand.sure"));
        }
    }
}
