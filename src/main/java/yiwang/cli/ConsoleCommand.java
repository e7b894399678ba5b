package yiwang.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.console.ConsoleApp;
import yiwang.console.ConsoleLaunch;
import yiwang.console.Toolkit;

/** {@code yiwang console}: the console alone, against a backend that runs elsewhere. */
@Command(
        name = "console",
        description = {"The console alone, against a backend.", "只启动控制台，连接已有后台。"},
        mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
    private static final String USUAL_SEAT = "seat-1";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", description = "as in http://127.0.0.1:8420")
    String server = "";

    @ArgGroup
    @Nullable
    Place place;

    @Mixin
    BaseMapOptions baseMaps = new BaseMapOptions();

    @Mixin
    ApproachOptions approach = new ApproachOptions();

    /** A seat or a wall, not both. */
    static final class Place {
        @Option(names = "--seat", paramLabel = "NAME", description = "name of the seat")
        @Nullable
        String seat;

        @Option(names = "--wall", paramLabel = "NAME", description = "name of the wall this console drives")
        @Nullable
        String wall;
    }

    @Override
    public Integer call() {
        Way found = approach.toSeat(Objects.requireNonNull(spec), server);
        String address = found.server().toString();
        Place named = place;
        String wall = named == null ? null : named.wall;
        String seat = named == null || named.seat == null ? USUAL_SEAT : named.seat;
        ConsoleLaunch launch = wall == null ? ConsoleLaunch.seat(address, seat) : ConsoleLaunch.wall(address, wall);
        ConsoleLaunch.Approach way = new ConsoleLaunch.Approach(found.trusted(), found.secret());
        try (Stop stop = Stop.listen()) {
            ConsoleApp.run(launch.by(way).over(baseMaps.file()));
            stop.heard();
            return 0;
        } catch (Toolkit.ToolkitFault | ConsoleApp.SignInWanted e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
