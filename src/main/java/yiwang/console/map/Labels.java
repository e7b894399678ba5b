package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;

/** The names that want to be written at a zoom, and how each is written. */
final class Labels {
    /** Nothing on a desk is written smaller: 16 px of 18 (control-room.md 3.1). */
    private static final double SMALL = 0.889;

    /** Of more areas on one level than any county has, none is written: a province's names would be most of its memory. */
    private static final int MOST = 60_000;

    private static final int[][] STEPS = {
        {0, 0}, {0, -1}, {0, 1}, {-1, 0}, {1, 0}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {-2, 0}, {2, 0}, {0, -2}, {0, 2},
        {-2, -1}, {2, -1}, {-2, 1}, {2, 1}, {-1, -2}, {1, -2}, {-1, 2}, {1, 2}
    };

    private final CountyMap county;
    private final Zoom zoom;
    private final Ink ink;
    private final TextSprites texts;
    private final double level;
    private final List<LabelPlacer.Candidate> candidates = new ArrayList<>();

    private Labels(CountyMap county, Zoom zoom, Ink ink, TextSprites texts) {
        this.county = county;
        this.zoom = zoom;
        this.ink = ink;
        this.texts = texts;
        this.level = Detail.of(zoom, ink).level();
    }

    static List<LabelPlacer.Candidate> of(CountyMap county, Zoom zoom, Ink ink, TextSprites texts) {
        Labels labels = new Labels(county, zoom, ink, texts);
        labels.collect();
        return labels.candidates;
    }

    private void collect() {
        areas(AreaLevel.TOWN, 0, style(level < 12 ? 1.05 : 1.25, true, Role.LABEL_STRONG), 2);
        if (level >= 12) {
            areas(AreaLevel.VILLAGE, 2, style(level < 13.5 ? SMALL : 1, false, Role.LABEL), 3);
            lines();
        }
        places();
        if (level >= 14.5) {
            areas(AreaLevel.GRID, 4, style(SMALL, false, Role.LABEL), 4);
        }
        if (level >= 16) {
            areas(AreaLevel.MICRO, 5, style(SMALL, false, Role.LABEL), 6);
        }
    }

    private TextSprites.Style style(double em, boolean bold, Role role) {
        return TextSprites.Style.centred(ink.em() * em, bold, role);
    }

    private void areas(AreaLevel areaLevel, int rank, TextSprites.Style style, int gap) {
        AreaStore store = county.level(areaLevel);
        if (store.size() > MOST) {
            return;
        }
        for (int i = 0; i < store.size(); i++) {
            AreaStore.Area area = store.get(i);
            String text = areaLevel == AreaLevel.MICRO ? area.code().substring(15) : name(area, areaLevel);
            Stamp middle = stamp(text, area.labelX(), area.labelY(), style);
            List<Stamp> spots = areaLevel == AreaLevel.TOWN ? dodging(store, i, middle) : List.of(middle);
            candidates.add(new LabelPlacer.Candidate(area.code(), rank, spots, gap(gap)));
        }
    }

    /** A grid's name repeats its village's, which is written beside it: the rest is enough. */
    private String name(AreaStore.Area area, AreaLevel areaLevel) {
        if (areaLevel == AreaLevel.GRID) {
            AreaStore villages = county.level(AreaLevel.VILLAGE);
            int village = villages.find(area.code().substring(0, AreaLevel.VILLAGE.digits()));
            String head = village < 0 ? "" : villages.get(village).name();
            if (!head.isEmpty() && area.name().startsWith(head) && area.name().length() > head.length()) {
                return area.name().substring(head.length());
            }
        }
        return area.name();
    }

    private void lines() {
        Rings courses = county.courses();
        for (GeoLine line : county.lines()) {
            if (line.kind().compareTo(GeoLine.Kind.WATER) <= 0
                    || line.name().isEmpty()
                    || line.endRing() <= line.firstRing()) {
                continue;
            }
            int first = courses.start(line.firstRing());
            int points = (courses.start(line.endRing()) - first) / 2;
            TextSprites.Style style = style(SMALL, false, line.kind().isWater() ? Role.WATER_LABEL : Role.LABEL);
            for (int share = 1; share <= 3; share++) {
                int at = first + 2 * (points * share / 4);
                Stamp middle = stamp(line.name(), courses.xy()[at], courses.xy()[at + 1], style);
                candidates.add(new LabelPlacer.Candidate(line.name() + share, 3, List.of(middle), gap(40)));
            }
        }
    }

    private void places() {
        for (GeoPlace place : county.places()) {
            boolean minor = place.kind().equals("village-hall") || place.kind().equals("bridge");
            if (level >= (minor ? 15.5 : 14)) {
                TextSprites.Style style = new TextSprites.Style(ink.em() * SMALL, false, Role.LABEL, true);
                double x = place.x() * zoom.scale();
                double y = place.y() * zoom.scale();
                Stamp stamp = Stamp.at(x + ink.em() * 0.35, y, texts.of(place.name(), style));
                candidates.add(new LabelPlacer.Candidate(place.name(), 3, List.of(stamp), gap(6)));
            }
        }
    }

    private Stamp stamp(String text, int x, int y, TextSprites.Style style) {
        return Stamp.at(x * zoom.scale(), y * zoom.scale(), texts.of(text, style));
    }

    /** Spots around the middle, the nearest first; none that names the wrong area. */
    private List<Stamp> dodging(AreaStore store, int own, Stamp middle) {
        List<Stamp> spots = new ArrayList<>();
        double across = middle.sprite().width() * 0.4;
        double down = middle.sprite().height() * 0.8;
        for (int[] step : STEPS) {
            Stamp spot = moved(middle, (int) (step[0] * across), (int) (step[1] * down));
            int under = under(store, spot);
            if (spots.isEmpty() || under == own || under < 0) {
                spots.add(spot);
            }
        }
        return List.copyOf(spots);
    }

    /** The area that the middle of a name lies on, or below 0. */
    private int under(AreaStore store, Stamp name) {
        double x = name.left() + name.sprite().width() / 2.0;
        double y = name.top() + name.sprite().height() / 2.0;
        return store.locate((int) (x / zoom.scale()), (int) (y / zoom.scale()));
    }

    private static Stamp moved(Stamp stamp, int dx, int dy) {
        return new Stamp(stamp.left() + dx, stamp.top() + dy, stamp.sprite());
    }

    private int gap(int deskPixels) {
        return (int) (deskPixels * ink.magnification());
    }
}
