package yiwang.console.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Actions;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.TicketChanges;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.LadderDetail;
import yiwang.wire.Problem;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** Fills the board from the feed, and gives and withdraws cards. FX thread. */
final class BoardController implements TicketChanges.Reader {
    private static final int RED = 3;

    private final Desk desk;
    private final BoardModel board;
    private final WhyModel why;
    private final Actions actions;
    private final Words words;
    private final TicketChanges changes;

    BoardController(Desk desk, BoardModel board, WhyModel why, Words words) {
        this.desk = desk;
        this.board = board;
        this.why = why;
        this.words = words;
        this.actions = new Actions(desk.commands(), id -> why.pendingProperty().set(pending()));
        this.changes = new TicketChanges(desk, this);
    }

    void activate(Subscriptions open) {
        changes.activate(open);
        var following = desk.selection().ticketProperty().subscribe(this::showTicket);
        open.add(following::unsubscribe);
    }

    void onTick() {
        board.tick(desk.now().instant());
        refreshStanding();
    }

    void onSelect(@Nullable String id) {
        desk.selection().ticketProperty().set(id);
    }

    void onMap() {
        Standing standing = why.standingProperty().get();
        Double lon = standing == null ? null : standing.ticket().lon();
        Double lat = standing == null ? null : standing.ticket().lat();
        if (lon == null || lat == null) {
            refuse(words.get("no-place"));
        } else {
            desk.selection().show(new GeoPoint(lon, lat));
        }
    }

    /** Opens the line for the reason; level 0 withdraws the card. */
    void onCard(int level) {
        String not = whyNot(level);
        if (not == null) {
            why.noticeProperty().set(Notice.NOTHING);
            why.askingProperty().set(level);
        } else {
            refuse(not);
        }
    }

    void onCancel() {
        why.askingProperty().set(null);
        why.noticeProperty().set(Notice.NOTHING);
    }

    /** Gives or withdraws the card that was asked for. */
    void onReason(String reason) {
        Standing standing = why.standingProperty().get();
        Integer level = why.askingProperty().get();
        if (standing == null || level == null) {
            return;
        }
        if (reason.isBlank()) {
            refuse(words.ticket().missing("reason"));
            return;
        }
        Verb verb = level == 0 ? Verb.CANCEL_CARD : Verb.SUPERVISE;
        Map<String, String> details = level == 0
                ? Map.of("reason", reason.strip())
                : Map.of("reason", reason.strip(), "level", String.valueOf(level));
        if (!actions.send(standing.ticket(), verb, details, outcome -> showOutcome(standing.ticket(), verb, outcome))) {
            refuse(words.get("busy"));
        }
    }

    /** Why a card of this level cannot be given now (0: withdrawn), or null when it can. */
    @Nullable
    String whyNot(int level) {
        Standing standing = why.standingProperty().get();
        TicketDetail detail = why.detailProperty().get();
        if (standing == null || detail == null) {
            return words.get("loading");
        }
        int card = standing.ticket().card();
        Verb verb = level == 0 ? Verb.CANCEL_CARD : Verb.SUPERVISE;
        TicketDetail.Offer offer = offer(detail, verb);
        if (offer == null) {
            return words.ticket().notNow(verb, standing.ticket().state());
        }
        if (level == 0 && card == 0) {
            return words.get("no-card");
        }
        String refusal = offer.refusal();
        if (refusal != null) {
            return words.ticket().reason(refusal, offer.args());
        }
        boolean mayJump = desk.commands().actor().roles().contains(Role.COMMANDER);
        boolean step = level == 0 || level == card + 1 || (level > card && mayJump);
        return step
                ? null
                : words.get(
                        level <= card ? "has-card" : "one-by-one",
                        words.ticket().card(Math.clamp(card + 1L, 1, RED)));
    }

    @Override
    public void reset(Collection<TicketView> all) {
        board.reset(all, desk.now().instant());
        all.forEach(actions::seen);
    }

    @Override
    public void apply(List<TicketView> changed, Set<String> removed) {
        board.apply(changed, removed, desk.now().instant());
        changed.forEach(actions::seen);
        removed.forEach(actions::gone);
        if (refreshStanding()) {
            load();
        }
    }

    private void showTicket(@Nullable String id) {
        Standing standing = board.get(id);
        why.show(standing);
        why.pendingProperty().set(pending());
        if (standing != null) {
            load();
        }
    }

