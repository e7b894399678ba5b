package yiwang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.csv.CsvTable;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.Deadline;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.clock.Step;
import yiwang.wire.DerivationTexts;

/**
 * {@code yiwang deadlines}: due times by the shipped calendar and the default windows. Standard output gets all rows, with
 * their cells as they were written, or nothing: when a row is wrong, every wrong one is told (the first twenty) and
 * nothing else is done. Seconds of a due time are written only where there are some.
 */
@Command(
        name = "deadlines",
        description = {
            "Reads start,type,amount (type UH WH WD NH ND) and writes start,type,amount,due to standard output.",
            "读取 start,type,amount（类型 UH WH WD NH ND），把到期时间 due 加为第四列写到标准输出。"
        },
        mixinStandardHelpOptions = true)
final class DeadlinesCommand implements Callable<Integer> {
    private static final int MOST_REASONS = 20;
    private static final String LINE_END = "\n";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV with the header start,type,amount; start as 2026-02-13T17:00, Shanghai time")
    @Nullable
    Path file;

    @Option(names = "--explain", description = "say on standard error how each due time comes about")
    boolean explain;

    @Override
    public Integer call() {
        CommandSpec use = Objects.requireNonNull(spec);
        Path from = Objects.requireNonNull(file);
        PrintWriter err = use.commandLine().getErr();
        CsvTable.Meaning<DeadlineFile.Row> contents = InputFile.read(from, DeadlineFile::read);
        if (!contents.refused().isEmpty()) {
            tellRefused(contents.refused(), err);
            return 1;
        }
        write(from, contents.values(), use.commandLine().getOut(), err);
        return 0;
    }

    private void write(Path from, List<DeadlineFile.Row> rows, PrintWriter out, PrintWriter err) {
        ClockRules rules = ClockResource.rules();
        DerivationTexts texts = DerivationTexts.of(Locale.getDefault());
        out.print("start,type,amount,due" + LINE_END);
        for (DeadlineFile.Row row : rows) {
            Instant start = row.from().toInstant(ClockRules.ZONE);
            Deadline deadline = rules.due(row.limit(), start, List.of(), DutyWindows.ANY);
            LocalDateTime due = LocalDateTime.ofInstant(Objects.requireNonNull(deadline.dueAt()), ClockRules.ZONE);
            out.print(String.join(",", row.start(), row.type(), row.amount(), due.toString()) + LINE_END);
            String place = from + ":" + row.line() + ": ";
            if (explain) {
                texts.lines(deadline).forEach(line -> err.println(place + line));
            }
            if (deadline.provisional()) {
                err.println(place + "due " + due + " is provisional: no calendar is published for " + years(deadline));
            }
        }
        out.flush();
        err.flush();
        if (out.checkError()) {
            throw new WorkFailed("standard output cannot be written");
        }
    }

    private static String years(Deadline deadline) {
        return deadline.derivation().stream()
                .filter(step -> step.kind() == Step.Kind.UNPUBLISHED)
                .map(step -> String.valueOf(
                        LocalDateTime.ofInstant(step.from(), ClockRules.ZONE).getYear()))
                .collect(Collectors.joining(", "));
    }

    private static void tellRefused(List<String> refused, PrintWriter err) {
        err.println("yiwang: " + refused.getFirst());
        refused.stream().limit(MOST_REASONS).skip(1).forEach(err::println);
        if (refused.size() > MOST_REASONS) {
            err.println("and " + (refused.size() - MOST_REASONS) + " more rows");
        }
        err.println("nothing was written");
        err.flush();
    }
}
