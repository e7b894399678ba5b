package yiwang.console.desk;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.FileGateway.Sending;
import yiwang.console.command.FileGateway.Transfer;

/** One file on its way to or from the backend, as it is shown. FX thread. */
final class FileMove {
    /** How far it is. */
    sealed interface Stage {
        /** Others go first. */
        record Waiting() implements Stage {}

        /** On its way. */
        record Going() implements Stage {}

        /** It did not come to its end, and why. */
        record Failed(String why) implements Stage {}
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", new Stage.Waiting());
    private final LongProperty moved = new SimpleLongProperty(this, "moved");
    private final String ticketId;
    private final String name;
    private final long size;
    private final @Nullable Sending sending;
    private @Nullable Transfer transfer;

    private FileMove(String ticketId, String name, long size, @Nullable Sending sending) {
        this.ticketId = ticketId;
        this.name = name;
        this.size = size;
        this.sending = sending;
    }

    static FileMove of(Sending sending) {
        return new FileMove(sending.ticketId(), sending.name(), sending.size(), sending);
    }

    /** A file that is saved; {@code name} is what it is saved as. */
    static FileMove saving(String ticketId, String name, long size) {
        return new FileMove(ticketId, name, size, null);
    }

    /** What does not even begin. */
    static FileMove refused(String ticketId, String name, String why) {
        FileMove move = new FileMove(ticketId, name, 0, null);
        move.stage.set(new Stage.Failed(why));
        return move;
    }

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /** Bytes so far. */
    LongProperty movedProperty() {
        return moved;
    }

    String ticketId() {
        return ticketId;
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    /** What is sent; null for what is saved, and for what was refused before it began. */
    @Nullable
    Sending sending() {
        return sending;
    }

    boolean isWaiting() {
        return stage.get() instanceof Stage.Waiting;
    }

    boolean isGoing() {
        return stage.get() instanceof Stage.Going;
    }

    void began(Transfer by) {
        transfer = by;
    }

    void cancel() {
        if (transfer != null) {
            transfer.cancel();
        }
    }
}
