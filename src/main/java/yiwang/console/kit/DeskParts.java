package yiwang.console.kit;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import yiwang.console.command.CommandGateway;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.LiveStore;

/**
 * What all desks of one console have in common, whatever their language and window; see {@link Desk} for the parts.
 *
 * @param faults where to report what should not have happened
 */
public record DeskParts(
        LiveStore live,
        CommandGateway commands,
        Gazetteer places,
        Selection selection,
        Executor fx,
        Executor io,
        ScheduledExecutorService timer,
        InstantSource now,
        Consumer<Throwable> faults) {

    /** The same with another replica, another way back and another time. */
    public DeskParts with(LiveStore otherLive, CommandGateway otherCommands, InstantSource otherNow) {
        return new DeskParts(otherLive, otherCommands, places, selection, fx, io, timer, otherNow, faults);
    }

    /** The same with other places. */
    public DeskParts with(Gazetteer otherPlaces) {
        return new DeskParts(live, commands, otherPlaces, selection, fx, io, timer, now, faults);
    }

    /** The desk of one room: {@code wall} when it is shown to a hall and not to an officer. */
    public Desk desk(Locale locale, boolean wall) {
        return new Desk(live, commands, places, selection, fx, io, timer, now, locale, wall);
    }
}
