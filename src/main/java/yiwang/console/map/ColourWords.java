package yiwang.console.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.Texts;
import yiwang.wire.CategoryView;

/** Names colourings, their steps and their numbers. FX thread. */
final class ColourWords {
    private static final int CATEGORY_DIGITS = 2;

    private final Texts texts;
    private final Ages ages;
    private final TreeMap<String, String> categories = new TreeMap<>();

    ColourWords(Texts texts, Gazetteer places) {
        this.texts = texts;
        ages = new Ages(texts);
        boolean english = texts.locale().getLanguage().equals("en");
        for (CategoryView item : places.categories()) {
            categories.put(
                    item.code()
                            .substring(0, Math.min(CATEGORY_DIGITS, item.code().length())),
                    english ? item.categoryEn() : item.categoryZh());
        }
    }

    /** Everything that can be chosen: the kinds, then a category each. */
    List<Colouring> choices() {
        Set<Colouring> all = new LinkedHashSet<>();
        for (Colouring.Kind kind : Colouring.Kind.values()) {
            if (kind != Colouring.Kind.CATEGORY) {
                all.add(Colouring.by(kind));
            }
        }
        categories.keySet().forEach(code -> all.add(Colouring.category(code)));
        return new ArrayList<>(all);
    }

    String name(Colouring colouring) {
        return colouring.kind() == Colouring.Kind.CATEGORY
                ? texts.get("colour.category", categories.getOrDefault(colouring.category(), colouring.category()))
                : texts.get("colour." + word(colouring.kind()));
    }

    private static String word(Colouring.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Of an area's level: 「村」. */
    String level(AreaLevel level) {
        return texts.get("area." + level.name().toLowerCase(Locale.ROOT));
    }

    /** The lower limits of the five steps, the first as what is below the second. */
    List<String> limits(Shading shading) {
        List<String> words = new ArrayList<>();
        List<Double> from = shading.steps().from();
        Colouring.Kind kind = shading.colouring().kind();
        boolean none = kind.isCount() && from.getFirst() == 1;
        words.add(none ? "0" : texts.get("colour.below", number(kind, from.getFirst())));
        for (double limit : from) {
            words.add(number(kind, limit));
        }
        words.set(words.size() - 1, texts.get("colour.above", words.getLast()));
        return words;
    }

    /** What the steps count, and in what. */
    String about(Shading shading) {
        Colouring.Kind kind = shading.colouring().kind();
        String key = kind == Colouring.Kind.CATEGORY ? "open" : word(kind);
        return texts.get("about." + key, level(shading.level()));
    }

    /** What hatched areas are; empty when there are none. */
    String unknown(Shading shading) {
        Colouring.Kind kind = shading.colouring().kind();
        return switch (kind) {
            case OVERDUE -> texts.get("unknown.overdue", Shading.LEAST_OPEN);
            case HOUSEHOLDS ->
                shading.isKnown()
                        ? texts.get("unknown.households", Shading.LEAST_HOUSEHOLDS)
                        : texts.get("unknown.households.all");
            case SILENCE -> texts.get("unknown.silence");
            default -> "";
        };
    }

    /** What is missing in the numbers; empty when nothing is. */
    String leftOut(Shading shading) {
        return shading.leftOut() == 0 || shading.colouring().kind() == Colouring.Kind.NONE
                ? ""
                : texts.get(
                        "colour.left-out",
                        shading.leftOut(),
                        level(shading.heat() == null ? shading.level() : AreaLevel.GRID));
    }

    /** The number behind an area's colour, as a part of a line; empty when the colour needs none. */
    String value(Shading shading, CountyMap county, AreaStore.Area area) {
        int coloured = shading.area(county, area.code());
        if (coloured < 0) {
            return "";
        }
        double value = shading.values()[coloured];
        Colouring.Kind kind = shading.colouring().kind();
        boolean coarser = area.code().length() > shading.level().digits();
        String whose = level(shading.level());
        String of = coarser ? ".coarser" : "";
        if (Double.isNaN(value)) {
            return texts.get("value.unknown" + of, whose, name(shading.colouring()));
        }
        return kind == Colouring.Kind.AGE && value == 0
                ? ""
                : texts.get("value" + of, whose, name(shading.colouring()), number(kind, value));
    }

    /** A number in its unit. */
    private String number(Colouring.Kind kind, double value) {
        return switch (kind) {
            case AGE, SILENCE -> ages.plain(value);
            case OVERDUE -> texts.get("colour.percent", Math.round(value));
            case HOUSEHOLDS, HEAT ->
                value == Math.rint(value) ? whole(value) : String.format(Locale.ROOT, "%.1f", value);
            case WORK, NONE, OPEN, CATEGORY -> whole(value);
        };
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
