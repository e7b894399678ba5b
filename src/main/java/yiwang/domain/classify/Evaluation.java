package yiwang.domain.classify;

import java.util.List;
import yiwang.domain.category.DangerWords;

/**
 * How good an engine is at texts with known answers.
 *
 * @param groups at the first level
 * @param items at the items, of the texts that have one
 */
public record Evaluation(Accuracy groups, Accuracy items) {
    private static final int FOLDS = 10;

    /** Nothing counted yet. */
    public Evaluation() {
        this(new Accuracy(), new Accuracy());
    }

    /** An engine on these texts. */
    public static Evaluation of(ClassifierEngine engine, List<LabelledText> labelled) {
        Evaluation evaluation = new Evaluation();
        for (LabelledText text : labelled) {
            evaluation.count(engine, text);
        }
        return evaluation;
    }

    /**
     * Cross-validation: every text is answered by a model that was trained, and its confidences fitted, without it; ten
     * parts with every class's share in each, {@code repeats} times cut anew.
     */
    public static Evaluation crossValidated(
            Trainer trainer, DangerWords danger, List<LabelledText> labelled, int repeats, long seed) {
        Trainer.Prepared prepared = trainer.prepare(labelled);
        int[] groupOf =
                prepared.examples().stream().mapToInt(Learnt.Example::group).toArray();
        Evaluation evaluation = new Evaluation();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Folds folds = new Folds(groupOf, FOLDS, seed + repeat);
            for (int fold = 0; fold < FOLDS; fold++) {
                List<Learnt.Example> rest = Trainer.chosen(prepared.examples(), folds, fold, false);
                if (!Trainer.isEnough(rest)) {
                    continue;
                }
                TrainedModel model = trainer.train(prepared, rest);
                ClassifierEngine engine =
                        new TrainedEngine(trainer.base(), model, trainer.places(), danger, prepared.lexicon());
                for (int i = 0; i < groupOf.length; i++) {
                    if (folds.isIn(i, fold)) {
                        evaluation.count(engine, labelled.get(i));
                    }
                }
            }
        }
        return evaluation;
    }

    private void count(ClassifierEngine engine, LabelledText text) {
        Classification answer = engine.classify(text.matter());
        Taxonomy taxonomy = engine.taxonomy();
        String group = taxonomy.group(text.group()).isPresent()
                ? taxonomy.groups().get(taxonomy.group(text.group()).getAsInt()).code()
                : text.group();
        groups.count(group, answer.groups());
        String item = text.item();
        if (item != null) {
            items.count(item, answer.items());
        }
    }
}
