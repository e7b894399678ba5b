package yiwang.server.reference;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.access.Territory;
import yiwang.domain.category.Category;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.KeywordTrie;
import yiwang.domain.category.Limits;
import yiwang.domain.clock.ClockBook;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GbId;
import yiwang.domain.code.GridCode;
import yiwang.domain.profile.ProfileBook;
import yiwang.domain.routing.Leads;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.CategoryView;
import yiwang.wire.ChannelView;
import yiwang.wire.UnitView;

/** The lists of one county and what the rules ask of them. Immutable; any thread. */
public final class CountyLists implements KnownCodes, Leads, Territory {
    /** Deeper than any tree of units; a file whose units stand below each other in a circle ends here. */
    private static final int DEEPEST = 20;

    private static final Set<String> TERRITORIAL = Set.of("center", "town-center");

    /** What holds for a matter of no known item: an answer within a day, dealt with in a week. */
    private static final Limits UNCLASSIFIED = new Limits(TimeLimit.parse("1 WD"), TimeLimit.parse("5 WD"), List.of());

    private final List<UnitView> units;
    private final Set<String> unitIds;
    private final List<Post> posts;
    private final List<ChannelView> channels;
    private final CountyRules rules;
    private final ClockBook clocks;
    private final Map<CategoryCode, Category> byCode = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> townCenters = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final List<UnitView> named;
    private final KeywordTrie unitNames;

    private CountyLists(
            List<UnitView> units, List<Post> posts, List<ChannelView> channels, CountyRules rules, ClockBook clocks) {
        this.units = units;
        this.unitIds = units.stream().map(UnitView::id).collect(Collectors.toUnmodifiableSet());
        this.posts = posts;
        this.channels = channels;
        this.rules = rules;
        this.clocks = clocks;
        units.forEach(unit -> parents.put(unit.id(), Objects.requireNonNullElse(unit.parent(), "")));
        units.stream()
                .filter(unit -> unit.kind().equals("town-center"))
                .forEach(unit -> townCenters.put(unit.division(), unit.id()));
        units.stream()
                .filter(unit -> TERRITORIAL.contains(unit.kind()))
                .forEach(unit -> areas.put(unit.id(), unit.division()));
        rules.categories().items().forEach(item -> byCode.put(item.code(), item));
        named = units.stream().filter(unit -> !unit.id().equals(CENTER)).toList();
        unitNames = new KeywordTrie(named.stream().map(UnitView::name).toList());
        if (!unitIds.contains(CENTER)) {
            throw new BrokenDataFile("units.csv", 0, "has no unit " + CENTER);
        }
    }

    /**
     * Reads {@code units.csv}, {@code workers.csv}, {@code channels.csv} and the {@link CountyRules} of a folder.
     *
     * @param now since when the state of the channels is taken as it stands there
     */
    public static CountyLists read(Path folder, Instant now) {
        CountyRules rules = CountyRules.read(folder);
        return new CountyLists(
                Table.read(folder.resolve("units.csv"), CountyLists::unit, UnitView::id),
                Table.read(folder.resolve("workers.csv"), CountyLists::post, Post::id),
                Table.read(folder.resolve("channels.csv"), line -> channel(line, now), ChannelView::gbId),
                rules,
                ClockBook.of(rules.clocks()));
    }

    /** The same lists with the calendars and windows of before. */
    public CountyLists with(ClockBook book) {
        return new CountyLists(units, posts, channels, rules, book);
    }

    /** In the order of the file. */
    public List<UnitView> units() {
        return units;
    }

    /** In the order of the file. */
    public List<Post> posts() {
        return posts;
    }

    /** In the order of the file; all taken as online until something else is learnt. */
    public List<ChannelView> channels() {
        return channels;
    }

    /** The category list itself. */
    public CategoryList categories() {
        return rules.categories();
    }

    /** The category list as it crosses the wire. */
    public List<CategoryView> categoryViews() {
        return rules.categories().items().stream().map(CountyLists::view).toList();
    }

