package yiwang.console.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import yiwang.console.command.FileGateway;
import yiwang.console.command.FileGateway.Sending;
import yiwang.console.command.Outcome;
import yiwang.wire.AttachmentAnswer;

/**
 * The files on their way, of whatever ticket. One is sent at a time; a ticket that is left goes on being sent to, and so does
 * a screen that is opened anew in another language or dress. FX thread.
 */
final class FileMoves {
    private final ObservableList<FileMove> all = FXCollections.observableArrayList();
    private BiConsumer<FileMove, Outcome<AttachmentAnswer>> heard = (move, outcome) -> {};

    ObservableList<FileMove> all() {
        return all;
    }

    /** Whose turn it is to hear what became of those that were sent: the newest screen. */
    void hear(BiConsumer<FileMove, Outcome<AttachmentAnswer>> ear) {
        heard = ear;
    }

    /** Sends them after those that wait. */
    void send(List<FileMove> some, FileGateway by) {
        all.addAll(some);
        next(by);
    }

    /** Once more, under the same id: what had come all the same does not come twice. */
    void again(FileMove move, FileGateway by) {
        move.stageProperty().set(new FileMove.Stage.Waiting());
        next(by);
    }

    /** Ends what is on its way, and puts away what has failed. */
    void drop(FileMove move, FileGateway by) {
        move.cancel();
        all.remove(move);
        next(by);
    }

    private void next(FileGateway by) {
        boolean isBusy = all.stream().anyMatch(move -> move.sending() != null && move.isGoing());
        Optional<FileMove> next = all.stream()
                .filter(move -> move.sending() != null && move.isWaiting())
                .findFirst();
        if (!isBusy && next.isPresent()) {
            FileMove move = next.get();
            Sending sending = move.sending();
            if (sending != null) {
                move.stageProperty().set(new FileMove.Stage.Going());
                move.movedProperty().set(0);
                move.began(by.send(sending, move.movedProperty()::set, outcome -> {
                    heard.accept(move, outcome);
                    next(by);
                }));
            }
        }
    }
}
