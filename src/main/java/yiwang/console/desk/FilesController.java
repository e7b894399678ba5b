package yiwang.console.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;
import yiwang.wire.Problem;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * Lists, adds, opens and saves the files of the shown ticket. What is chosen after the seat was left or locked does not count.
 * FX thread.
 */
final class FilesController {
    private final Desk desk;
    private final DetailModel detail;
    private final FilesModel model;
    private final FileMoves moves;
    private final Words words;
    private final FilePicker picker;
    private final Runnable reload;
    private long known = -1;
    private int asked;
    private int left;

    /** {@code reload} asks for the shown ticket again. */
    FilesController(Desk desk, DetailModel detail, FilesModel model, Words words, FilePicker picker, Runnable reload) {
        this.desk = desk;
        this.detail = detail;
        this.model = model;
        this.moves = model.moves();
        this.words = words;
        this.picker = picker;
        this.reload = reload;
        moves.hear(this::sent);
        detail.ticketProperty().subscribe(this::onTicket);
        detail.detailProperty().subscribe(this::onDetail);
    }

    private void onTicket(@Nullable TicketView ticket) {
        String id = ticket == null ? null : ticket.id();
        if (id == null || !id.equals(model.ticketProperty().get())) {
            asked++;
            known = -1;
            model.openProperty().set(null);
            model.files().clear();
            model.troubleProperty().set("");
            model.ticketProperty().set(id);
        }
    }

    /** The trail tells how many there are: most tickets have none, and are not asked about. */
    private void onDetail(@Nullable TicketDetail told) {
        if (told == null || desk.wall() || !Rights.maySeeFiles(desk.commands().actor())) {
            return;
        }
        long there = told.trail().stream()
                .filter(step -> step.verb().equals(Verb.ATTACH.key()))
                .count();
        if (there > 0 && there != known) {
            load(told.ticket().id(), there);
        }
    }

    private void load(String id, long there) {
        int mine = ++asked;
        desk.commands().files().list(id, outcome -> {
            if (mine == asked) {
                switch (outcome) {
                    case Outcome.Accepted<List<AttachmentView>>(List<AttachmentView> files) -> {
                        known = there;
                        model.troubleProperty().set("");
                        model.files().setAll(files);
                    }
                    case Outcome.Refused<List<AttachmentView>>(Problem problem) ->
                        model.troubleProperty().set(FileText.reason(problem, words));
                    case Outcome.Unknown<List<AttachmentView>> unknown ->
                        model.troubleProperty().set(words.get("file.list.no-answer"));
                }
            }
        });
    }

    /** Whether files may be added to what is shown, by whoever sits here. */
    boolean mayAdd() {
        TicketView ticket = detail.ticketProperty().get();
        return ticket != null
                && isTicketShown()
                && ticket.state().isOpen()
                && !desk.wall()
                && Rights.mayAttach(desk.commands().actor());
    }

    /** A new matter that is written down hides the ticket that was chosen before. */
    private boolean isTicketShown() {
        return detail.modeProperty().get() == DetailModel.Mode.TICKET;
    }

    /** The chooser, then what was chosen. */
    void onChoose() {
        TicketView ticket = detail.ticketProperty().get();
        if (ticket != null && mayAdd()) {
            String id = ticket.id();
            int before = left;
            List<Path> chosen = picker.choose();
            if (before == left) {
                add(id, chosen);
            }
        } else if (!isTicketShown()) {
            refuse(words.get("notice.not-while-new"));
        } else if (ticket != null) {
            refuse(words.get(ticket.state().isOpen() ? "file.not-you" : "file.ended"));
        }
    }

    /** Files that were let go over the ticket. */
    void onDrop(List<Path> files) {
        TicketView ticket = detail.ticketProperty().get();
        if (ticket != null && mayAdd()) {
            add(ticket.id(), files);
        }
    }

    private void add(String ticketId, List<Path> files) {
        FileCheck check = new FileCheck(words);
        desk.io().execute(() -> {
            List<FileMove> checked =
                    files.stream().map(file -> check.of(ticketId, file)).toList();
            desk.fx().execute(() -> moves.send(checked, desk.commands().files()));
        });
    }

