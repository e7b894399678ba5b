package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.domain.geo.Gcj02;
import yiwang.domain.geo.GeoPoint;
import yiwang.server.geo.check.FeatureReader;
import yiwang.server.geo.check.Finding;
import yiwang.server.geo.check.Topology;
import yiwang.wire.GeographyReport;

/** {@code yiwang geography}: a county's map files before they are used, and their being put in force. */
@Command(
        name = "geography",
        description = {"Looks over a county's map files, and puts them in force.", "检查本县的地图文件并启用。"},
        mixinStandardHelpOptions = true,
        subcommands = {GeographyCommand.Check.class, GeographyImportCommand.class})
final class GeographyCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        use.commandLine().usage(use.commandLine().getErr());
        return WRONG_USE;
    }

    /** A table with a row for each finding on standard output; 1 when there are any. */
    @Command(
            name = "check",
            description = {
                "Tells duplicate codes, orphans, overlaps, gaps and what lies outside its area; changes nothing. 1"
                        + " with findings.",
                "列出重复编码、无上级、重叠、空隙和越界；不改动任何数据。有问题时退出码为 1。"
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        @Nullable
        CommandSpec spec;

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "GeoJSON, or a zip of it; all are looked at together")
        List<Path> files = List.of();

        @Option(names = "--gcj02", description = "the files are in GCJ-02 and not in WGS-84")
        boolean gcj02;

        @Override
        public Integer call() {
            UnaryOperator<GeoPoint> toWgs84 = gcj02 ? Gcj02::toWgs84 : point -> point;
            FeatureReader reader = new FeatureReader(FeatureReader.Limits.ALONE);
            for (Path file : files) {
                InputFile.read(file, (name, bytes) -> {
                    reader.read(name, bytes, toWgs84);
                    return name;
                });
            }
            List<GeographyReport.Finding> findings =
                    Topology.check(reader).stream().map(Finding::told).toList();
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            FindingTable.print(out, findings);
            out.printf(Locale.ROOT, "%d findings%n", findings.size());
            out.flush();
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
