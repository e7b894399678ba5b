package yiwang.console.desk;

import java.time.Duration;
import java.util.function.LongSupplier;
import yiwang.console.command.Outcome;
import yiwang.console.desk.ReporterModel.Stage;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.reporter.LongNumber;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.domain.reporter.Purposes.Purpose;
import yiwang.wire.Problem;
import yiwang.wire.ReporterRequest;
import yiwang.wire.ReporterView;
import yiwang.wire.RevealedReporter;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * Asks for a reporter's name and number, shows them for {@link #SHOWN} and forgets them; earlier when anything else is looked
 * at. A reporter that comes after that is forgotten unseen. FX thread.
 */
final class ReporterController {
    /** Long enough to dial. */
    static final Duration SHOWN = Duration.ofSeconds(60);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Desk desk;
    private final DetailModel detail;
    private final ReporterModel model;
    private final Words words;
    private final LongSupplier nanos;
    private final Runnable reload;
    private long until;
    private int asked;

    /** Time is counted by {@code nanos}, which no clock change touches; {@code reload} asks for the ticket again. */
    ReporterController(
            Desk desk, DetailModel detail, ReporterModel model, Words words, LongSupplier nanos, Runnable reload) {
        this.desk = desk;
        this.detail = detail;
        this.model = model;
        this.words = words;
        this.nanos = nanos;
        this.reload = reload;
        detail.ticketProperty().subscribe((before, now) -> {
            if (before == null || now == null || !before.id().equals(now.id())) {
                onHide();
            }
        });
        detail.detailProperty().subscribe(this::onDetail);
        detail.formProperty().subscribe(form -> {
            if (form != null) {
                onHide();
            }
        });
        detail.modeProperty().subscribe(mode -> onHide());
        model.stageProperty().subscribe(stage -> detail.asideProperty().set(!model.isClosed()));
    }

    /** Opens the form for one of both, where there is somebody to be asked for. */
    void onAsk(Act act) {
        TicketDetail told = detail.detailProperty().get();
        ReporterView reporter = told == null ? null : told.reporter();
        if (detail.modeProperty().get() != DetailModel.Mode.TICKET) {
            refuse(words.get("notice.not-while-new"));
        } else if (told == null) {
            refuse(words.get("notice.loading"));
        } else if (reporter == null || reporter.state() == ReporterView.State.ERASED) {
            refuse(words.get(reporter == null ? "reporter.none" : "reporter.erased"));
        } else if (reporter.state() == ReporterView.State.WITHHELD) {
            refuse(words.get("reporter.withheld"));
        } else if (!Rights.may(desk.commands().actor(), act)) {
            refuse(words.get("reporter.not-you"));
        } else {
            detail.formProperty().set(null);
            detail.noticeProperty().set(Notice.NOTHING);
            model.stageProperty().set(new Stage.Asking(act));
        }
    }

    /** Sends what it is for; what is lacking is said before anything is sent. */
    void onSubmit(Act act, String key, String note) {
        TicketView ticket = detail.ticketProperty().get();
        if (ticket == null || !(model.stageProperty().get() instanceof Stage.Asking)) {
            return;
        }
        Purpose purpose = Rights.PURPOSES.find(act, key).orElse(null);
        if (purpose == null) {
            refuse(words.get("reporter.purpose"));
        } else if (purpose.needsNote() && note.isBlank()) {
            refuse(words.get("reporter.note.needed"));
        } else if (LongNumber.isIn(note)) {
            refuse(words.get("reporter.note.number"));
        } else {
            detail.noticeProperty().set(Notice.NOTHING);
            model.stageProperty().set(new Stage.Waiting(act));
            send(ticket, act, new ReporterRequest(key, note.isBlank() ? null : note.strip()));
        }
    }

