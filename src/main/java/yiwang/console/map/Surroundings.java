package yiwang.console.map;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.geo.Ground;

/**
 * What lies in an area, and what is nearest to a place: tickets, workers, cameras, places that help. Made anew from what is
 * known whenever it is asked for: some thousand things, a few milliseconds. FX thread.
 */
final class Surroundings {
    /** What is told of a place. */
    static final Set<Finding.Kind> NEAR =
            Collections.unmodifiableSet(EnumSet.of(Finding.Kind.WORKER, Finding.Kind.CAMERA, Finding.Kind.PLACE));
    /** How many of a kind are told of a place. */
    static final int NEAREST = 5;
    /** How many places of one kind are told of a place. */
    static final int NEAREST_PLACES = 2;

    /** Half the width of what a fixed camera sees. */
    private static final double HALF_VIEW_DEGREES = 35;
    /** Further than this nothing can be made out of a person. */
    private static final double SEES_METRES = 400;

    /** Kinds that somebody in need is helped by or brought to. */
    private static final Set<String> HELPFUL = Set.of("hospital", "fire-station", "police", "shelter", "town-hall");

    private static final Comparator<Finding> WELL_FIRST = Comparator.comparing(each -> !each.isWell());

    private final Supplier<MapContent> content;
    private final CountyMap county;
    private final Predicate<String> turns;

    /**
     * Of a county.
     *
     * @param content what is there now
     * @param turns whether the camera with an id can be turned
     */
    Surroundings(Supplier<MapContent> content, CountyMap county, Predicate<String> turns) {
        this.content = content;
        this.county = county;
        this.turns = turns;
    }

    /** Everything in an area: tickets the worst first, what is well before what is not, places that help before others. */
    List<Finding> in(Sketch area) {
        MapContent now = content.get();
        Stream<Finding> tickets = now.tickets().stream()
                .filter(TicketMark::hasPoint)
                .map(Surroundings::of)
                .sorted(Comparator.comparingInt((Finding each) -> each.level() == 0 ? 5 : each.level())
                        .thenComparing(Finding::id));
        Stream<Finding> moving = Stream.concat(
                now.workers().stream().map(Surroundings::of).sorted(WELL_FIRST.thenComparing(Finding::id)),
                now.cameras().stream().map(Surroundings::of).sorted(WELL_FIRST.thenComparing(Finding::id)));
        Stream<Finding> places = county.places().stream()
                .map(Surroundings::of)
                .sorted(Comparator.comparing((Finding each) -> !HELPFUL.contains(each.about()))
                        .thenComparing(Finding::about)
                        .thenComparing(Finding::id));
        return Stream.of(tickets, moving, places)
                .flatMap(each -> each)
                .filter(each -> area.contains(each.x(), each.y()))
                .toList();
    }

    /** Households of the smallest areas whose middle lies in an area. */
    int households(Sketch area) {
        AreaStore smallest = county.level(AreaLevel.values()[AreaLevel.values().length - 1]);
        int households = 0;
        for (int i = 0; i < smallest.size(); i++) {
            AreaStore.Area each = smallest.get(i);
            if (area.contains(each.labelX(), each.labelY())) {
                households += each.households();
            }
        }
        return households;
    }

    /**
     * What is nearest to a place. Workers whose position is old come after all others; cameras that are online before those
     * that are not, and of these one that can look at the place counts as half as far; of places those that help.
     */
    List<Finding> near(GeoPoint place) {
        MapContent now = content.get();
        Stream<Finding> workers = now.workers().stream()
                .map(worker -> of(worker).from(place))
                .sorted(WELL_FIRST.thenComparingDouble(Finding::metres).thenComparing(Finding::id))
                .limit(NEAREST);
        Stream<Finding> cameras = now.cameras().stream()
                .map(camera -> camera(place, camera))
                .sorted(WELL_FIRST
                        .thenComparingDouble(each -> each.isFacing() ? each.metres() / 2 : each.metres())
                        .thenComparing(Finding::id))
                .limit(NEAREST);
        Stream<Finding> places = HELPFUL.stream()
                .sorted()
                .flatMap(kind -> county.places().stream()
                        .filter(each -> each.kind().equals(kind))
                        .map(each -> of(each).from(place))
                        .sorted(Comparator.comparingDouble(Finding::metres).thenComparing(Finding::id))
                        .limit(NEAREST_PLACES));
        return Stream.of(workers, cameras, places).flatMap(each -> each).toList();
    }

    private Finding camera(GeoPoint place, Moving.Camera camera) {
        Finding found = of(camera).from(place);
        double towards = (found.degrees() + 180) % 360;
        boolean looks = turns.test(camera.id()) || Ground.between(towards, camera.heading()) <= HALF_VIEW_DEGREES;
        return looks && found.metres() <= SEES_METRES ? found.facing() : found;
    }

    private static Finding of(TicketMark mark) {
        return Finding.within(Finding.Kind.TICKET, mark.id(), "", mark.level(), true, mark.x(), mark.y());
    }

    private static Finding of(Moving.Worker worker) {
        return Finding.within(Finding.Kind.WORKER, worker.id(), "", 0, worker.fresh(), worker.x(), worker.y());
    }

    private static Finding of(Moving.Camera camera) {
        return Finding.within(Finding.Kind.CAMERA, camera.id(), "", 0, camera.online(), camera.x(), camera.y());
    }

    private static Finding of(GeoPlace place) {
        return Finding.within(Finding.Kind.PLACE, place.name(), place.kind(), 0, true, place.x(), place.y());
    }
}
