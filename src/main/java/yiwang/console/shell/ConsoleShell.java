package yiwang.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.PastGateway;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.Room;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.Theme;
import yiwang.console.notice.NoticeCenter;
import yiwang.console.notice.SoundCard;
import yiwang.console.notice.Speaker;
import yiwang.console.notice.WindowNotices;
import yiwang.console.replay.Replay;
import yiwang.console.shell.WindowPlan.PlannedWindow;
import yiwang.domain.access.Separation;

/**
 * The windows of a console: which rooms they show, on which screens, in which language and dress. Windows of a screen
 * that goes away move as tabs to one that stays, and back. Language and theme change while everything runs; what is
 * selected stays selected. FX thread.
 */
public final class ConsoleShell {
    private static final String DESK = "desk";
    private static final Duration PULSE = Duration.millis(500);

    private final DeskParts parts;
    private final List<Room> rooms;
    private final boolean wall;
    private final MemoryFile<ShellMemory> file;
    private final Runnable quit;
    private final ScreenWatch screens = new ScreenWatch(Screen.getScreens());
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<String, ConsoleWindow> windows = new LinkedHashMap<>();
    private final Map<String, WindowView> views = new LinkedHashMap<>();
    private final Timeline pulse = new Timeline();
    private final @Nullable NoticeCenter notices;
    private final SeatLock lock;
    private final ShownTime time;
    private final Map<String, String> lastRooms = new LinkedHashMap<>();
    private ShellMemory memory;
    private OpenRooms open;
    private WindowPlan placed;
    private Consumer<Locale> onLanguage = locale -> {};

    /**
     * What a shell is given besides the desk.
     *
     * @param rooms in the order of rail and keys
     * @param wall whether this console is a wall display
     * @param memory what was remembered
     * @param seat who is here, and how that changes
     * @param past tells what was, or null where nothing can be replayed
     * @param quit ends the console
     */
    public record Frame(
            List<Room> rooms,
            boolean wall,
            ShellMemory memory,
            MemoryFile<ShellMemory> file,
            SeatLock.Seat seat,
            @Nullable PastGateway past,
            Runnable quit) {}

    /** A shell that shows nothing yet. */
    public ConsoleShell(DeskParts parts, Frame frame) {
        this(parts, frame, new SoundCard(parts.io()), System::nanoTime);
    }

