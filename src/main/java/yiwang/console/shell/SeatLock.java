package yiwang.console.shell;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import yiwang.console.command.AccountDoor;
import yiwang.console.entrance.EntrancePane;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.EmptyState;
import yiwang.domain.ticket.Actor;
import yiwang.wire.SignInAnswer;

/**
 * Hides the rooms of a seat that nobody touches, or whose officer says so, or whose session has ended, until the password is
 * given again. The header stays, the line stays, and what sounds goes on sounding: a locked seat is never a deaf one. Its wall
 * window is covered when the session has ended, for nobody may see then what it goes on showing; otherwise the hall keeps it. FX thread.
 */
public final class SeatLock {
    /** Why a seat is locked. */
    enum Why {
        IDLE,
        BY_HAND,
        ENDED
    }

    /** What a lock needs of the console around it. */
    public interface Seat {
        /** The session in use; null where the backend has no accounts, and nothing can be locked. */
        @Nullable
        SignInAnswer session();

        /** Goes on with this session if the one in use has ended; false when that one still lives. */
        boolean admit(SignInAnswer fresh);

        /** Ends the session in use; the console starts anew for whoever {@code next} is, or asks who it is to be. */
        void change(@Nullable SignInAnswer next);

        /** Where people sign in. */
        AccountDoor door();
    }

    private final Seat seat;
    private final Supplier<Locale> language;
    private final Supplier<Collection<WindowView>> views;
    private final LongSupplier nanos;
    private long touched;
    private @Nullable Point2D pointer;
    private @Nullable Why why;

    SeatLock(Seat seat, Supplier<Locale> language, Supplier<Collection<WindowView>> views, LongSupplier nanos) {
        this.seat = seat;
        this.language = language;
        this.views = views;
        this.nanos = nanos;
        this.touched = nanos.getAsLong();
    }

    /** Whether this seat can be locked at all: a password must be there to open it again. */
    boolean isPossible() {
        return seat.session() != null;
    }

    boolean isLocked() {
        return why != null;
    }

    /** Somebody did something: a key, a button, a pointer that really moved and not what is drawn under it. */
    void touch(InputEvent event) {
        if (event instanceof MouseEvent mouse) {
            Point2D at = new Point2D(mouse.getScreenX(), mouse.getScreenY());
            boolean moved = !at.equals(pointer);
            pointer = at;
            if (!moved && mouse.getEventType() != MouseEvent.MOUSE_PRESSED) {
                return;
            }
        }
        touched = nanos.getAsLong();
    }

    /** Locks a seat that was not touched for as long as the backend's policy says. */
    void tick() {
        SignInAnswer session = seat.session();
        if (session == null || session.lockMinutes() == 0 || isLocked()) {
            return;
        }
        Duration idle = Duration.ofNanos(nanos.getAsLong() - touched);
        if (idle.compareTo(Duration.ofMinutes(session.lockMinutes())) >= 0) {
            lock(Why.IDLE);
        }
    }

    /** Locks, where that is possible. */
    void lock(Why because) {
        if (!isPossible() || (isLocked() && because != Why.ENDED)) {
            return;
        }
        why = because;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            }
        }
        views.get().forEach(this::cover);
    }

    /** Hides what a window shows, if the seat is locked; also for a window that was made while it was. */
    void cover(WindowView view) {
        SignInAnswer session = seat.session();
        Why because = why;
        boolean isOpenToTheHall = view.isWall() && because != Why.ENDED;
        if (session == null || because == null || isOpenToTheHall) {
            return;
        }
        Texts texts = Texts.of(SeatLock.class, language.get());
        if (view.isWall()) { // nobody signs in before the hall
            view.cover(new StackPane(new EmptyState(
                    MaterialDesignL.LOCK_OUTLINE, texts.get("lock.wall"), texts.get("lock.wall.advice"))));
            return;
        }
        String reason =
                texts.get("lock." + because.name().toLowerCase(Locale.ROOT), Integer.toString(session.lockMinutes()));
        EntrancePane pane = EntrancePane.signIn(language.get(), seat.door(), session.account(), reason, this::entered);
        pane.leaveBy(() -> coverForAnother(view));
        pane.nameLeave(texts.get("lock.other"));
        view.cover(new StackPane(pane));
        pane.enter();
    }

    /** Takes a new password of whoever is here, over everything else. */
    void changePassword(WindowView view) {
        SignInAnswer session = seat.session();
        if (session != null && !isLocked()) {
            // An answer that comes after the seat was locked opens nothing.
            Runnable end = () -> {
                if (!isLocked()) {
                    view.uncover();
                }
            };
            EntrancePane pane = EntrancePane.newPassword(language.get(), seat.door(), session.token(), end);
            view.cover(new StackPane(pane));
            pane.enter();
        }
    }

    /** The officer goes; the seat waits for the next. */
    void signOut() {
        if (!isLocked()) {
            seat.change(null);
        }
    }

    private void coverForAnother(WindowView view) {
        Texts texts = Texts.of(SeatLock.class, language.get());
        EntrancePane pane =
                EntrancePane.signIn(language.get(), seat.door(), null, texts.get("lock.takes"), this::entered);
        pane.leaveBy(() -> cover(view));
        view.cover(new StackPane(pane));
        pane.enter();
    }

    private void entered(SignInAnswer fresh) {
        SignInAnswer session = seat.session();
        boolean same = session != null && actor(session).equals(actor(fresh));
        if (!same) {
            seat.change(fresh);
            return;
        }
        if (!seat.admit(fresh)) {
            seat.door().signOut(fresh.token());
        }
        why = null;
        touched = nanos.getAsLong();
        views.get().forEach(WindowView::uncover);
    }

    private static Actor actor(SignInAnswer session) {
        return new Actor(session.account(), session.unit(), session.roles());
    }
}
