package yiwang.console.desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Notice;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * The ticket in the right pane: its short form from the feed at once, text, trail and open verbs when they have come.
 * FX thread.
 */
final class DetailModel {
    /** What the pane is for at the moment. */
    enum Mode {
        TICKET,
        REGISTER
    }

    private final ObjectProperty<@Nullable TicketView> ticket = new SimpleObjectProperty<>(this, "ticket");
    private final ObjectProperty<@Nullable TicketDetail> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable Verb> form = new SimpleObjectProperty<>(this, "form");
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice", Notice.NOTHING);
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final BooleanProperty why = new SimpleBooleanProperty(this, "why");
    private final BooleanProperty aside = new SimpleBooleanProperty(this, "aside");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.TICKET);

    /** Whether the verbs that are rarely needed are shown too. */
    BooleanProperty moreProperty() {
        return more;
    }

    /** Whether it is shown why each clock is due when it is. */
    BooleanProperty whyProperty() {
        return why;
    }

    /** Whether something that is no verb has the place of the verbs. */
    BooleanProperty asideProperty() {
        return aside;
    }

    ObjectProperty<@Nullable TicketView> ticketProperty() {
        return ticket;
    }

    /** Null until it has come; may be a version behind {@link #ticketProperty} for a moment. */
    ObjectProperty<@Nullable TicketDetail> detailProperty() {
        return detail;
    }

    /** The verb whose form is open, or null. */
    ObjectProperty<@Nullable Verb> formProperty() {
        return form;
    }

    ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Another ticket: nothing of the former one stays. */
    void show(@Nullable TicketView next) {
        form.set(null);
        notice.set(Notice.NOTHING);
        detail.set(null);
        ticket.set(next);
    }

    boolean isShowing(String id) {
        TicketView shown = ticket.get();
        return shown != null && shown.id().equals(id);
    }

    /** Whether a verb may be done now, by whoever sits here. */
    boolean isOpen(Verb verb) {
        TicketDetail.Offer offer = offer(verb);
        return offer != null && offer.refusal() == null;
    }

    /** Whether what the ticket is about is still to be settled by somebody here. */
    boolean isItemOpen() {
        TicketView shown = ticket.get();
        return isOpen(Verb.CONFIRM) || (isOpen(Verb.RECLASSIFY) && shown != null && shown.confidence() < 1);
    }

    /** What the engine's confidence asks for, or null where it has not spoken or all is settled. */
    @Nullable
    String band() {
        TicketDetail known = detail.get();
        AdviceView.Suggestion said = known == null ? null : known.advice().suggestion();
        return said == null || !isItemOpen() ? null : said.band();
    }

    /** The unit it is proposed to go to, or null. */
    AdviceView.@Nullable Route proposal() {
        TicketDetail known = detail.get();
        return known == null || known.advice().routes().isEmpty()
                ? null
                : known.advice().routes().getFirst();
    }

    /** What the present state offers for a verb, or null when it is none of its verbs or not yet known. */
    TicketDetail.@Nullable Offer offer(Verb verb) {
        TicketDetail known = detail.get();
        if (known == null) {
            return null;
        }
        return known.offers().stream()
                .filter(offer -> offer.verb().equals(verb.key()))
                .findFirst()
                .orElse(null);
    }
}
