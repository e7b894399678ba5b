package yiwang.wire;

import java.time.Instant;
import java.util.List;

/**
 * Boundaries of the county that are or were in force.
 *
 * @param version from 2; 1 is what the county's files have
 * @param at since when
 * @param actor who put them in force
 * @param layers which came with it; the others stayed as they were
 * @param began how many areas were new
 * @param ended how many were gone
 * @param tickets how many open tickets belonged elsewhere by it
 */
public record GeographyVersion(
        long version, Instant at, String actor, List<String> layers, int began, int ended, int tickets) {}
