package yiwang.domain.classify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often answers were right: counted while texts are answered, then asked. Of one level, first groups or items. One
 * thread.
 */
public final class Accuracy {
    private final Map<String, PerClass> classes = new TreeMap<>();
    private int texts;
    private int top1;
    private int top3;

    /** Of one class: texts that are of it, texts taken for it, and texts of it taken for it. */
    public static final class PerClass {
        private int support;
        private int taken;
        private int right;

        /** How many texts are of this class. */
        public int support() {
            return support;
        }

        /** Of those taken for it, the part that is; 0 when none was. */
        public double precision() {
            return taken == 0 ? 0 : right / (double) taken;
        }

        /** Of those that are of it, the part taken for it; 0 when there are none. */
        public double recall() {
            return support == 0 ? 0 : right / (double) support;
        }
    }

    /** Counts one answer; {@code truth} is the code of the right class. */
    public void count(String truth, List<Candidate> candidates) {
        texts++;
        of(truth).support++;
        if (!candidates.isEmpty()) {
            of(candidates.getFirst().code()).taken++;
        }
        for (int place = 0; place < candidates.size(); place++) {
            if (candidates.get(place).code().equals(truth)) {
                top3++;
                top1 += place == 0 ? 1 : 0;
                of(truth).right += place == 0 ? 1 : 0;
            }
        }
    }

    private PerClass of(String code) {
        return classes.computeIfAbsent(code, key -> new PerClass());
    }

    /** Texts counted. */
    public int texts() {
        return texts;
    }

    /** The part whose first candidate was right. */
    public double top1() {
        return texts == 0 ? 0 : top1 / (double) texts;
    }

    /** The part with the right class among the three. */
    public double top3() {
        return texts == 0 ? 0 : top3 / (double) texts;
    }

    /** By code: every class that a text was of or was taken for. */
    public Map<String, PerClass> classes() {
        return Map.copyOf(classes);
    }
}
