package yiwang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import yiwang.wire.GeographyReport.Finding;

/** What is wrong in map files, a row for each. */
final class FindingTable {
    private FindingTable() {}

    static void print(PrintWriter out, List<Finding> findings) {
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
    }

    private static String row(Finding finding) {
        String unit = finding.kind().equals("line") ? "m" : "m2";
        return String.format(
                Locale.ROOT,
                "%-9s  %-18s  %-10s  %14s  %10.6f,%10.6f  %s:%d %s",
                finding.what(),
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