    private void sent(FileMove move, Outcome<AttachmentAnswer> outcome) {
        switch (outcome) {
            case Outcome.Accepted<AttachmentAnswer> done -> {
                moves.all().remove(move);
                if (isShown(move)) {
                    detail.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("file.attached", move.name())));
                    reload.run();
                }
            }
            case Outcome.Refused<AttachmentAnswer>(Problem problem) ->
                failed(move, FileText.reason(problem, words), "file.failed.elsewhere");
            case Outcome.Unknown<AttachmentAnswer> unknown ->
                failed(move, words.get("file.no-answer"), "file.failed.elsewhere");
        }
    }

    private boolean isShown(FileMove move) {
        return move.ticketId().equals(model.ticketProperty().get());
    }

    /** Beside its ticket it says so itself; of one that is not shown it is said in the words of {@code elsewhere}. */
    private void failed(FileMove move, String why, String elsewhere) {
        move.stageProperty().set(new FileMove.Stage.Failed(why));
        if (!isShown(move)) {
            TicketView ticket = desk.live().tickets().get(move.ticketId());
            String number = ticket == null ? move.ticketId() : ticket.number();
            refuse(words.get(elsewhere, move.name(), number, why));
        }
    }

    /** Once more. */
    void onAgain(FileMove move) {
        moves.again(move, desk.commands().files());
    }

    /** Ends what is on its way, and puts away what has failed. */
    void onDrop(FileMove move) {
        moves.drop(move, desk.commands().files());
    }

    /** Shows a picture large; anything else is saved, because nothing here can show it. */
    void onOpen(AttachmentView file) {
        if (FilesModel.isPicture(file)) {
            model.openProperty().set(file);
        } else {
            onSave(file);
        }
    }

    /** The n-th file, from 1. */
    void onOpen(int place) {
        at(place).ifPresent(this::onOpen);
    }

    /** The n-th file, from 1. */
    void onSave(int place) {
        at(place).ifPresent(this::onSave);
    }

    private Optional<AttachmentView> at(int place) {
        boolean there = isTicketShown() && place >= 1 && place <= model.files().size();
        if (!isTicketShown()) {
            refuse(words.get("notice.not-while-new"));
        } else if (!there) {
            refuse(model.files().isEmpty() ? words.get("file.none") : words.get("file.no-such", String.valueOf(place)));
        }
        return there ? Optional.of(model.files().get(place - 1)) : Optional.empty();
    }

    /** Another picture of the same ticket; after the last comes the first. */
    void onTurn(int by) {
        List<AttachmentView> pictures = model.pictures();
        int at = pictures.indexOf(model.openProperty().get());
        if (at >= 0) {
            model.openProperty().set(pictures.get(Math.floorMod(at + by, pictures.size())));
        }
    }

    /** The seat is left, locked, or shows another room. */
    void onLeave() {
        left++;
        onClose();
    }

    /** Back to the ticket. */
    void onClose() {
        model.openProperty().set(null);
    }

    /** Asks where to, and saves. */
    void onSave(AttachmentView file) {
        String id = model.ticketProperty().get();
        if (id != null) {
            int before = left;
            picker.target(file.name()).filter(to -> before == left).ifPresent(to -> save(id, file, to));
        }
    }

    private void save(String id, AttachmentView file, Path to) {
        FileMove move = FileMove.saving(id, String.valueOf(to.getFileName()), file.size());
        move.stageProperty().set(new FileMove.Stage.Going());
        moves.all().add(move);
        move.began(desk.commands().files().save(id, file, to, move.movedProperty()::set, outcome -> {
            switch (outcome) {
                case Outcome.Accepted<Path> done -> {
                    moves.all().remove(move);
                    detail.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("file.saved", to.toString())));
                }
                case Outcome.Refused<Path>(Problem problem) ->
                    failed(move, FileText.reason(problem, words), "file.save-failed.elsewhere");
                case Outcome.Unknown<Path> unknown ->
                    failed(move, words.get("file.get.no-answer"), "file.save-failed.elsewhere");
            }
        }));
    }

    private void refuse(String why) {
        detail.noticeProperty().set(new Notice(Notice.Kind.REFUSED, why));
    }
}
