package yiwang.domain.classify;

import java.util.List;

/** Whether a newly trained engine may take the place of the one at work. */
public final class ModelSelection {
    /** On fewer texts a difference is chance. */
    public static final int LEAST_HELD_OUT = 30;

    private static final int HELD_OUT_ONE_IN = 5;

    /**
     * The outcome of a comparison.
     *
     * @param replace whether the candidate takes over
     * @param candidate its figures
     * @param incumbent those of the engine at work
     */
    public record Verdict(boolean replace, Evaluation candidate, Evaluation incumbent) {}

    private ModelSelection() {}

    /**
     * Compares both on labelled texts that neither was trained on. The candidate takes over only when it is better: right
     * more often at the first place, at the items where the texts name items and else at the groups; when equally often,
     * more often among the first three. Equal, worse or too few texts: the engine at work stays.
     */
    public static Verdict compare(ClassifierEngine candidate, ClassifierEngine incumbent, List<LabelledText> heldOut) {
        Evaluation theirs = Evaluation.of(candidate, heldOut);
        Evaluation ours = Evaluation.of(incumbent, heldOut);
        boolean replace = heldOut.size() >= LEAST_HELD_OUT && isBetter(theirs, ours);
        return new Verdict(replace, theirs, ours);
    }

    private static boolean isBetter(Evaluation candidate, Evaluation incumbent) {
        boolean byItems = candidate.items().texts() > 0;
        Accuracy theirs = byItems ? candidate.items() : candidate.groups();
        Accuracy ours = byItems ? incumbent.items() : incumbent.groups();
        int top1 = Double.compare(theirs.top1(), ours.top1());
        return top1 > 0 || top1 == 0 && theirs.top3() > ours.top3();
    }

    /**
     * Which labels are held out: about one in five, by the number of the text alone, so that a text held out once is held
     * out in every later training too and no model is ever measured on what it or its forerunner has seen.
     */
    public static boolean isHeldOut(LabelledText text) {
        int mixed = text.id().hashCode() * 0x9E3779B1;
        return Integer.remainderUnsigned(mixed ^ mixed >>> 15, HELD_OUT_ONE_IN) == 0;
    }
}
