package yiwang.console.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Notice;
import yiwang.wire.LadderDetail;
import yiwang.wire.TicketDetail;

/** The selected ticket in the right pane. FX thread. */
final class WhyModel {
    private final ObjectProperty<@Nullable Standing> standing = new SimpleObjectProperty<>(this, "standing");
    private final ObjectProperty<@Nullable TicketDetail> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable LadderDetail> ladder = new SimpleObjectProperty<>(this, "ladder");
    private final ObjectProperty<@Nullable Integer> asking = new SimpleObjectProperty<>(this, "asking");
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice", Notice.NOTHING);
    private final BooleanProperty pending = new SimpleBooleanProperty(this, "pending");

    ObjectProperty<@Nullable Standing> standingProperty() {
        return standing;
    }

    ObjectProperty<@Nullable TicketDetail> detailProperty() {
        return detail;
    }

    /** Why it stands where it stands, as the backend says; null until it has said. */
    ObjectProperty<@Nullable LadderDetail> ladderProperty() {
        return ladder;
    }

    /** The level whose reason is asked for, 0 for withdrawing, or null. */
    ObjectProperty<@Nullable Integer> askingProperty() {
        return asking;
    }

    ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** Whether a command for this ticket is on its way. */
    BooleanProperty pendingProperty() {
        return pending;
    }

    /** Another ticket: nothing of the former one stays. */
    void show(@Nullable Standing next) {
        asking.set(null);
        notice.set(Notice.NOTHING);
        pending.set(false);
        detail.set(null);
        ladder.set(null);
        standing.set(next);
    }

    boolean isShowing(String id) {
        Standing shown = standing.get();
        return shown != null && shown.ticket().id().equals(id);
    }
}
