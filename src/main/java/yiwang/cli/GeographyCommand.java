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

/** {@code yiwang geography}: a county's map files before they are used. */
@Command(
        name = "geography",
        description = {"Looks over a county's map files.", "检查本县的地图文件。"},
        mixinStandardHelpOptions = true,
        subcommands = GeographyCommand.Check.class)
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
            FeatureReader reader = new FeatureReader(toWgs84);
            for (Path file : files) {
                InputFile.read(file, (name, bytes) -> {
                    reader.read(name, bytes);
                    return name;
                });
            }
            List<Finding> findings = Topology.check(reader);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "%-9s  %-18s  %-10s  %14s  %-21s  %s%n",
                    "finding",
                    "code",
                    "kind",
                    "size",
                    "place",
                    "where");
            findings.forEach(finding -> out.println(row(finding)));
            out.printf(Locale.ROOT, "%d findings%n", findings.size());
            out.flush();
            return findings.isEmpty() ? 0 : 1;
        }

        private static String row(Finding finding) {
            String unit = finding.kind().equals("line") ? "m" : "m2";
            return String.format(
                    Locale.ROOT,
                    "%-9s  %-18s  %-10s  %14s  %10.6f,%10.6f  %s:%d %s",
                    finding.what().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    finding.kind(),
                    finding.size() == 0 ? "-" : String.format(Locale.ROOT, "%.0f %s", finding.size(), unit),
                    finding.lon(),
                    finding.lat(),
                    finding.file(),
                    finding.line(),
                    finding.about());
        }
    }
}
