package yiwang.console.basemap;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;

/**
 * Which coordinates a source is drawn in. Maps published in China are moved by some hundred metres (GCJ-02), those of one
 * publisher twice (BD-09); both only within China. CGCS2000, as Tianditu has it, is WGS-84 to the centimetre.
 */
enum Crs {
    WGS_84,
    GCJ_02,
    BD_09;

    private static final double SEMI_MAJOR = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
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
            case GCJ_02 -> gcj(place);
            case BD_09 -> bd(gcj(place));
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

    private static boolean isMoved(GeoPoint p) {
        return p.lon() >= 72.004 && p.lon() <= 137.8347 && p.lat() >= 0.8293 && p.lat() <= 55.8271;
    }

    private static GeoPoint gcj(GeoPoint p) {
        if (!isMoved(p)) {
            return p;
        }
        double x = p.lon() - 105;
        double y = p.lat() - 35;
        double radians = Math.toRadians(p.lat());
        double bent = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(bent);
        double metresNorth = SEMI_MAJOR * (1 - ECCENTRICITY) / (bent * root) * Math.PI / 180;
        double metresEast = SEMI_MAJOR / root * Math.cos(radians) * Math.PI / 180;
        return new GeoPoint(p.lon() + east(x, y) / metresEast, p.lat() + north(x, y) / metresNorth);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20, x, 6) * 2 / 3
                + wave(20, x, 2) * 2 / 3
                + wave(20, x, 1) * 2 / 3
                + wave(40, x, 1 / 3.0) * 2 / 3
                + wave(150, x, 1 / 12.0) * 2 / 3
                + wave(300, x, 1 / 30.0) * 2 / 3;
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20, x, 6) * 2 / 3
                + wave(20, x, 2) * 2 / 3
                + wave(20, y, 1) * 2 / 3
                + wave(40, y, 1 / 3.0) * 2 / 3
                + wave(160, y, 1 / 12.0) * 2 / 3
                + wave(320, y, 1 / 30.0) * 2 / 3;
    }

    private static double wave(double high, double at, double often) {
        return high * Math.sin(at * often * Math.PI);
    }

    private static GeoPoint bd(GeoPoint p) {
        if (!isMoved(p)) {
            return p;
        }
        double far = Math.hypot(p.lon(), p.lat()) + 0.000_02 * Math.sin(p.lat() * TURN);
        double angle = Math.atan2(p.lat(), p.lon()) + 0.000_003 * Math.cos(p.lon() * TURN);
        return new GeoPoint(far * Math.cos(angle) + 0.0065, far * Math.sin(angle) + 0.006);
    }
}
