package yiwang.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.BaseMap;
import yiwang.console.command.Pass;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.Room;
import yiwang.console.map.MapMemory;
import yiwang.console.replay.StillPast;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;

/**
 * How a console is started.
 *
 * @param server address of the backend, {@code http://host:8420}
 * @param seat name of the seat, never of a person
 * @param wall name of the wall this console drives, or null at a seat
 * @param locale language when none is remembered
 * @param rooms makes the rooms, in the order of rail and keys
 * @param baseMaps the settings of base maps, or null where there are none
 * @param settings folder of the user's settings
 * @param pictures where pictures go on a machine without a display
 * @param approach how it is let in
 */
public record ConsoleLaunch(
        String server,
        String seat,
        @Nullable String wall,
        Locale locale,
        Function<Given, List<Room>> rooms,
        @Nullable Path baseMaps,
        Path settings,
        Path pictures,
        Approach approach) {
    private static final String CENTER = "center";

    /**
     * What rooms are made with besides their desk.
     *
     * @param decoders the threads of video decoders
     * @param baseMap shared by all maps
     * @param mapMemory of this seat
     * @param past of the county, for rooms that show it beside the present
     */
    public record Given(Executor decoders, BaseMap baseMap, MapMemory mapMemory, StillPast past) {}

    /**
     * How a console is let in.
     *
     * @param trust certificates (PEM) of the site's own authority, or null for the system's
     * @param credential of a machine, or null where a person signs in or nobody has to
     */
    public record Approach(@Nullable Path trust, @Nullable String credential) {
        /** As a person, trusting whom the system trusts. */
        public static final Approach USUAL = new Approach(null, null);

        @Override
        public String toString() {
            return "Approach[" + trust + "]";
        }
    }

    /** A seat in the centre with every room there is. */
    public static ConsoleLaunch seat(String server, String seat) {
        return usual(server, seat, null);
    }

    /** A wall display. */
    public static ConsoleLaunch wall(String server, String wall) {
        return usual(server, wall, wall);
    }

    private static ConsoleLaunch usual(String server, String name, @Nullable String wall) {
        Path settings = MemoryFile.usualFolder(
                Path.of(System.getProperty("user.home", ".")), System.getProperty("os.name", ""));
        return new ConsoleLaunch(
                server,
                name,
                wall,
                Locale.SIMPLIFIED_CHINESE,
                ConsoleWiring::usualRooms,
                null,
                settings,
                settings.resolve("pictures"),
                Approach.USUAL);
    }

    /** The same console, drawing into another folder where there is no display. */
    public ConsoleLaunch drawingInto(Path folder) {
        return new ConsoleLaunch(server, seat, wall, locale, rooms, baseMaps, settings, folder, approach);
    }

    /** The same console in another language. */
    public ConsoleLaunch in(Locale language) {
        return new ConsoleLaunch(server, seat, wall, language, rooms, baseMaps, settings, pictures, approach);
    }

    /** The same console, let in another way. */
    public ConsoleLaunch by(Approach way) {
        return new ConsoleLaunch(server, seat, wall, locale, rooms, baseMaps, settings, pictures, way);
    }

    /** The same console with other base maps; null for none. */
    public ConsoleLaunch over(@Nullable Path baseMapSettings) {
        return new ConsoleLaunch(server, seat, wall, locale, rooms, baseMapSettings, settings, pictures, approach);
    }

    /** What it comes in by. */
    Pass pass() {
        String secret = approach.credential();
        return secret == null ? new Pass.Seat(actor()) : new Pass.Credential(actor(), secret);
    }

    /** Who it speaks for: a wall only looks; a seat of the centre does what its shift does. */
    public Actor actor() {
        Set<Role> roles = wall != null
                ? Set.of(Role.WALL)
                : Set.of(
                        Role.CALL_TAKER,
                        Role.ACCEPTOR,
                        Role.DISPATCHER,
                        Role.SHIFT_LEADER,
                        Role.SUPERVISOR,
                        Role.VERIFIER);
        return new Actor(seat, CENTER, roles);
    }
}
