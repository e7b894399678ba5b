package yiwang.domain.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;

/**
 * Finds places by what is typed: a name, a part of it, or pinyin initials, in several words or one; {@code bjl}, 滨江 and 江路
 * find 滨江路, 3号桥 and 三号桥 are the same.
 *
 * <p>The best come first, by {@link Rank}; of the same rank the larger kind, then what is nearer, then what was put in
 * earlier, so that the same question always has the same answer. Each name has a signature of 64 bits, which rules out nearly all
 * of them before a character is read. Names are packed: some 60 bytes each. Read-only once built; any thread.
 */
public final class PlaceIndex {
    /** No question has more answers. */
    public static final int MOST = 100;

    /** Stands between the forms of a name. */
    static final char END = '\n';

    private static final int LONGEST = 80;
    private static final int KIND_SHIFT = 56;
    private static final int RANK_SHIFT = 60;
    private static final int DISTANCE_SHIFT = 32;
    private static final int FARTHEST = (1 << 24) - 1;
    private static final double MICRO = 1e6;
    private static final Place.Kind[] KINDS = Place.Kind.values();

    private final Initials initials;
    private final int size;
    private final char[] text;
    private final int[] start;
    private final long[] signature;
    private final long[] code;
    private final byte[] kind;
    private final int[] lon;
    private final int[] lat;

    /** How well a name fits, the best first. */
    enum Rank {
        EXACT,
        PREFIX,
        INITIALS,
        INITIALS_PREFIX,
        CONTAINS,
        INITIALS_CONTAIN,
        NONE
    }

    private PlaceIndex(Builder from) {
        initials = from.initials;
        size = from.size;
        text = new char[from.text.length()];
        from.text.getChars(0, text.length, text, 0);
        start = Arrays.copyOf(from.start, size + 1);
        start[size] = text.length;
        code = Arrays.copyOf(from.code, size);
        kind = Arrays.copyOf(from.kind, size);
        lon = Arrays.copyOf(from.lon, size);
        lat = Arrays.copyOf(from.lat, size);
        signature = new long[size];
        for (int i = 0; i < size; i++) {
            signature[i] = Signature.ofName(text, start[i], start[i + 1], initials);
        }
    }

    /** How many places there are. */
    public int size() {
        return size;
    }

    /**
     * The best of those that every word of {@code typed} fits, at most {@code limit} and never more than {@link #MOST}; none
     * for nothing typed.
     *
     * @param near of equally good ones those near it come first
     */
    public List<Place> find(String typed, @Nullable GeoPoint near, int limit) {
        List<Word> words = words(typed);
        Word whole = words.size() > 1 ? Word.of(Folding.plain(cut(typed))) : null;
        Best best = new Best(Math.clamp(limit, 0, MOST));
        for (int i = 0; i < size && !words.isEmpty(); i++) {
            if (mayFit(words, signature[i])) {
                Rank rank = rank(words, whole, i);
                if (rank != Rank.NONE && best.takes(score(rank, i, 0))) {
                    best.offer(score(rank, i, near == null ? 0 : near.metresTo(at(i))));
                }
            }
        }
        List<Place> found = new ArrayList<>();
        best.each(score -> found.add(get((int) score)));
        return found;
    }

