package yiwang.server.classify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.DangerWords;
import yiwang.domain.classify.Accuracy;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.Evaluation;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.ModelSelection;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.TrainedEngine;
import yiwang.domain.classify.TrainedModel;
import yiwang.domain.classify.Trainer;
import yiwang.wire.ClassifierView.Attempt;
import yiwang.wire.ClassifierView.Figures;

/**
 * One training from beginning to end: learns from the labels that are not held out, measures on those that are. Takes
 * processor time; interrupting its thread ends it with a {@link java.util.concurrent.CancellationException}. Immutable.
 */
record TrainingRun(Taxonomy taxonomy, PlaceWords places, DangerWords danger, InstantSource clock) {
    static final String TAKEN = "taken";
    private static final String NOT_BETTER = "not-better";
    private static final String TOO_FEW = "too-few-held-out";
    private static final String ONE_CLASS = "one-class";
    private static final long SEED = 20260101;

    /** What came of it; the model and its engine only where it takes over. */
    record Outcome(
            Attempt attempt,
            @Nullable TrainedModel model,
            @Nullable ClassifierEngine engine) {}

    Outcome against(ClassifierEngine incumbent, Labels labels) {
        Instant begun = clock.instant();
        List<LabelledText> heldOut =
                labels.texts().stream().filter(ModelSelection::isHeldOut).toList();
        List<LabelledText> learnt = labels.texts().stream()
                .filter(text -> !ModelSelection.isHeldOut(text))
                .toList();
        Report report = new Report(begun, learnt.size(), heldOut.size(), labels.newestSeq());
        if (heldOut.size() < ModelSelection.LEAST_HELD_OUT) {
            return new Outcome(report.ends(TOO_FEW, "", null), null, null);
        }
        if (learnt.stream().map(LabelledText::group).distinct().count() < 2) {
            return new Outcome(report.ends(ONE_CLASS, "", null), null, null);
        }
        TrainedModel model = new Trainer(taxonomy, places, SEED).train(learnt);
        TrainedEngine engine = new TrainedEngine(taxonomy, model, places, danger);
        ModelSelection.Verdict verdict = ModelSelection.compare(engine, incumbent, heldOut);
        return verdict.replace()
                ? new Outcome(report.ends(TAKEN, model.version(), verdict), model, engine)
                : new Outcome(report.ends(NOT_BETTER, model.version(), verdict), null, null);
    }

    private final class Report {
        private final Instant begun;
        private final int labels;
        private final int heldOut;
        private final long newestSeq;

        Report(Instant begun, int labels, int heldOut, long newestSeq) {
            this.begun = begun;
            this.labels = labels;
            this.heldOut = heldOut;
            this.newestSeq = newestSeq;
        }

        Attempt ends(String outcome, String version, ModelSelection.@Nullable Verdict verdict) {
            return new Attempt(
                    begun,
                    labels,
                    heldOut,
                    newestSeq,
                    outcome,
                    version,
                    verdict == null ? null : figures(verdict.candidate()),
                    verdict == null ? null : figures(verdict.incumbent()),
                    Duration.between(begun, clock.instant()).toMillis());
        }
    }

    private static Figures figures(Evaluation evaluation) {
        Accuracy items = evaluation.items();
        return new Figures(items.top1(), items.top3());
    }
}
