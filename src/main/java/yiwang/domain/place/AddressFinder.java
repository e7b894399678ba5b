package yiwang.domain.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yiwang.domain.place.Place.Kind;

/**
 * Finds the place that an address is about: of the names that occur in it the one that says most exactly where, as far as the towns
 * and villages also named agree; in 张店镇张庄村 the 张庄村 of that town. Roads and waters are too long to say where. Read-only once
 * built; any thread.
 */
public final class AddressFinder {
    private static final int LONGEST = 300;
    private static final int SHORTEST_NAME = 2;
    /** What says most exactly where, first. */
    private static final List<Kind> SAYING = List.of(Kind.SITE, Kind.GRID, Kind.VILLAGE, Kind.TOWN, Kind.COUNTY);

    private final PlaceIndex index;
    private final char[] text;
    /** Where each form of a name begins, in the order of the forms, and whose it is. */
    private final int[] form;

    private final int[] place;

    /** For these places. */
    public AddressFinder(PlaceIndex index) {
        this.index = index;
        this.text = index.text();
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < index.size(); i++) {
            int end = i + 1 < index.size() ? index.start(i + 1) : text.length;
            for (int at = index.start(i); at < end; at = end(at) + 1) {
                if (end(at) - at >= SHORTEST_NAME) {
                    all.add(new long[] {at, i});
                }
            }
        }
        all.sort((a, b) -> compare((int) a[0], (int) b[0]));
        form = all.stream().mapToInt(each -> (int) each[0]).toArray();
        place = all.stream().mapToInt(each -> (int) each[1]).toArray();
    }

    private int end(int at) {
        int end = at;
        while (text[end] != PlaceIndex.END) {
            end++;
        }
        return end;
    }

    private int compare(int a, int b) {
        return Arrays.compare(text, a, end(a), text, b, end(b));
    }

    /** The place an address is about; several when it says too little to know which; none when no name is in it. */
    public List<Place> places(String address) {
        String plain = Folding.plain(address.length() > LONGEST ? address.substring(0, LONGEST) : address);
        List<Set<Place>> named = named(plain);
        String digits = Folding.digits(plain);
        if (!digits.equals(plain)) {
            named.addAll(named(digits));
        }
        for (Kind kind : SAYING) {
            Set<Place> fitting = new LinkedHashSet<>();
            named.forEach(same -> same.stream()
                    .filter(each -> each.kind() == kind && agrees(each, named))
                    .forEach(fitting::add));
            if (!fitting.isEmpty()) {
                return List.copyOf(fitting);
            }
        }
        return List.of();
    }

    /** The places of each name that occurs, the longest name at each place of the text. */
    private List<Set<Place>> named(String address) {
        List<Set<Place>> named = new ArrayList<>();
        int at = 0;
        while (at < address.length()) {
            Set<Place> found = new LinkedHashSet<>();
            int length = longestAt(address, at, found);
            if (length > 0) {
                named.add(found);
            }
            at += Math.max(1, length);
        }
        return named;
    }

    private int longestAt(String address, int from, Set<Place> found) {
        int low = 0;
        int high = form.length;
        int longest = 0;
        for (int depth = 0; from + depth < address.length(); depth++) {
            char next = address.charAt(from + depth);
            low = first(low, high, depth, next);
            high = first(low, high, depth, (char) (next + 1));
            if (low == high) {
                break;
            }
            if (text[form[low] + depth + 1] == PlaceIndex.END) { // the shorter ones stand before the longer
                longest = depth + 1;
                found.clear();
                for (int i = low; i < high && text[form[i] + longest] == PlaceIndex.END; i++) {
                    found.add(index.get(place[i]));
                }
            }
        }
        return longest;
    }

    /** The first form from {@code low} on, all of which agree before {@code depth}, with this character or a greater one there. */
    private int first(int low, int high, int depth, char c) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (text[form[middle] + depth] < c) { // the end of a form is less than all
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** For each area named, one of that name holds the place or lies in it. */
    private static boolean agrees(Place place, List<Set<Place>> named) {
        return named.stream()
                .filter(same -> same.stream().anyMatch(each -> each.kind().isArea()))
                .allMatch(same -> same.stream()
                        .anyMatch(each -> each.equals(place)
                                || each.kind().isArea()
                                        && !each.code().isEmpty()
                                        && (place.code().startsWith(each.code())
                                                || each.code().startsWith(place.code()))));
    }
}
