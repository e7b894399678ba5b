package yiwang.console.shell;

import java.util.List;
import java.util.Map;
import yiwang.console.kit.look.Theme;

/**
 * What the console remembers from one day to the next. Unknown fields of a newer version are ignored.
 *
 * @param theme the dress
 * @param language a language tag
 * @param plans window plans by number of screens
 * @param rooms the room last shown, by window id
 */
public record ShellMemory(
        Theme theme, String language, Map<Integer, List<WindowPlan.PlannedWindow>> plans, Map<String, String> rooms) {
    public ShellMemory {
        plans = Map.copyOf(plans);
        rooms = Map.copyOf(rooms);
    }

    /** Nothing remembered: dark, and this language. */
    public static ShellMemory fresh(String language) {
        return new ShellMemory(Theme.DARK, language, Map.of(), Map.of());
    }
}
