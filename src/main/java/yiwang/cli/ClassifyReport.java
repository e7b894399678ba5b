package yiwang.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import yiwang.domain.classify.Accuracy;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.Evaluation;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.Taxonomy;

/** Writes how good an engine is, and how fast. */
final class ClassifyReport {
    private static final double NANOS = 1e9;
    private static final double LONG_ENOUGH_SECONDS = 1;
    private static final double WARM_SECONDS = 2;

    private final PrintWriter out;

    ClassifyReport(PrintWriter out) {
        this.out = out;
    }

    void print(String how, Evaluation evaluation, Taxonomy taxonomy) {
        line("%s, first level: top-1 %.2f %%, top-3 %.2f %%, %d answers", how, evaluation.groups());
        if (evaluation.items().texts() > 0) {
            line("%s, items: top-1 %.2f %%, top-3 %.2f %%, %d answers", how, evaluation.items());
        }
        out.println("precision recall support class");
        new TreeMap<>(evaluation.groups().classes())
                .forEach((code, figures) -> out.printf(
                        Locale.ROOT,
                        "%9.3f %6.3f %7d %s %s%n",
                        figures.precision(),
                        figures.recall(),
                        figures.support(),
                        code,
                        name(taxonomy, code)));
        out.flush();
    }

    private void line(String form, String how, Accuracy accuracy) {
        out.printf(Locale.ROOT, form + "%n", how, 100 * accuracy.top1(), 100 * accuracy.top3(), accuracy.texts());
    }

    private static String name(Taxonomy taxonomy, String code) {
        return taxonomy.group(code).isPresent()
                ? taxonomy.groups().get(taxonomy.group(code).getAsInt()).name()
                : "";
    }

    /** Texts a second of processor time on one thread, explanations and all, after the program has warmed up. */
    void printSpeed(ClassifierEngine engine, List<LabelledText> texts) {
        rate(engine, texts, WARM_SECONDS);
        out.printf(
                Locale.ROOT,
                "%.0f texts per second on one core, %d items%n",
                rate(engine, texts, LONG_ENOUGH_SECONDS),
                engine.taxonomy().items().size());
        out.flush();
    }

    private static double rate(ClassifierEngine engine, List<LabelledText> texts, double atLeastSeconds) {
        long begun = processorNanos();
        long answered = 0;
        double seconds;
        do {
            for (LabelledText text : texts) {
                answered += engine.classify(text.matter()).groups().isEmpty() ? 0 : 1;
            }
            seconds = (processorNanos() - begun) / NANOS;
        } while (seconds < atLeastSeconds && answered > 0);
        return seconds == 0 ? 0 : answered / seconds;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
