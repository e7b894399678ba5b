package yiwang.bench;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.ScopeNotes;
import yiwang.domain.classify.Candidate;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.TrainedEngine;
import yiwang.domain.classify.Trainer;

/**
 * Texts a second of processor time on one thread with 1,216 items: ours with confidences and explanations, the peer
 * liblinear-java as it is commonly used, a flat one-vs-rest SVM on hashed letter pairs, learnt from the same texts and only
 * asked for the class.
 *
 * <p>Timed with the short texts they learnt from, on nearly all of which both must be right; or with {@link LongTexts},
 * which nobody has labelled: there each must answer again what it answered before it was timed.
 */
final class ClassifyBenchmark implements Benchmark {
    private static final int ITEMS = 1_216;
    private static final int TEXTS_PER_ITEM = 2;
    private static final int BUCKETS = 1 << 18;
    private static final int ROUNDS = 8;
    private static final double LEAST_RIGHT = 0.90;

    private final String name;
    private final List<LabelledText> learnt = new ArrayList<>();
    private final List<Matter> texts;
    private final List<@Nullable String> right;
    private final List<Integer> rightOfPeer;
    private final TrainedEngine engine;
    private final Model peer;

    static ClassifyBenchmark ofShortTexts() {
        return new ClassifyBenchmark("classify", null);
    }

    static ClassifyBenchmark ofLongTexts() throws IOException {
        return new ClassifyBenchmark("classify-long", LongTexts.all());
    }

    /** With the texts learnt from where there are no others. */
    private ClassifyBenchmark(String name, @Nullable List<Matter> others) {
        this.name = name;
        Taxonomy taxonomy = taxonomy();
        for (int n = 0; n < ITEMS * TEXTS_PER_ITEM; n++) {
            learnt.add(text(taxonomy, n % ITEMS, n));
        }
        PlaceWords places = PlaceWords.general();
        engine = new TrainedEngine(
                taxonomy, new Trainer(taxonomy, places, 1).train(learnt), places, CategoryResource.dangerWords());
        peer = trainPeer();
        if (others == null) {
            texts = learnt.stream().map(LabelledText::matter).toList();
            right = learnt.stream().map(LabelledText::item).toList();
            rightOfPeer =
                    IntStream.range(0, learnt.size()).mapToObj(i -> i % ITEMS).toList();
        } else {
            texts = others;
            right = texts.stream().map(this::answer).toList();
            rightOfPeer = texts.stream().map(this::answerOfPeer).toList();
        }
    }

    /** The 144 shipped items, each divided by where it occurs until there are 1,216. */
    private static Taxonomy taxonomy() {
        Taxonomy shipped = Taxonomy.of(CategoryResource.categories(), ScopeNotes.shipped());
        String[] places = {"医院", "码头", "车站", "菜场", "工厂", "祠堂", "牧场", "机关", "公墓"};
        List<Taxonomy.Item> items = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            Taxonomy.Item base = shipped.items().get(n % shipped.items().size());
            String place = places[n / shipped.items().size()];
            List<String> words = new ArrayList<>(base.keywords());
            words.add(place + base.name());
            items.add(new Taxonomy.Item(
                    String.format(Locale.ROOT, "%s-%d", base.code(), n),
                    place + base.name(),
                    base.group(),
                    words,
                    place + "。" + base.prose()));
        }
        return new Taxonomy(shipped.groups(), items);
    }

    private static LabelledText text(Taxonomy taxonomy, int number, int n) {
        Taxonomy.Item item = taxonomy.items().get(number);
        List<String> words = item.keywords();
        String place = item.name().substring(0, 2);
        String text = "您好，我要反映" + place + "的情况：" + words.get(n % words.size()) + "已经好几天了，" + place + "附近的群众意见很大，"
                + item.name() + "，" + words.get((n / ITEMS + 1) % words.size()) + "，打过电话没有人来处理，请有关部门尽快到" + place
                + "现场看一看，谢谢！";
        String group = taxonomy.groups().get(item.group()).name();
        return new LabelledText("b" + n, new Matter(item.name(), text), group, item.code());
    }

    private Model trainPeer() {
        Problem problem = new Problem();
        problem.l = learnt.size();
        problem.n = BUCKETS;
        problem.x = learnt.stream().map(text -> features(text.matter())).toArray(Feature[][]::new);
        problem.y = new double[learnt.size()];
        for (int i = 0; i < problem.y.length; i++) {
            problem.y[i] = i % ITEMS;
        }
        Linear.setDebugOutput(new PrintStream(PrintStream.nullOutputStream()));
        return Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 0.1));
    }

    private static Feature[] features(Matter matter) {
        String text = matter.title() + "\n" + matter.text();
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            int key = (text.charAt(i) << 16 | text.charAt(i + 1)) * 0x9E3779B1 >>> 14;
            counts.merge(key + 1, 1, Integer::sum);
        }
        double length = Math.sqrt(counts.values().stream()
                .mapToDouble(count -> count * (double) count)
                .sum());
        return counts.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
                .toArray(Feature[]::new);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "texts/s";
    }

    @Override
    public String peerName() {
        return "liblinear-flat";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double ours() {
        return rate(ROUNDS, i -> answer(texts.get(i)).equals(right.get(i)) ? 1 : 0);
    }

    @Override
    public double peer() {
        return rate(1, i -> answerOfPeer(texts.get(i)) == rightOfPeer.get(i) ? 1 : 0);
    }

    private String answer(Matter matter) {
        List<Candidate> items = engine.classify(matter).items();
        return items.isEmpty() ? "" : items.getFirst().code();
    }

    private int answerOfPeer(Matter matter) {
        return (int) Linear.predict(peer, features(matter));
    }

    private double rate(int rounds, ToIntFunction<Integer> isRight) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int right = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < texts.size(); i++) {
                right += isRight.applyAsInt(i);
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
        int answers = rounds * texts.size();
        if (right < LEAST_RIGHT * answers) {
            throw new IllegalStateException("only " + right + " of " + answers + " right");
        }
        return answers / seconds;
    }
}
