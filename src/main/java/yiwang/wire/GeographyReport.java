package yiwang.wire;

import java.util.List;

/**
 * What is to be known of new boundaries of the county, before they are put in force and after.
 *
 * @param mark of exactly these files beside exactly the boundaries in force; said again to put them in force
 * @param version of the boundaries: the one in force, or the one that these became
 * @param applied whether these are in force
 * @param errors how many findings stand in the way: codes, duplicates, shapes, orphans
 * @param warnings how many others there are: overlaps, gaps, what lies outside
 * @param layers which were handed in
 * @param began codes that were not there before
 * @param ended codes that are no longer there
 * @param lineage which area that ended or began lies where which other lay
 * @param tickets how many open tickets belong elsewhere by it
 * @param findings the first of them
 */
public record GeographyReport(
        String mark,
        long version,
        boolean applied,
        int errors,
        int warnings,
        List<String> layers,
        List<String> began,
        List<String> ended,
        List<Step> lineage,
        int tickets,
        List<Finding> findings) {

    /** Of an area before and one after, at least one of which is there only then. */
    public record Step(String earlier, String later) {}

    /**
     * Something that is not as it should be.
     *
     * @param what code, duplicate, shape, orphan, overlap, gap, outside
     * @param file in which it stands, as it was named; in a zip with an exclamation mark before the file in it
     * @param line in that file, from 1; 0 where no line is to blame
     * @param kind county, town, village, grid, micro-grid, area, point, line, feature
     * @param size square metres of an area, metres of a line, 0 of a point
     * @param lon degrees east, WGS-84
     * @param lat degrees north
     * @param about which other area it has to do with, or why it is wrong
     */
    public record Finding(
            String what,
            String file,
            int line,
            String code,
            String kind,
            double size,
            double lon,
            double lat,
            String about) {}
}
