package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Cuts labelled texts into parts of which each has its share of every class. The same seed cuts the same way. */
final class Folds {
    private final int[] foldOf;

    Folds(int[] classOf, int folds, long seed) {
        foldOf = new int[classOf.length];
        TreeMap<Integer, List<Integer>> byClass = new TreeMap<>();
        for (int i = 0; i < classOf.length; i++) {
            byClass.computeIfAbsent(classOf[i], label -> new ArrayList<>()).add(i);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int dealt = 0;
        for (List<Integer> members : byClass.values()) {
            for (int i = members.size() - 1; i >= 0; i--) {
                int other = random.nextInt(i + 1);
                int member = members.set(other, members.get(i));
                foldOf[member] = dealt++ % folds;
            }
        }
    }

    boolean isIn(int text, int fold) {
        return foldOf[text] == fold;
    }
}
