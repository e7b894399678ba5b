package yiwang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.place.Initials;
import yiwang.domain.place.Place;
import yiwang.domain.place.PlaceIndex;

/**
 * How long 99 in 100 questions take at most that somebody types into the search field over 100,000 names: parts of names and initials of
 * one to four letters. The peer asks each name and each string of initials in turn and sorts what fits. Both must give the same eight
 * answers to each question.
 */
final class PlacesBenchmark implements Benchmark {
    private static final int NAMES = 100_000;
    private static final int QUESTIONS = 400;
    private static final int LIMIT = 8;
    private static final double QUANTILE = 0.99;
    private static final String[] FIRST = {
        "滨江", "新安", "北陈", "张店", "汤沟", "百禄", "孟兴", "李集", "田楼", "三口", "堆沟", "花园", "人民", "海西", "镇中", "周庄", "窑湾", "龙沟"
    };
    private static final String[] SECOND = {"东", "西", "南", "北", "新", "老", "大", "小", "前", "后", "上", "下"};
    private static final String[] LAST = {
        "路", "小区", "村", "小学", "桥", "泵站", "卫生室", "超市", "广场", "加油站", "网格", "花园", "码头", "菜场"
    };

    private record Known(Place place, String initials) {}

    private record Fit(Known known, int rank, int number) {}

    private final GeoPoint near = new GeoPoint(119.35, 34.08);
    private final List<Known> plain = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final PlaceIndex index;

    PlacesBenchmark() {
        Random random = new Random(7);
        Initials initials = Initials.shipped();
        PlaceIndex.Builder builder = new PlaceIndex.Builder(initials);
        Place.Kind[] kinds = Place.Kind.values();
        for (int i = 0; i < NAMES; i++) {
            String name = any(FIRST, random) + any(SECOND, random) + any(FIRST, random) + i % 97 + any(LAST, random);
            GeoPoint at = new GeoPoint(
                    (119_000_000 + random.nextInt(500_000)) / 1e6, (34_000_000 + random.nextInt(300_000)) / 1e6);
            Place place = new Place("", kinds[i % kinds.length], name, at);
            builder.add(place, List.of());
            plain.add(new Known(place, initials.of(name)));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            Known about = plain.get(random.nextInt(NAMES));
            String from = i % 2 == 0 ? about.initials() : about.place().name();
            int length = 1 + i / 2 % 4;
            int begin = i % 3 == 0 ? 0 : random.nextInt(from.length() - length);
            questions.add(from.substring(begin, begin + length));
        }
        index = builder.build();
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String unit() {
        return "ms-p99";
    }

    @Override
    public String peerName() {
        return "plain-scan";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() {
        return measure(this::find, this::scan);
    }

    @Override
    public double peer() {
        return measure(this::scan, this::find);
    }

    private double measure(Function<String, List<Place>> timed, Function<String, List<Place>> other) {
        double[] millis = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            String question = questions.get(i);
            long begun = System.nanoTime();
            List<Place> answer = timed.apply(question);
            millis[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.isEmpty() || !answer.equals(other.apply(question))) {
                throw new IllegalStateException(question + ": " + answer + " is not " + other.apply(question));
            }
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(QUANTILE * QUESTIONS) - 1];
    }

    private List<Place> find(String typed) {
        return index.find(typed, near, LIMIT);
    }

    private List<Place> scan(String typed) {
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            int rank = rank(plain.get(i), typed);
            if (rank >= 0) {
                fits.add(new Fit(plain.get(i), rank, i));
            }
        }
        return fits.stream()
                .sorted(Comparator.comparingInt(Fit::rank)
                        .thenComparing(fit -> fit.known().place().kind())
                        .thenComparing(
                                fit -> (long) near.metresTo(fit.known().place().at()))
                        .thenComparing(Fit::number))
                .limit(LIMIT)
                .map(fit -> fit.known().place())
                .toList();
    }

    private static int rank(Known known, String typed) {
        String name = known.place().name();
        String initials = known.initials();
        List<Boolean> fits = List.of(
                name.equals(typed),
                name.startsWith(typed),
                initials.equals(typed),
                initials.startsWith(typed),
                name.contains(typed),
                initials.contains(typed));
        return fits.indexOf(Boolean.TRUE);
    }
}
