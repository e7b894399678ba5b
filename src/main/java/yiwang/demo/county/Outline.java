package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/**
 * The made-up shape of the county: fields and ditches in the west, a flood channel along the north, a tidal river along
 * the south-east, and a coast in the north-east, where the county is widest.
 */
final class Outline {
    private static final List<Spot> CORNERS = List.of(
            Spot.km(-21.5, -3.5),
            Spot.km(-20.5, -8.8),
            Spot.km(-15.2, -11.6),
            Spot.km(-9.6, -10.2),
            Spot.km(-4.2, -12.6),
            Spot.km(2.6, -10.8),
            Spot.km(7.8, -7.6),
            Spot.km(12.6, -7.9),
            Spot.km(17.4, -4.2),
            Spot.km(21.2, 0.8),
            Spot.km(26.4, 3.6),
            Spot.km(30.2, 8.4),
            Spot.km(35.4, 12.2),
            Spot.km(38.6, 17.8),
            Spot.km(36.2, 22.6),
            Spot.km(32.8, 26.4),
            Spot.km(29.2, 30.6),
            Spot.km(24.4, 28.6),
            Spot.km(19.2, 23.6),
            Spot.km(12.6, 19.8),
            Spot.km(6.2, 15.6),
            Spot.km(-0.8, 12.8),
            Spot.km(-6.4, 9.2),
            Spot.km(-12.2, 9.6),
            Spot.km(-17.6, 5.6),
            Spot.km(-19.2, 1.2));
    private static final int RIVER_FROM = 7;
    private static final int COAST_FROM = 13;
    private static final int COAST_TO = 16;
    private static final int CHANNEL_TO = 23;

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

    private List<Spot> part(int from, int to) {
        List<Spot> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            double strength = bend(i);
            double after = bend(i + 1);
            List<Spot> piece = Curve.segment(CORNERS, i, true);
            for (int k = 0; k < piece.size(); k++) {
                double share = k / (double) piece.size();
                double bend = strength + (after - strength) * share;
                out.add(Curve.bent(piece.get(k), noise, bend, 4_200));
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
