package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/**
 * The made-up shape of the county: fields and ditches in the west, a flood channel along the north, a tidal river along
 * the south-east, and a coast in the north-east, where the county is widest.
 */
final class Outline {
    private static final List<Spot> CORNERS = List.of(
            Spot.km(-20.2, -2.2),
            Spot.km(-22.8, -4.4),
            Spot.km(-21.4, -7.6),
            Spot.km(-18.0, -8.4),
            Spot.km(-17.4, -12.0),
            Spot.km(-13.0, -12.6),
            Spot.km(-11.6, -9.4),
            Spot.km(-7.4, -9.8),
            Spot.km(-6.4, -13.6),
            Spot.km(-2.2, -14.2),
            Spot.km(-1.0, -10.8),
            Spot.km(3.6, -12.0),
            Spot.km(6.2, -8.8),
            Spot.km(9.0, -6.0),
            Spot.km(12.6, -8.1),
            Spot.km(17.4, -4.2),
            Spot.km(20.4, -0.4),
            Spot.km(22.6, 3.2),
            Spot.km(26.8, 3.2),
            Spot.km(30.2, 8.4),
            Spot.km(35.0, 11.6),
            Spot.km(37.6, 14.6),
            Spot.km(39.2, 17.8),
            Spot.km(36.4, 22.0),
            Spot.km(35.2, 24.6),
            Spot.km(32.4, 27.4),
            Spot.km(30.2, 31.0),
            Spot.km(24.8, 28.0),
            Spot.km(21.6, 27.2),
            Spot.km(18.8, 22.8),
            Spot.km(12.6, 20.0),
            Spot.km(9.4, 16.4),
            Spot.km(5.4, 15.8),
            Spot.km(-0.8, 12.4),
            Spot.km(-6.4, 9.6),
            Spot.km(-9.6, 12.2),
            Spot.km(-13.6, 10.8),
            Spot.km(-14.4, 7.2),
            Spot.km(-18.6, 7.4),
            Spot.km(-20.4, 3.6),
            Spot.km(-18.8, 0.8));
    private static final int RIVER_FROM = 14;
    private static final int COAST_FROM = 22;
    private static final int COAST_TO = 26;
    private static final int CHANNEL_TO = 34;

    private final Noise noise;

    Outline(Noise noise) {
        this.noise = noise;
    }

    /** The whole ring, counter-clockwise, the first point not repeated. */
    List<Spot> ring() {
        return part(0, CORNERS.size());
    }

    /** The tidal river's bank, from inland to the sea. */
    List<Spot> riverBank() {
        return part(RIVER_FROM, COAST_FROM);
    }

    /** From the river mouth to the flood channel's mouth. */
    List<Spot> coast() {
        return part(COAST_FROM, COAST_TO);
    }

    /** The flood channel's bank, from the sea inland. */
    List<Spot> channelBank() {
        return part(COAST_TO, CHANNEL_TO);
    }

    /** A shore beyond the county, in the same manner as the county's own. */
    List<Spot> openBank(List<Spot> points) {
        return Curve.open(points, noise, 0, 1).stream()
                .map(p -> Curve.bent(p, noise, 120, 1_150))
                .toList();
    }

    private List<Spot> part(int from, int to) {
        List<Spot> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            double strength = bend(i);
            double after = bend(i + 1);
            List<Spot> piece = Curve.segment(CORNERS, i, true);
            for (int k = 0; k < piece.size(); k++) {
                double share = k / (double) piece.size();
                double bend = strength + (after - strength) * share;
                Spot wide = Curve.bent(piece.get(k), noise, bend, 4_200);
                out.add(Curve.bent(wide, noise, bend * 0.28, 1_150));
            }
        }
        return out;
    }

    private static double bend(int corner) {
        int i = corner % CORNERS.size();
        if (i >= COAST_FROM && i <= COAST_TO) {
            return 420;
        }
        if (i > COAST_TO && i < CHANNEL_TO) {
            return 480;
        }
        return i > RIVER_FROM && i < COAST_FROM ? 900 : 1_150;
    }
}
