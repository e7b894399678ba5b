package yiwang.console.kit;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import yiwang.console.command.CommandGateway;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.LiveStore;

/**
 * What a room is given: everything it may touch besides its own nodes.
 *
 * @param live the console's replica of the backend's state
 * @param commands the way back
 * @param places units, categories, divisions and geography, loaded before any room opens
 * @param selection what the officer looks at, shared by all windows of this console
 * @param fx the FX thread, for tasks that come from elsewhere
 * @param io virtual threads, for files, pictures and waiting
 * @param timer schedules only; work goes to fx or io
 * @param now the time, corrected to the backend's
 * @param wall whether this window is a wall display: no dialogs, no cursor, large text, no personal data
 */
public record Desk(
        LiveStore live,
        CommandGateway commands,
        Gazetteer places,
        Selection selection,
        Executor fx,
        Executor io,
        ScheduledExecutorService timer,
        InstantSource now,
        Locale locale,
        boolean wall) {

    /** The words of the room that {@code member} belongs to, in this desk's language. */
    public Texts texts(Class<?> member) {
        return Texts.of(member, locale);
    }
}
