package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a county's own names stand in texts: 镇中社区居委会 is written 镇中社区, 公兴村委会 公兴村. A division's name says only
 * where, as a whole; of 新安大道 or 盐河 it is the proper name that does, while a road or a river is part of the matter.
 */
final class PlaceNames {
    private static final String[] COMMITTEES = {"居民委员会", "村民委员会", "居委会", "村委会"};
    private static final String[] THINGS = {"高速", "大道", "公路", "河", "湖", "海", "港", "路", "街", "巷", "线", "桥"};
    private static final String SEATS = "县镇乡";
    private static final int SHORTEST = 2;
    /** A bare name of two letters may be a word: 三口 of 一家三口. */
    private static final int SHORTEST_BARE = 3;

    private PlaceNames() {}

    /** A name, and how many of its first letters say only where. */
    record Name(String text, int where) {}

    static List<Name> of(Collection<String> official) {
        List<Name> names = new ArrayList<>();
        official.stream()
                .map(PlaceNames::plain)
                .filter(name -> name.length() >= SHORTEST)
                .forEach(name -> {
                    names.add(new Name(name, where(name)));
                    int bare = name.length() - 1;
                    if (bare >= SHORTEST_BARE && SEATS.indexOf(name.charAt(bare)) >= 0) {
                        names.add(new Name(name.substring(0, bare), bare));
                    }
                });
        return names;
    }

    private static String plain(String name) {
        for (String committee : COMMITTEES) {
            if (name.endsWith(committee)) {
                String bare = name.substring(0, name.length() - committee.length());
                return committee.startsWith("村") && !bare.endsWith("村") ? bare + "村" : bare;
            }
        }
        return name;
    }

    private static int where(String name) {
        for (String thing : THINGS) {
            if (name.endsWith(thing) && name.length() > thing.length()) {
                return name.length() - thing.length();
            }
        }
        return name.length();
    }
}
