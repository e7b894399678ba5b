package yiwang.server.geo.check;

import java.util.Locale;
import yiwang.wire.GeographyReport;

/**
 * Something in a map file that is not as it should be.
 *
 * @param kind of the area it is about, or of the point or line
 * @param size square metres of an area, metres of a line, 0 of a point
 * @param about which other area it has to do with, or why it is wrong
 */
public record Finding(
        What what, String file, int line, String code, String kind, double size, double lon, double lat, String about) {

    /** What is wrong. */
    public enum What {
        /** A code that is none, or none at all. */
        CODE,
        /** A code that stood before. */
        DUPLICATE,
        /** An outline that crosses itself, is not closed, or is no outline. */
        SHAPE,
        /** The area that its code names as its own is not there. */
        ORPHAN,
        /** Two areas of one kind lie over each other. */
        OVERLAP,
        /** A part of an area belongs to none of those that should fill it. */
        GAP,
        /** It does not lie where its code says. */
        OUTSIDE
    }

    /** As it is told. */
    public GeographyReport.Finding told() {
        return new GeographyReport.Finding(
                what.name().toLowerCase(Locale.ROOT), file, line, code, kind, size, lon, lat, about);
    }
}
