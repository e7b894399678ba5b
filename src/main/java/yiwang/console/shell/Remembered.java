package yiwang.console.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.WindowPlan.PlannedWindow;

/** What this console remembers of its windows, as it is now. FX thread. */
final class Remembered {
    private final MemoryFile<ShellMemory> file;
    private final Map<Integer, List<PlannedWindow>> plans;
    private final Map<String, String> rooms;
    private Theme theme;
    private String language;

    Remembered(ShellMemory before, MemoryFile<ShellMemory> file) {
        this.file = file;
        this.plans = before.plans();
        this.rooms = new LinkedHashMap<>(before.rooms());
        this.theme = before.theme();
        this.language = before.language();
    }

    Theme theme() {
        return theme;
    }

    void setTheme(Theme next) {
        theme = next;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    void setLocale(Locale locale) {
        language = locale.toLanguageTag();
    }

    /** The room last shown in a window when it is one of {@code rooms}; else the first of those. */
    String room(PlannedWindow window) {
        String last = rooms.get(window.id());
        return last != null && window.rooms().contains(last)
                ? last
                : window.rooms().getFirst();
    }

    void setRoom(String window, @Nullable String room) {
        if (room != null) {
            rooms.put(window, room);
        }
    }

    /** The windows of this many screens, as they were if those rooms are still there. */
    WindowPlan plan(int screens, List<String> ids, boolean wall) {
        List<PlannedWindow> remembered = plans.get(screens);
        if (remembered != null && !remembered.isEmpty()) {
            WindowPlan plan = new WindowPlan(remembered);
            if (plan.fits(ids)) {
                return plan;
            }
        }
        return WindowPlan.usual(screens, ids, wall);
    }

    /** Writes it down. */
    void write() {
        file.write(new ShellMemory(theme, language, plans, rooms));
    }
}