    /** The same, which sounds through {@code speaker} and counts idle time by {@code nanos}. */
    ConsoleShell(DeskParts parts, Frame frame, Speaker speaker, LongSupplier nanos) {
        this.parts = parts;
        this.rooms = List.copyOf(frame.rooms());
        this.wall = frame.wall();
        this.memory = frame.memory();
        this.file = frame.file();
        this.quit = frame.quit();
        this.lastRooms.putAll(memory.rooms());
        this.time = new ShownTime(parts, wall ? null : frame.past(), this::locale, nanos);
        this.open = new OpenRooms(parts, rooms, Locale.forLanguageTag(memory.language()));
        this.placed = plan(1).on(1);
        boolean deaf =
                wall || Separation.isOnlyAdministrator(parts.commands().actor().roles());
        this.notices = deaf ? null : new NoticeCenter(parts, speaker);
        this.lock = new SeatLock(frame.seat(), this::locale, views::values, nanos);
        pulse.getKeyFrames().add(new KeyFrame(PULSE, event -> tick()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    /** Opens the windows on the screens there are. */
    public void show() {
        arrange(screens.bounds());
        subscriptions.add(screens.listen(this::arrange));
        pulse.play();
    }

    /** Closes every room and window. */
    public void close() {
        subscriptions.close();
        pulse.stop();
        time.end();
        views.values().forEach(WindowView::close);
        windows.values().forEach(ConsoleWindow::close);
        windows.clear();
        views.clear();
        if (notices != null) {
            notices.close();
        }
    }

    /** Says in every window that something failed that should not. */
    public void showFault(long number) {
        views.values().forEach(view -> view.showFault(number));
    }

    /** The session in use has ended: nothing is shown until somebody has signed in. */
    public void sessionEnded() {
        lock.lock(SeatLock.Why.ENDED);
    }

    /** Whether the rooms are hidden until somebody gives a password. */
    public boolean isLocked() {
        return lock.isLocked();
    }

    SeatLock lock() {
        return lock;
    }

    /** In the window that is used now. */
    void changePassword() {
        windows.forEach((id, window) -> {
            WindowView view = views.get(id);
            if (view != null && window.isFocused()) {
                lock.changePassword(view);
            }
        });
    }

    /** The dress. */
    public Theme theme() {
        return memory.theme();
    }

    /** Changes the dress while everything runs. */
    public void setTheme(Theme theme) {
        memory = new ShellMemory(theme, memory.language(), memory.plans(), lastRooms);
        reopen();
    }

    /** Hears of the language in use, at once and whenever it changes. */
    public void onLanguage(Consumer<Locale> listener) {
        onLanguage = listener;
        listener.accept(locale());
    }

    /** The language. */
    public Locale locale() {
        return open.locale();
    }

    /** Changes the language while everything runs: rooms are opened anew with the same things selected. */
    public void setLocale(Locale locale) {
        memory = new ShellMemory(memory.theme(), locale.toLanguageTag(), memory.plans(), lastRooms);
        onLanguage.accept(locale);
        reopen();
    }

    /** Shows a room in the window it belongs to, and that window before others. */
    public void showRoom(String id) {
        for (PlannedWindow window : placed.windows()) {
            WindowView view = views.get(window.id());
            ConsoleWindow frame = windows.get(window.id());
            if (view != null && frame != null && window.rooms().contains(id)) {
                view.show(id);
                view.tick(parts.now().instant());
                frame.toFront();
                lastRooms.put(window.id(), id);
                remember();
            }
        }
    }

    private void reopen() {
        Map<String, String> shown = new LinkedHashMap<>();
        boolean old = isOld();
        views.forEach((id, view) -> {
            String room = view.shown();
            view.close();
            if (room != null) {
                shown.put(id, room);
            }
        });
        views.clear();
        lastRooms.putAll(shown);
        open = new OpenRooms(time.parts(), rooms, Locale.forLanguageTag(memory.language()));
        placed.windows().forEach(window -> furnish(window, old));
        remember();
    }

    /** Puts the windows on screens with these bounds. */
    void arrange(List<Rectangle2D> bounds) {
        boolean old = isOld();
        placed = plan(bounds.size()).on(bounds.size());
        List<String> wanted = placed.windows().stream().map(PlannedWindow::id).toList();
        views.values().forEach(WindowView::close);
        views.clear();
        boolean framed = bounds.size() == 1 && !wall;
        for (PlannedWindow window : placed.windows()) {
            ConsoleWindow frame = windows.computeIfAbsent(window.id(), this::window);
            furnish(window, old);
            frame.place(bounds.get(window.screen()), framed);
            furnishedDress(window, frame);
        }
        for (String id : new ArrayList<>(windows.keySet())) {
            ConsoleWindow gone = wanted.contains(id) ? null : windows.remove(id);
            if (gone != null) {
                gone.close();
            }
        }
    }

    private void furnishedDress(PlannedWindow window, ConsoleWindow frame) {
        frame.dress(memory.theme(), isWall(window));
    }

    private ConsoleWindow window(String id) {
        Texts texts = Texts.of(ConsoleShell.class, locale());
        ConsoleWindow made = new ConsoleWindow(texts.get("title", parts.places().county()), this::onQuit);
        made.scene().addEventFilter(InputEvent.ANY, lock::touch);
        made.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        return made;
    }

    private void furnish(PlannedWindow window, boolean old) {
        ConsoleWindow frame = windows.get(window.id());
        if (frame == null) {
            return;
        }
        WindowView view = new WindowView(open, isWall(window), old, this::showRoom, noticesOf(window));
        Replay replay = time.replay();
        if (replay != null) {
            view.setReplay(replay, this::backToLive);
        }
        views.put(window.id(), view);
        view.setEntries(WindowView.entries(open, window.rooms()));
        view.setButtons(HeaderButtons.of(this));
        frame.show(view, memory.theme(), isWall(window));
        String last = lastRooms.get(window.id());
        view.show(
                last != null && window.rooms().contains(last)
                        ? last
                        : window.rooms().getFirst());
        view.tick(parts.now().instant());
        lock.cover(view);
    }

    private @Nullable WindowNotices noticesOf(PlannedWindow window) {
        return notices == null || isWall(window) ? null : new WindowNotices(notices, parts, locale(), this::openAtDesk);
    }

    /** Shows the past in every window, an hour ago to begin with; or the present again. */
    void toggleReplay() {
        if (time.end() || time.begin()) {
            reopen();
        }
    }

    private void backToLive() {
        if (time.end()) {
            reopen();
        }
    }

    /** Whether there is a past to be shown. */
    boolean canReplay() {
        return time.isPossible();
    }

    /** A notice is of the present. */
    private void openAtDesk(String ticket) {
        backToLive();
        parts.selection().ticketProperty().set(ticket);
        showRoom(DESK);
    }

    private WindowPlan plan(int count) {
        List<String> ids = open.ids();
        List<PlannedWindow> remembered = memory.plans().get(count);
        if (remembered != null && !remembered.isEmpty()) {
            WindowPlan plan = new WindowPlan(remembered);
            if (plan.fits(ids)) {
                return plan;
            }
        }
        return WindowPlan.usual(count, ids, wall);
    }

    private static boolean isWall(PlannedWindow window) {
        return window.rooms().stream().allMatch(OpenRooms::isWall);
    }

    private boolean isOld() {
        return views.values().stream().anyMatch(WindowView::isOld);
    }

    private void tick() {
        lock.tick();
        views.values().forEach(view -> view.tick(parts.now().instant()));
    }

    private void remember() {
        memory = new ShellMemory(memory.theme(), memory.language(), memory.plans(), lastRooms);
        file.write(memory);
    }

    /** Nobody takes a seat's alarms away without the password. */
    private void onQuit() {
        if (!lock.isLocked()) {
            quit.run();
        }
    }

    private void onKey(KeyEvent event) {
        if (lock.isLocked()) {
            return;
        }
        String id = ShellKeys.room(event, open.ids());
        if (ShellKeys.LOCK.match(event) && lock.isPossible()) {
            event.consume();
            lock.lock(SeatLock.Why.BY_HAND);
        } else if (id != null) {
            event.consume();
            showRoom(id);
        } else if (ShellKeys.QUIT.match(event)) {
            event.consume();
            onQuit();
        } else if (ShellKeys.LANGUAGE.match(event)) {
            event.consume();
            setLocale(HeaderButtons.other(locale()));
        } else if (ShellKeys.THEME.match(event)) {
            event.consume();
            setTheme(HeaderButtons.next(theme()));
        } else if (ShellKeys.REPLAY.match(event)) {
            event.consume();
            toggleReplay();
        } else if (time.onKey(event)) {
            event.consume();
        } else if (notices != null) {
            onNoticeKey(event, notices);
        }
    }

    private void onNoticeKey(KeyEvent event, NoticeCenter center) {
        if (ShellKeys.NOTICES.match(event)) {
            event.consume();
            windows.forEach((id, window) -> {
                WindowView view = views.get(id);
                if (view != null && window.scene() == event.getSource()) {
                    view.toggleNotices();
                }
            });
        } else if (ShellKeys.MUTE.match(event)) {
            event.consume();
            center.toggleMute();
            tick();
        }
    }

    /** The room shown in a window, for tests and snapshots; null when there is no such window. */
    @Nullable
    String shownIn(String window) {
        WindowView view = views.get(window);
        return view == null ? null : view.shown();
    }
}
