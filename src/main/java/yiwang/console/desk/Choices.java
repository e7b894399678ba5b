package yiwang.console.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.NamedPlaces;
import yiwang.domain.place.AddressFinder;
import yiwang.domain.place.Initials;
import yiwang.domain.place.Place;
import yiwang.domain.place.PlaceIndex;
import yiwang.wire.AdviceView;
import yiwang.wire.CategoryView;
import yiwang.wire.Json;
import yiwang.wire.TicketView;
import yiwang.wire.UnitView;

/** The lists an officer picks from, made from the gazetteer. Any thread. */
final class Choices {
    private static final String TOWN_ITSELF = "town";
    private static final String TOWN_CENTER = "town-center";
    /** Where the county ends and the day begins in a ticket's number. */
    private static final int NUMBER_FROM = 7;

    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    private final Gazetteer places;
    private final Locale locale;
    private final Initials initials = Initials.shipped();
    private final List<Choice> units;
    private final List<Choice> items;

    Choices(Gazetteer places, Locale locale) {
        this.places = places;
        this.locale = locale;
        this.units = places.units().stream()
                .map(unit -> new Choice(
                        unit.id(), unit.name(), unit.initials(), unit.initials().toLowerCase(Locale.ROOT)))
                .toList();
        this.items = places.categories().stream()
                .sorted(Comparator.comparing(CategoryView::code))
                .map(this::item)
                .toList();
    }

    List<Choice> units() {
        return units;
    }

    List<Choice> items() {
        return items;
    }

    /** The loops a matter can be put into: id to name. */
    Map<String, String> profiles() {
        boolean english = locale.getLanguage().equals("en");
        Map<String, String> names = new LinkedHashMap<>();
        places.profileViews().forEach(profile -> names.put(profile.id(), english ? profile.en() : profile.zh()));
        return names;
    }

    /** Ids of the units typed by id, name or initials; what is none of them stays as it was typed. */
    String unitsNamed(String typed) {
        return Arrays.stream(typed.strip().split("[\\s,，、]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> units.stream()
                        .filter(unit -> unit.id().equals(word)
                                || unit.name().equals(word)
                                || unit.initials().equals(word.toLowerCase(Locale.ROOT)))
                        .map(Choice::id)
                        .findFirst()
                        .orElse(word))
                .collect(Collectors.joining(","));
    }

    /** A unit by its id, or null. */
    @Nullable
    Choice unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElse(null);
    }

    /** What a proposal rests on, as it is said: a place by its name, a ticket by the end of its number. */
    String brief(AdviceView.Route route) {
        return switch (route.basis()) {
            case "territorial" -> places.placeName(route.on());
            case "designated" ->
                route.on().substring(Math.min(NUMBER_FROM, route.on().length()));
            default -> "";
        };
    }

    /** The unit a ticket of this item and place goes to by the list, or null when the list does not say. */
    @Nullable
    Choice leadFor(TicketView ticket) {
        CategoryView item = places.category(ticket.category());
        if (item == null) {
            return null;
        }
        String lead = item.lead().equals(TOWN_ITSELF) ? townCenter(ticket.division()) : item.lead();
        return units.stream().filter(unit -> unit.id().equals(lead)).findFirst().orElse(null);
    }

    /** Where a matter can be; reads the county's map layers, so not for the FX thread. */
    Whereabouts whereabouts() throws JsonProcessingException {
        List<Choice> all = new ArrayList<>(places());
        Map<String, Place> sites = new HashMap<>();
        PlaceIndex names = NamedPlaces.read(places, initials);
        for (int i = 0; i < names.size(); i++) {
            Place place = names.get(i);
            if (place.kind() == Place.Kind.GRID || place.kind() == Place.Kind.SITE) {
                String id = place.kind() == Place.Kind.GRID ? place.code() : "site " + i;
                all.add(new Choice(id, place.name(), town(place.code()), initials.of(place.name())));
                sites.put(id, place);
            }
        }
        return new Whereabouts(all, sites, new AddressFinder(names));
    }

    private String town(String code) {
        return code.length() <= TOWN_DIGITS ? "" : places.placeName(code.substring(0, TOWN_DIGITS));
    }

    /** Towns and villages. */
    List<Choice> places() throws JsonProcessingException {
        Map<String, String> names = new TreeMap<>();
        for (UnitView unit : places.units()) {
            if (unit.kind().equals(TOWN_CENTER)) {
                names.put(unit.division(), places.placeName(unit.division()));
            }
        }
        String layer = places.geoJson("county");
        if (!layer.isBlank()) {
            for (JsonNode feature : Json.lenient().readTree(layer).path("features")) {
                String code = feature.path("properties").path("code").asText();
                if (code.length() == TOWN_DIGITS || code.length() == VILLAGE_DIGITS) {
                    names.put(code, places.placeName(code));
                }
            }
        }
        List<Choice> found = new ArrayList<>();
        names.forEach((code, name) -> found.add(place(code, name, names)));
        return found;
    }

    private Choice place(String code, String name, Map<String, String> names) {
        String town = code.length() == VILLAGE_DIGITS
                ? names.getOrDefault(code.substring(0, TOWN_DIGITS), places.placeName(code.substring(0, TOWN_DIGITS)))
                : "";
        return new Choice(code, name, town, initials.of(name));
    }

    private @Nullable String townCenter(String division) {
        String town = division.length() >= TOWN_DIGITS ? division.substring(0, TOWN_DIGITS) : division;
        return places.units().stream()
                .filter(unit ->
                        unit.kind().equals(TOWN_CENTER) && unit.division().equals(town))
                .map(UnitView::id)
                .findFirst()
                .orElse(null);
    }

    private Choice item(CategoryView item) {
        boolean english = locale.getLanguage().equals("en");
        String name = english ? item.itemEn() : item.itemZh();
        String hint = (english ? item.categoryEn() : item.categoryZh()) + " " + item.code();
        return new Choice(item.code(), name, hint, initials.of(item.itemZh()));
    }
}