    /** Takes what the board now says of the selected ticket; true when the ticket itself has changed. */
    private boolean refreshStanding() {
        Standing before = why.standingProperty().get();
        Standing now = before == null ? null : board.get(before.ticket().id());
        if (before == null || now == null || now.equals(before)) {
            return false;
        }
        why.standingProperty().set(now);
        return now.ticket().version() != before.ticket().version();
    }

    private void load() {
        Standing wanted = why.standingProperty().get();
        if (wanted == null) {
            return;
        }
        loadLadder(wanted.ticket().id());
        desk.commands().detail(wanted.ticket().id(), outcome -> {
            if (!why.isShowing(wanted.ticket().id())) {
                return;
            }
            switch (outcome) {
                case Outcome.Accepted<TicketDetail>(TicketDetail detail) ->
                    why.detailProperty().set(detail);
                case Outcome.Refused<TicketDetail>(Problem problem) -> refuse(sentence(problem));
                case Outcome.Unknown<TicketDetail>(String reason) -> unknown(reason);
            }
        });
    }

    private void loadLadder(String id) {
        desk.commands().ladder(id, outcome -> {
            if (!why.isShowing(id)) {
                return;
            }
            switch (outcome) {
                case Outcome.Accepted<LadderDetail>(LadderDetail ladder) ->
                    why.ladderProperty().set(ladder);
                case Outcome.Refused<LadderDetail>(Problem problem) -> refuse(sentence(problem));
                case Outcome.Unknown<LadderDetail>(String reason) -> unknown(reason);
            }
        });
    }

    /** Takes the selected ticket on, as its ladder stands on the screen. */
    void onAcknowledge() {
        String not = whyNotAcknowledge();
        Standing standing = why.standingProperty().get();
        if (not != null || standing == null) {
            refuse(not == null ? words.get("loading") : not);
            return;
        }
        TicketView ticket = standing.ticket();
        Map<String, String> seen = Map.of("seen", String.valueOf(ticket.ladder().version()));
        if (!actions.send(ticket, Verb.ACKNOWLEDGE, seen, outcome -> showOutcome(ticket, Verb.ACKNOWLEDGE, outcome))) {
            refuse(words.get("busy"));
        }
    }

    /** Why the selected ticket cannot be taken on now, or null when it can. */
    @Nullable
    String whyNotAcknowledge() {
        Standing standing = why.standingProperty().get();
        TicketDetail detail = why.detailProperty().get();
        if (standing == null || detail == null) {
            return words.get("loading");
        }
        String by = standing.on().acknowledgedBy();
        if (by != null) {
            return words.get("card.taken", by);
        }
        TicketDetail.Offer offer = offer(detail, Verb.ACKNOWLEDGE);
        if (offer == null) {
            return words.ticket().notNow(Verb.ACKNOWLEDGE, standing.ticket().state());
        }
        return offer.refusal() == null ? null : words.ticket().reason(offer.refusal(), offer.args());
    }

    private static TicketDetail.@Nullable Offer offer(TicketDetail detail, Verb verb) {
        return detail.offers().stream()
                .filter(each -> each.verb().equals(verb.key()))
                .findFirst()
                .orElse(null);
    }

    private void showOutcome(TicketView on, Verb verb, Outcome<CommandAnswer> outcome) {
        if (!why.isShowing(on.id())) {
            return;
        }
        switch (outcome) {
            case Outcome.Accepted<CommandAnswer>(CommandAnswer answer) -> {
                why.askingProperty().set(null);
                String key = answer.seq() == CommandAnswer.KEPT ? "done.kept" : "done";
                String said = words.get(key, words.ticket().verb(verb.key()));
                why.noticeProperty().set(new Notice(Notice.Kind.SENT, said));
            }
            case Outcome.Refused<CommandAnswer>(Problem problem) -> refuse(sentence(problem));
            case Outcome.Unknown<CommandAnswer>(String reason) -> unknown(reason);
        }
    }

    private boolean pending() {
        Standing standing = why.standingProperty().get();
        return standing != null && actions.mark(standing.ticket().id()) != Actions.Mark.NONE;
    }

    private String sentence(Problem problem) {
        return problem.detail().isBlank() ? words.ticket().reason(problem.code(), problem.args()) : problem.detail();
    }

    private void refuse(String said) {
        why.noticeProperty().set(new Notice(Notice.Kind.REFUSED, said));
    }

    private void unknown(String reason) {
        why.noticeProperty().set(new Notice(Notice.Kind.UNKNOWN, words.get("unknown", reason)));
    }
}
