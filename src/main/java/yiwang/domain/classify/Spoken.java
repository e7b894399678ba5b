package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a text that spoke for a class: runs of letters whose pairs all did. */
final class Spoken {
    private static final int WORDS = 5;
    private static final int LONGEST_WORD = 8;
    /** Pairs that gave less than this part of what the strongest gave do not count. */
    private static final float FAINT = 0.3f;

    private static final int LENGTHS = 16;
    private static final int IN_TEXT = 1 << 30;

    private Spoken() {}

    /** {@code known}, at most {@code WORDS} of them. */
    static List<String> first(List<String> known) {
        return known.size() <= WORDS ? known : known.subList(0, WORDS);
    }

    /**
     * The weightiest words, at most {@code WORDS}.
     *
     * @param given what each gram gave the class
     */
    static List<String> words(Grams grams, float[] given) {
        Ranking runs = new Ranking(WORDS * 2);
        runs(grams.titlePairs(), given, runs, 0);
        runs(grams.textPairs(), given, runs, IN_TEXT);
        List<String> words = new ArrayList<>();
        for (int place = 0; place < runs.size() && words.size() < WORDS; place++) {
            int run = runs.number(place);
            char[] letters = (run & IN_TEXT) == 0
                    ? grams.letters().title()
                    : grams.letters().text();
            int start = (run & ~IN_TEXT) / LENGTHS;
            String word = new String(letters, start, run % LENGTHS);
            if (!isPartOfOne(words, word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isPartOfOne(List<String> known, String word) {
        for (String longer : known) {
            if (longer.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Offers every run as one number: where it stands, and how long it is. */
    private static void runs(int[] pairs, float[] given, Ranking runs, int part) {
        float strongest = 0;
        for (int pair : pairs) {
            float weight = of(pair, given);
            strongest = weight > strongest ? weight : strongest;
        }
        float least = strongest * FAINT;
        for (int start = 0; start < pairs.length; start++) {
            if (of(pairs[start], given) > least) {
                int end = start;
                double sum = 0;
                while (end < pairs.length && end - start < LONGEST_WORD - 1 && of(pairs[end], given) > least) {
                    sum += of(pairs[end++], given);
                }
                runs.offer(part | start * LENGTHS | end - start + 1, sum);
                start = end;
            }
        }
    }

    private static float of(int pair, float[] given) {
        return pair == Grams.NONE ? 0 : given[pair];
    }
}
