package yiwang.console.desk;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import yiwang.wire.AttachmentView;

/** The files of the shown ticket, and those on their way, of whatever ticket. FX thread. */
final class FilesModel {
    private final ObjectProperty<@Nullable String> ticket = new SimpleObjectProperty<>(this, "ticket");
    private final ObservableList<AttachmentView> files = FXCollections.observableArrayList();
    private final FileMoves moves;
    private final ObjectProperty<@Nullable AttachmentView> open = new SimpleObjectProperty<>(this, "open");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");

    /** {@code moves} outlive this screen. */
    FilesModel(FileMoves moves) {
        this.moves = moves;
    }

    /** Id of the ticket whose files these are. */
    ObjectProperty<@Nullable String> ticketProperty() {
        return ticket;
    }

    ObservableList<AttachmentView> files() {
        return files;
    }

    FileMoves moves() {
        return moves;
    }

    /** Those of the shown ticket. */
    List<FileMove> shownMoves() {
        return moves.all().stream()
                .filter(move -> move.ticketId().equals(ticket.get()))
                .toList();
    }

    /** The picture that is shown large, or null. */
    ObjectProperty<@Nullable AttachmentView> openProperty() {
        return open;
    }

    /** Why the files are not shown; empty when they are. */
    StringProperty troubleProperty() {
        return trouble;
    }

    /** Those that can be shown large. */
    List<AttachmentView> pictures() {
        return files.stream().filter(FilesModel::isPicture).toList();
    }

    static boolean isPicture(AttachmentView file) {
        return file.type().startsWith("image/");
    }
}
