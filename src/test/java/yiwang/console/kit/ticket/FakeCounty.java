package yiwang.console.kit.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.ClockResource;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.profile.ProfileBook;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.CategoryView;
import yiwang.wire.ProfileView;
import yiwang.wire.UnitView;

/** The lists of the demo county, from test files. */
public final class FakeCounty implements Gazetteer, KnownCodes {
    private final ClockBook clocks = ClockBook.of(ClockResource.rules());
    private final ProfileBook profiles = ProfileBook.shipped();
    private final Map<String, UnitView> units = new LinkedHashMap<>();
    private final Map<String, CategoryView> items = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    public FakeCounty() {
        lines("units.csv").forEach(line -> {
            String[] c = line.split(",", -1);
            units.put(c[0], new UnitView(c[0], c[1], c[2], c[3], c[4], c[5]));
        });
        lines("items.tsv").forEach(line -> {
            String[] c = line.split("\t", -1);
            items.put(c[0], new CategoryView(c[0], c[1], c[2], c[3], c[4], c[5], Urgency.valueOf(c[6]), c[7], c[8]));
        });
        lines("places.csv").forEach(line -> {
            String[] c = line.split(",", -1);
            places.put(c[0], c[1].replace("居委会", "").replace("委会", ""));
        });
    }

    /** Lines of a test file beside this class, without its head where it has one. */
    public static List<String> lines(String file) {
        try (InputStream in = FakeCounty.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("id,") && !line.startsWith("title\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes of the villages. */
    public List<String> villages() {
        return places.keySet().stream().filter(code -> code.length() == 12).toList();
    }

    @Override
    public String county() {
        return "灌南县";
    }

    @Override
    public @Nullable UnitView unit(String id) {
        return units.get(id);
    }

    @Override
    public List<UnitView> units() {
        return List.copyOf(units.values());
    }

    @Override
    public @Nullable CategoryView category(String code) {
        return items.get(code);
    }

    @Override
    public Collection<CategoryView> categories() {
        return items.values();
    }

    @Override
    public String placeName(String code) {
        return places.getOrDefault(code, code);
    }

    @Override
    public String geoJson(String layer) {
        return places.keySet().stream()
                .map(code -> "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"}}")
                .collect(Collectors.joining(",", "{\"features\":[", "]}"));
    }

    @Override
    public boolean isUnit(String unit) {
        return units.containsKey(unit);
    }

    @Override
    public boolean isCategory(CategoryCode category) {
        return items.containsKey(category.value());
    }

    @Override
    public Limits limits(CategoryCode category, Urgency urgency) {
        CategoryView item = items.get(category.value());
        return item == null
                ? new Limits(TimeLimit.parse("1 WD"), TimeLimit.parse("5 WD"), List.of())
                : new Limits(TimeLimit.parse(item.response()), TimeLimit.parse(item.dispose()), List.of());
    }

    @Override
    public ClockBook clocks() {
        return clocks;
    }

    @Override
    public Urgency urgency(CategoryCode category) {
        CategoryView item = items.get(category.value());
        return item == null ? Urgency.C : item.urgency();
    }

    @Override
    public List<ProfileView> profileViews() {
        return profiles.all().stream().map(ProfileView::of).toList();
    }

    @Override
    public boolean isBelow(String unit, String above) {
        UnitView view = units.get(unit);
        return view != null && view.parent().equals(above);
    }

    @Override
    public String fallback(DivisionCode place) {
        return CENTER;
    }

    @Override
    public ProfileBook profiles() {
        return profiles;
    }
}