    private static List<Word> words(String typed) {
        List<Word> words = new ArrayList<>();
        for (String word : cut(typed).split("[\\s\\u3000]+")) {
            String plain = Folding.plain(word);
            if (!plain.isEmpty()) {
                words.add(Word.of(plain));
            }
        }
        return words;
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static boolean mayFit(List<Word> words, long signature) {
        for (Word word : words) {
            if (!word.mayBeIn(signature)) {
                return false;
            }
        }
        return true;
    }

    /** All words must be in the name; it fits as well as the worst of them, or as well as all of them in one. */
    private Rank rank(List<Word> words, @Nullable Word whole, int place) {
        Rank worst = Rank.EXACT;
        for (Word word : words) {
            Rank rank = word.rank(text, start[place], start[place + 1], initials);
            if (rank == Rank.NONE) {
                return Rank.NONE;
            }
            worst = rank.compareTo(worst) > 0 ? rank : worst;
        }
        if (whole != null) {
            Rank together = whole.rank(text, start[place], start[place + 1], initials);
            return together.compareTo(worst) < 0 ? together : worst;
        }
        return worst;
    }

    private long score(Rank rank, int place, double metres) {
        return ((long) rank.ordinal() << RANK_SHIFT)
                | ((long) kind[place] << KIND_SHIFT)
                | ((long) Math.min(FARTHEST, metres) << DISTANCE_SHIFT)
                | place;
    }

    private GeoPoint at(int place) {
        return new GeoPoint(lon[place] / MICRO, lat[place] / MICRO);
    }

    /** The place of this number, in the order in which they were put in. */
    public Place get(int number) {
        int end = start[number];
        while (text[end] != END) {
            end++;
        }
        String name = new String(text, start[number], end - start[number]);
        return new Place(code[number] < 0 ? "" : Long.toString(code[number]), KINDS[kind[number]], name, at(number));
    }

    /** The forms of all names, each closed by {@link #END}. */
    char[] text() {
        return text;
    }

    /** Where the forms of a place begin in {@link #text}. */
    int start(int place) {
        return start[place];
    }

    /** The smallest scores so far, in order. */
    private static final class Best {
        private final long[] scores;
        private int held;

        Best(int most) {
            scores = new long[most];
        }

        boolean takes(long score) {
            return held < scores.length || held > 0 && score < scores[held - 1];
        }

        void offer(long score) {
            if (!takes(score)) {
                return;
            }
            int at = held < scores.length ? held++ : held - 1;
            while (at > 0 && scores[at - 1] > score) {
                scores[at] = scores[at - 1];
                at--;
            }
            scores[at] = score;
        }

        void each(LongConsumer to) {
            for (int i = 0; i < held; i++) {
                to.accept(scores[i]);
            }
        }
    }

    /** Collects places. Not for several threads. */
    public static final class Builder {
        private static final int FIRST_ROOM = 1024;

        private final Initials initials;
        private final StringBuilder text = new StringBuilder();
        private int[] start = new int[FIRST_ROOM];
        private long[] code = new long[FIRST_ROOM];
        private byte[] kind = new byte[FIRST_ROOM];
        private int[] lon = new int[FIRST_ROOM];
        private int[] lat = new int[FIRST_ROOM];
        private int size;

        /** For an index that reads characters by this table. */
        public Builder(Initials initials) {
            this.initials = initials;
        }

        /** Puts in a place that is found by its name and by these others. */
        public Builder add(Place place, Collection<String> otherNames) {
            room();
            start[size] = text.length();
            code[size] = place.code().isEmpty() ? -1 : Long.parseLong(place.code());
            kind[size] = (byte) place.kind().ordinal();
            lon[size] = (int) Math.round(place.at().lon() * MICRO);
            lat[size] = (int) Math.round(place.at().lat() * MICRO);
            size++;
            Set<String> forms = new LinkedHashSet<>();
            forms.add(place.name().replace(END, ' '));
            forms(place.name(), forms);
            otherNames.forEach(name -> forms(name, forms));
            forms.forEach(form -> text.append(form).append(END));
            return this;
        }

        private static void forms(String name, Set<String> forms) {
            String plain = Folding.plain(name);
            if (!plain.isEmpty()) {
                forms.add(plain);
                forms.add(Folding.digits(plain));
            }
        }

        private void room() {
            if (size + 1 == start.length) {
                int more = start.length * 2;
                start = Arrays.copyOf(start, more);
                code = Arrays.copyOf(code, more);
                kind = Arrays.copyOf(kind, more);
                lon = Arrays.copyOf(lon, more);
                lat = Arrays.copyOf(lat, more);
            }
        }

        /** What was put in so far. */
        public PlaceIndex build() {
            return new PlaceIndex(this);
        }
    }
}
