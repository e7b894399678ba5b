package yiwang.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rooms are in which window, and which screen a window covers. Every room is in exactly one window. Immutable.
 *
 * @param windows in the order of their screens, never empty
 */
public record WindowPlan(List<PlannedWindow> windows) {
    private static final List<List<String>> TWO = List.of(List.of("desk", "board"), List.of("map", "video"));
    private static final List<List<String>> THREE =
            List.of(List.of("map", "video"), List.of("desk", "board"), List.of("wall"));
    private static final List<List<String>> FOUR =
            List.of(List.of("map"), List.of("desk", "board"), List.of("video"), List.of("wall"));
    private static final List<List<String>> WALLS =
            List.of(List.of("wall"), List.of("map", "desk", "board"), List.of("video"));

    /**
     * One window.
     *
     * @param id stable while screens come and go
     * @param screen index of its screen, from 0
     * @param rooms ids of its rooms in the order of the rail, never empty
     */
    public record PlannedWindow(String id, int screen, List<String> rooms) {
        public PlannedWindow {
            rooms = List.copyOf(rooms);
        }
    }

    /** Throws {@link IllegalArgumentException} for a plan without a window. */
    public WindowPlan {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a window");
        }
        windows = List.copyOf(windows);
    }

    /**
     * The usual plan for a number of screens. Rooms the plan does not name go into the first window.
     *
     * @param screens at least 1
     * @param rooms ids of all rooms there are, in the order of the rail
     * @param wall whether this console is a wall display, which shows the wall before anything else
     */
    public static WindowPlan usual(int screens, List<String> rooms, boolean wall) {
        List<List<String>> layout = wall ? WALLS : layout(screens);
        return of(layout.subList(0, Math.min(Math.max(1, screens), layout.size())), rooms);
    }

    private static List<List<String>> layout(int screens) {
        return switch (screens) {
            case 0, 1 -> List.of(List.of());
            case 2 -> TWO;
            case 3 -> THREE;
            default -> FOUR;
        };
    }

    private static WindowPlan of(List<List<String>> layout, List<String> rooms) {
        Set<String> left = new LinkedHashSet<>(rooms);
        List<List<String>> windows = new ArrayList<>();
        for (List<String> wanted : layout) {
            List<String> present = wanted.stream().filter(left::contains).toList();
            present.forEach(left::remove);
            windows.add(new ArrayList<>(present));
        }
        windows.getFirst().addAll(left);
        List<PlannedWindow> planned = new ArrayList<>();
        for (List<String> window : windows) {
            if (!window.isEmpty()) {
                planned.add(new PlannedWindow("w" + (planned.size() + 1), planned.size(), window));
            }
        }
        return new WindowPlan(planned);
    }

    /**
     * The same plan on the screens that live now: rooms of windows whose screen is gone become tabs of the window on the
     * first screen, and are back in their own as soon as the screen is.
     */
    public WindowPlan on(int living) {
        TreeMap<Integer, PlannedWindow> kept = new TreeMap<>();
        List<String> homeless = new ArrayList<>();
        for (PlannedWindow window : windows) {
            if (window.screen() < Math.max(1, living) && !kept.containsKey(window.screen())) {
                kept.put(window.screen(), window);
            } else {
                homeless.addAll(window.rooms());
            }
        }
        if (kept.isEmpty()) {
            return new WindowPlan(List.of(new PlannedWindow(windows.getFirst().id(), 0, homeless)));
        }
        PlannedWindow host = kept.firstEntry().getValue();
        List<String> rooms = new ArrayList<>(host.rooms());
        rooms.addAll(homeless);
        kept.put(host.screen(), new PlannedWindow(host.id(), host.screen(), rooms));
        return new WindowPlan(List.copyOf(kept.values()));
    }

    /** This plan if it names exactly these rooms, each once; a plan from an older version may not. */
    public boolean fits(List<String> rooms) {
        List<String> named = windows.stream()
                .flatMap(window -> window.rooms().stream())
                .sorted()
                .toList();
        return named.equals(rooms.stream().sorted().toList());
    }

    /** How many screens it was made for. */
    public int screens() {
        return windows.stream().mapToInt(PlannedWindow::screen).max().orElse(0) + 1;
    }
}
