package yiwang.console.basemap;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.Gcj02;
import yiwang.domain.geo.GeoPoint;

/**
 * Which coordinates a source is drawn in. Maps published in China are moved by some hundred metres (GCJ-02), those of one
 * publisher twice (BD-09); both only within China. CGCS2000, as Tianditu has it, is WGS-84 to the centimetre.
 */
enum Crs {
    WGS_84,
    GCJ_02,
    BD_09;

    private static final double TURN = Math.PI * 3000 / 180;
    private static final int STEPS = 12;

    /** {@code WGS-84}, {@code CGCS2000}, {@code GCJ-02} or {@code BD-09}, with or without the line; null for others. */
    static @Nullable Crs named(String text) {
        return switch (text.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "WGS84", "CGCS2000" -> WGS_84;
            case "GCJ02" -> GCJ_02;
            case "BD09" -> BD_09;
            default -> null;
        };
    }

    /** Where a WGS-84 place is drawn. */
    GeoPoint of(GeoPoint place) {
        return switch (this) {
            case WGS_84 -> place;
            case GCJ_02 -> Gcj02.of(place);
            case BD_09 -> bd(Gcj02.of(place));
        };
    }

    /** The WGS-84 place of what is drawn somewhere, to a centimetre. */
    GeoPoint toWgs(GeoPoint drawn) {
        GeoPoint guess = drawn;
        // the shift changes by less than a hundredth of the way one moves, so that each step gains two digits
        for (int step = 0; step < STEPS; step++) {
            GeoPoint back = of(guess);
            guess = new GeoPoint(guess.lon() + drawn.lon() - back.lon(), guess.lat() + drawn.lat() - back.lat());
        }
        return guess;
    }

    private static GeoPoint bd(GeoPoint p) {
        if (Gcj02.isAbroad(p.lon(), p.lat())) {
            return p;
        }
        double far = Math.hypot(p.lon(), p.lat()) + 0.000_02 * Math.sin(p.lat() * TURN);
        double angle = Math.atan2(p.lat(), p.lon()) + 0.000_003 * Math.cos(p.lon() * TURN);
        return new GeoPoint(far * Math.cos(angle) + 0.0065, far * Math.sin(angle) + 0.006);
    }
}
