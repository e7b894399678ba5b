package yiwang.domain.ticket;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that belongs to a ticket and is somebody else's than the lead's: a co-handler's part 协办, a sub-dispatch
 * 下派, a field check 现场核实, an arrival 报到 after a whistle, making a place safe 兜底 while nobody owns the matter.
 *
 * @param number from 1 within its ticket, never used again
 * @param kind {@code co-handle}, {@code sub}, {@code field-check}, {@code arrive} or {@code safeguard}
 * @param unit who has to do it
 */
public record Task(int number, String kind, String unit, State state) {
    /** Where a task stands. */
    public enum State {
        OPEN,
        DONE,
        /** The ticket went another way before it was done. */
        VOID
    }

    /** Whether somebody still has to do it. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    Task as(State next) {
        return new Task(number, kind, unit, next);
    }

    static String text(List<Task> tasks) {
        StringBuilder text = new StringBuilder();
        for (Task task : tasks) {
            text.append(task.number)
                    .append(' ')
                    .append(task.kind)
                    .append(' ')
                    .append(task.unit)
                    .append(' ')
                    .append(task.state)
                    .append('\n');
        }
        return text.toString();
    }

    static List<Task> parse(String text) {
        List<Task> tasks = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] part = line.split(" ");
            tasks.add(new Task(Integer.parseInt(part[0]), part[1], part[2], State.valueOf(part[3])));
        });
        return List.copyOf(tasks);
    }
}
