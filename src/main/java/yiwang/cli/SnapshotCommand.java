package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yiwang.console.ConsoleApp;
import yiwang.console.ConsoleLaunch;
import yiwang.console.kit.look.Theme;
import yiwang.console.shell.PictureWindow.Dress;

/** {@code yiwang snapshot}: draws every room and every wall scene into PNG files without any display. */
@Command(
        name = "snapshot",
        description = {"Draws every room and wall scene as PNG, without a display.", "把各房间和大屏场景画成图片，不需要显示器。"},
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST = 8192;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the pictures")
    @Nullable
    Path out;

    @Option(names = "--size", defaultValue = "1920x1080", description = "pixels (default ${DEFAULT-VALUE})")
    String size = "";

    @Option(
            names = "--after",
            defaultValue = "20s",
            description = "how long the county lives before (default ${DEFAULT-VALUE})")
    String after = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "as it was then, as in 2026-02-14T09:00:00+08:00; without it, as it is")
    @Nullable
    String at;

    @Option(names = "--server", paramLabel = "URL", description = "a running backend; without it, the demo county")
    @Nullable
    String server;

    @Mixin
    BaseMapOptions baseMaps = new BaseMapOptions();

    @Mixin
    ApproachOptions approach = new ApproachOptions();

    @Option(names = "--language", defaultValue = "zh", description = "zh or en (default ${DEFAULT-VALUE})")
    String language = "";

    @Option(
            names = "--theme",
            defaultValue = "dark",
            description = "dark, light or contrast (default ${DEFAULT-VALUE})")
    String theme = "";

    private record Asked(
            Path folder,
            Dress dress,
            Duration after,
            @Nullable Instant at) {}

    @Override
    public Integer call() {
        CommandSpec use = spec;
        Path folder = out;
        if (use == null || folder == null) {
            throw new IllegalStateException("picocli requires --out");
        }
        Dress dress = dress(use);
        Asked asked = new Asked(folder, dress, wait(use), at(use));
        PrintWriter print = use.commandLine().getOut();
        if (server != null) {
            draw(launch(approach.to(use, server, null), dress), asked, print);
            return 0;
        }
        try (DemoCounty county = DemoCounty.start(null, 0)) {
            draw(launch(approach.to(use, county.url(), null), dress), asked, print);
            return 0;
        }
    }

    private ConsoleLaunch launch(Way way, Dress dress) {
        return ConsoleLaunch.seat(way.server().toString(), "snapshot")
                .in(dress.locale())
                .by(new ConsoleLaunch.Approach(way.trusted(), way.secret()))
                .over(baseMaps.file());
    }

    private static void draw(ConsoleLaunch launch, Asked asked, PrintWriter print) {
        try {
            List<Path> files =
                    ConsoleApp.snapshot(launch, asked.folder(), asked.dress(), asked.after(), PATIENCE, asked.at());
            files.forEach(print::println);
            print.flush();
        } catch (TimeoutException e) {
            throw new WorkFailed("no backend at " + launch.server() + " within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new WorkFailed(
                    e.getCause() instanceof ConsoleApp.SignInWanted wanted
                            ? String.valueOf(wanted.getMessage())
                            : "a picture could not be drawn: " + e.getCause(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("stopped before the pictures were drawn", e);
        }
    }

    private Dress dress(CommandSpec use) {
        if (!size.matches("\\d{3,4}x\\d{3,4}")) {
            throw new ParameterException(use.commandLine(), "--size takes 1920x1080, not " + size);
        }
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        if (width > LARGEST || height > LARGEST) {
            throw new ParameterException(use.commandLine(), "--size goes up to " + LARGEST + "x" + LARGEST);
        }
        if (!language.matches("zh|en")) {
            throw new ParameterException(use.commandLine(), "--language takes zh or en, not " + language);
        }
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        try {
            return new Dress(width, height, locale, Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(use.commandLine(), "--theme takes dark, light or contrast, not " + theme, e);
        }
    }

    private @Nullable Instant at(CommandSpec use) {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    use.commandLine(), "--at takes a time as in 2026-02-14T09:00:00+08:00, not " + at, e);
        }
    }

    private Duration wait(CommandSpec use) {
        if (!after.matches("\\d{1,4}s")) {
            throw new ParameterException(use.commandLine(), "--after takes seconds, as in 20s, not " + after);
        }
        return Duration.ofSeconds(Long.parseLong(after.substring(0, after.length() - 1)));
    }
}