    /** What a unit is called; its code when nobody knows it. */
    public String unitName(String unit) {
        return units.stream()
                .filter(known -> known.id().equals(unit))
                .map(UnitView::name)
                .findFirst()
                .orElse(unit);
    }

    @Override
    public boolean isUnit(String unit) {
        return unitIds.contains(unit);
    }

    @Override
    public boolean isCategory(CategoryCode category) {
        return byCode.containsKey(category);
    }

    @Override
    public Limits limits(CategoryCode category, Urgency urgency) {
        Category item = byCode.get(category);
        Limits usual = item == null ? UNCLASSIFIED : item.limits();
        return urgency == Urgency.A && urgency(category) != Urgency.A ? usual.withoutBreaks() : usual;
    }

    @Override
    public Urgency urgency(CategoryCode category) {
        return Optional.ofNullable(byCode.get(category)).map(Category::urgency).orElse(Urgency.C);
    }

    @Override
    public boolean isBelow(String unit, String above) {
        String parent = parents.getOrDefault(unit, "");
        for (int depth = 0; depth < DEEPEST && !parent.isEmpty(); depth++) {
            if (parent.equals(above)) {
                return true;
            }
            parent = parents.getOrDefault(parent, "");
        }
        return false;
    }

    /** Of the center the county, of a town center its town; departments of the county have matters, not an area. */
    @Override
    public Optional<String> area(String unit) {
        return Optional.ofNullable(areas.get(unit));
    }

    @Override
    public String fallback(DivisionCode place) {
        String code = place.value();
        String town = code.substring(0, Math.min(code.length(), DivisionCode.Level.TOWN.digits()));
        return townCenters.getOrDefault(town, CENTER);
    }

    @Override
    public ClockBook clocks() {
        return clocks;
    }

    @Override
    public @Nullable String listed(CategoryCode item, DivisionCode place) {
        Category category = byCode.get(item);
        if (category == null) {
            return null;
        }
        String lead = category.lead();
        if (lead.equals(Category.TOWN)) {
            return territorial(place);
        }
        return unitIds.contains(lead) && !lead.equals(CENTER) ? lead : null;
    }

    @Override
    public @Nullable String named(String text) {
        List<String> found = new ArrayList<>();
        unitNames.scan(text, (name, start) -> found.add(named.get(name).id()));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public @Nullable String territorial(DivisionCode place) {
        String unit = fallback(place);
        return unit.equals(CENTER) ? null : unit;
    }

    @Override
    public ProfileBook profiles() {
        return rules.profiles();
    }

    private static UnitView unit(Table.Line line) {
        String initials = line.optional("initials");
        return new UnitView(
                line.text("id"),
                line.text("name"),
                line.text("kind"),
                line.optional("parent"),
                new DivisionCode(line.text("division")).value(),
                initials.isEmpty() ? line.optional("short") : initials);
    }

    private static Post post(Table.Line line) {
        return new Post(
                line.text("id"),
                line.text("name"),
                line.text("unit"),
                new GridCode(line.text("grid")).value(),
                line.number("lon", -180, 180),
                line.number("lat", -90, 90));
    }

    private static ChannelView channel(Table.Line line, Instant now) {
        String gbId = new GbId(line.text("gbId")).value();
        String unit = line.optional("unit");
        String stream = line.optional("stream");
        return new ChannelView(
                gbId,
                line.text("name"),
                line.text("kind"),
                line.number("lon", -180, 180),
                line.number("lat", -90, 90),
                line.number("heading", 0, 360),
                unit.isEmpty() ? line.text("owner") : unit,
                new GridCode(line.text("grid")).value(),
                stream.contains("://") ? stream : "/api/v1/channels/" + gbId + "/stream.ts",
                true,
                now);
    }

    private static CategoryView view(Category item) {
        return new CategoryView(
                item.code().value(),
                item.groupZh(),
                item.groupEn(),
                item.nameZh(),
                item.nameEn(),
                item.lead(),
                item.urgency(),
                item.limits().response().toString(),
                item.limits().dispose().toString());
    }
}
