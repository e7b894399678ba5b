package yiwang.console.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import yiwang.console.notice.WindowNotices;

/** The shell's own keys: F1 and on, or Ctrl+1 and on, for the rooms in their order; F7 for the notices, F8 to
 * mute them; the language, the dress, the lock, the replay and the end. */
final class ShellKeys {
    static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination LANGUAGE =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination THEME =
            new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);

    static final KeyCombination REPLAY =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination REPLAY_PLAY = timed(KeyCode.SPACE);
    static final KeyCombination REPLAY_EARLIER = timed(KeyCode.LEFT);
    static final KeyCombination REPLAY_LATER = timed(KeyCode.RIGHT);

    static final KeyCombination NOTICES = KeyCombination.valueOf(WindowNotices.KEY);
    static final KeyCombination MUTE = KeyCombination.valueOf(WindowNotices.MUTE_KEY);

    private static final List<KeyCode> FUNCTION = List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5);
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    private ShellKeys() {}

    private static KeyCombination timed(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    /** The room a key leads to, or null for any other key. */
    static @Nullable String room(KeyEvent event, List<String> rooms) {
        boolean plain = !event.isAltDown() && !event.isShiftDown() && !event.isMetaDown() && !event.isControlDown();
        int index = plain
                ? FUNCTION.indexOf(event.getCode())
                : event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                        ? DIGITS.indexOf(event.getCode())
                        : -1;
        return index >= 0 && index < rooms.size() ? rooms.get(index) : null;
    }

    /** What the rail writes for the room at an index; empty when no key leads there. */
    static String label(int index) {
        return index < FUNCTION.size() ? "F" + (index + 1) : index < DIGITS.size() ? "Ctrl+" + (index + 1) : "";
    }
}
