package yiwang.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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
import yiwang.console.feed.Gazetteer;
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

    private DeskParts parts;
    private final List<Room> rooms;
    private final boolean wall;
    private final Runnable quit;
    private final ScreenWatch screens = new ScreenWatch(Screen.getScreens());
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<String, ConsoleWindow> windows = new LinkedHashMap<>();
    private final Map<String, WindowView> views = new LinkedHashMap<>();
    private final Timeline pulse = new Timeline();
    private final @Nullable NoticeCenter notices;
    private final SeatLock lock;
    private final ShownTime time;
    private final NewPlaces newPlaces;
    private final Remembered memory;
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
     * @param places fetches the places of the boundaries in force, for as long as it takes; any thread
     * @param quit ends the console
     */
    public record Frame(
            List<Room> rooms,
            boolean wall,
            ShellMemory memory,
            MemoryFile<ShellMemory> file,
            SeatLock.Seat seat,
            @Nullable PastGateway past,
            Supplier<CompletionStage<Gazetteer>> places,
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
        this.memory = new Remembered(frame.memory(), frame.file());
        this.quit = frame.quit();
        this.time = new ShownTime(parts, wall ? null : frame.past(), this::locale, nanos);
        this.newPlaces = new NewPlaces(frame.places(), parts.fx(), this::placesReady, parts.faults());
        this.open = new OpenRooms(parts, rooms, memory.locale());
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
        memory.setTheme(theme);
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
        memory.setLocale(locale);
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
                memory.setRoom(window.id(), id);
                memory.write();
            }
        }
    }

    private void reopen() {
        boolean old = isOld();
        views.forEach((id, view) -> {
            String room = view.shown();
            view.close();
            memory.setRoom(id, room);
        });
        views.clear();
        open = new OpenRooms(time.parts(), rooms, memory.locale());
        placed.windows().forEach(window -> furnish(window, old));
        memory.write();
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
            frame.dress(memory.theme(), isWall(window));
        }
        for (String id : new ArrayList<>(windows.keySet())) {
            ConsoleWindow gone = wanted.contains(id) ? null : windows.remove(id);
            if (gone != null) {
                gone.close();
            }
        }
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
        view.show(memory.room(window));
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

    /** Nobody types into a wall or behind a lock. */
    private void placesReady() {
        if (wall || lock.isLocked()) {
            takePlaces();
        } else {
            views.values().forEach(view -> view.setButtons(HeaderButtons.of(this)));
        }
    }

    /** Places of newer boundaries than those on the screen, or null. */
    @Nullable
    Gazetteer newPlaces() {
        return newPlaces.ready();
    }

    /** Opens the rooms anew with the boundaries in force. */
    void takePlaces() {
        Gazetteer places = newPlaces.take();
        if (places != null) {
            parts = parts.with(places);
            time.setPlaces(places);
            reopen();
        }
    }

    private WindowPlan plan(int count) {
        return memory.plan(count, open.ids(), wall);
    }

    private static boolean isWall(PlannedWindow window) {
        return window.rooms().stream().allMatch(OpenRooms::isWall);
    }

    private boolean isOld() {
        return views.values().stream().anyMatch(WindowView::isOld);
    }

    private void tick() {
        lock.tick();
        newPlaces.heard(
                parts.live().freshnessProperty().get().geography(),
                parts.places().version());
        views.values().forEach(view -> view.tick(parts.now().instant()));
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