    private void send(TicketView ticket, Act act, ReporterRequest request) {
        int mine = ++asked;
        if (act == Act.REVEAL) {
            desk.commands().reporters().reveal(ticket.id(), request, outcome -> {
                if (mine == asked) {
                    revealed(outcome);
                }
            });
        } else {
            desk.commands().reporters().erase(ticket.id(), request, outcome -> {
                if (mine == asked) {
                    erased(outcome);
                } else {
                    erasedMeanwhile(ticket, outcome);
                }
            });
        }
    }

    private void revealed(Outcome<RevealedReporter> outcome) {
        switch (outcome) {
            case Outcome.Accepted<RevealedReporter>(RevealedReporter reporter) -> {
                until = nanos.getAsLong() + SHOWN.toNanos();
                model.leftProperty().set(Math.toIntExact(SHOWN.toSeconds()));
                model.stageProperty().set(new Stage.Shown(reporter));
            }
            case Outcome.Refused<RevealedReporter>(Problem problem) -> stay(Act.REVEAL, sentence(problem));
            case Outcome.Unknown<RevealedReporter> unknown -> stay(Act.REVEAL, words.get("reporter.no-answer"));
        }
    }

    private void erased(Outcome<Boolean> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Boolean> done -> {
                close();
                detail.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("reporter.erased.done")));
                reload.run();
            }
            case Outcome.Refused<Boolean>(Problem problem) -> stay(Act.ERASE, sentence(problem));
            case Outcome.Unknown<Boolean>(String reason) -> {
                stay(Act.ERASE, words.get("notice.unknown", reason));
                reload.run();
            }
        }
    }

    /** What cannot be brought back is told, whatever is looked at by then. */
    private void erasedMeanwhile(TicketView ticket, Outcome<Boolean> outcome) {
        String what = switch (outcome) {
            case Outcome.Accepted<Boolean> done -> words.get("reporter.erased.done");
            case Outcome.Refused<Boolean>(Problem problem) -> sentence(problem);
            case Outcome.Unknown<Boolean>(String reason) -> words.get("notice.unknown", reason);
        };
        Notice.Kind kind = outcome instanceof Outcome.Accepted ? Notice.Kind.SENT : Notice.Kind.REFUSED;
        detail.noticeProperty().set(new Notice(kind, words.get("reporter.erased.meanwhile", ticket.number(), what)));
        TicketView shown = detail.ticketProperty().get();
        if (shown != null && shown.id().equals(ticket.id())) {
            reload.run();
        }
    }

    /** The form stays as it was filled in. */
    private void stay(Act act, String why) {
        model.stageProperty().set(new Stage.Asking(act));
        refuse(why);
    }

    /** Nothing of it stays, shown or on its way. */
    void onHide() {
        if (!model.isClosed()) {
            close();
            detail.noticeProperty().set(Notice.NOTHING);
        }
    }

    /** Hides what was shown for long enough; at least once a second. */
    void tick() {
        if (model.stageProperty().get() instanceof Stage.Shown) {
            long left = until - nanos.getAsLong();
            model.leftProperty().set(Math.toIntExact(Math.ceilDiv(Math.max(0, left), SECOND)));
            if (left <= 0) {
                close();
                detail.noticeProperty().set(new Notice(Notice.Kind.SENT, words.get("reporter.hidden")));
            }
        }
    }

    private void close() {
        asked++;
        model.stageProperty().set(new Stage.Closed());
    }

    private void onDetail(TicketDetail told) {
        boolean isGone =
                told != null && (told.reporter() == null || told.reporter().state() != ReporterView.State.KEPT);
        if (isGone && model.stageProperty().get() instanceof Stage.Shown) {
            onHide(); // somebody erased it meanwhile
        }
    }

    private String sentence(Problem problem) {
        return problem.detail().isBlank() ? words.ticket().reason(problem.code(), problem.args()) : problem.detail();
    }

    private void refuse(String why) {
        detail.noticeProperty().set(new Notice(Notice.Kind.REFUSED, why));
    }
}
