package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.DangerWords;
import yiwang.domain.category.ScopeNotes;

/** Labelled texts made of the shipped keywords, the same at every call. */
final class Texts {
    static final DangerWords DANGER = CategoryResource.dangerWords();
    private static final String[] FRAMES = {"我家附近%s好几天了，%s也没有人来处理", "请问%s归哪个部门管，%s的问题反映过多次", "%s严重影响生活，希望尽快解决%s"};

    private Texts() {}

    static Taxonomy ours() {
        return Taxonomy.of(CategoryResource.categories(), ScopeNotes.shipped());
    }

    /** {@code each} texts of every item of these groups. */
    static List<LabelledText> labelled(Taxonomy taxonomy, int groups, int each) {
        List<LabelledText> texts = new ArrayList<>();
        for (Taxonomy.Item item : taxonomy.items()) {
            for (int n = 0; n < each && item.group() < groups; n++) {
                List<String> words = item.keywords();
                String text = String.format(
                        FRAMES[n % FRAMES.length], words.get(n % words.size()), words.get((n + 1) % words.size()));
                String group = taxonomy.groups().get(item.group()).name();
                Matter matter = new Matter(words.get((n + 2) % words.size()), text);
                texts.add(new LabelledText(item.code() + "/" + n, matter, group, item.code()));
            }
        }
        return texts;
    }

    static UntrainedEngine untrained() {
        return new UntrainedEngine(ours(), PlaceWords.general(), DANGER);
    }

    static TrainedEngine trained(List<LabelledText> texts) {
        TrainedModel model = new Trainer(ours(), PlaceWords.general(), 7).train(texts);
        return new TrainedEngine(ours(), model, PlaceWords.general(), DANGER);
    }
}
