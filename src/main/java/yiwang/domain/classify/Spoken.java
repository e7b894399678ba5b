package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the words of a text that spoke for a class: runs of letters whose pairs all did. */
final class Spoken {
    private static final int WORDS = 5;
    private static final int LONGEST_WORD = 8;
    /** Pairs that gave less than this part of what the strongest gave do not count. */
    private static final float FAINT = 0.3f;

    private static final int LENGTHS = 16;
    private static final int IN_TEXT = 1 << 30;

    private final Grams grams;
    private final int[] inTitle;
    private final int[] inText;

    /** @param known lists of the grams that may have spoken; what others are given is not looked at */
    Spoken(Grams grams, int[]... known) {
        this.grams = grams;
        byte[] mayHave = new byte[grams.size() + 1];
        for (int[] some : known) {
            for (int gram : some) {
                mayHave[gram - Grams.NONE] = 1;
            }
        }
        inTitle = places(grams.titlePairs(), mayHave);
        inText = places(grams.textPairs(), mayHave);
    }

    private static int[] places(int[] pairs, byte[] mayHave) {
        int[] places = new int[pairs.length + 1];
        int size = 0;
        for (int place = 0; place < pairs.length; place++) {
            places[size] = place;
            size += mayHave[pairs[place] - Grams.NONE];
        }
        return Arrays.copyOf(places, size);
    }

    /** {@code known}, at most {@code WORDS} of them. */
    static List<String> first(List<String> known) {
        return known.size() <= WORDS ? known : known.subList(0, WORDS);
    }

    /**
     * The weightiest words, at most {@code WORDS}.
     *
     * @param given what each gram gave the class
     */
    List<String> words(float[] given) {
        Ranking runs = new Ranking(WORDS * 2);
        runs(grams.titlePairs(), inTitle, given, runs, 0);
        runs(grams.textPairs(), inText, given, runs, IN_TEXT);
        List<String> words = new ArrayList<>();
        for (int rank = 0; rank < runs.size() && words.size() < WORDS; rank++) {
            int run = runs.number(rank);
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
    private static void runs(int[] pairs, int[] places, float[] given, Ranking runs, int part) {
        float strongest = 0;
        for (int place : places) {
            strongest = Math.max(strongest, given[pairs[place]]);
        }
        float least = strongest * FAINT;
        int next = 0;
        while (next < places.length) {
            int start = places[next];
            int end = start;
            double sum = 0;
            while (next < places.length
                    && places[next] == end
                    && end - start < LONGEST_WORD - 1
                    && given[pairs[end]] > least) {
                sum += given[pairs[end++]];
                next++;
            }
            if (end > start) {
                runs.offer(part | start * LENGTHS | end - start + 1, sum);
            }
            // where a run ended none begins
            if (next < places.length && places[next] == end) {
                next++;
            }
        }
    }
}
