/**
 * The county's areas: reads the GeoJSON files of a county, says in which grid a point lies, serves the files.
 *
 * <p>Everything is read once at start; a file that cannot be used stops the start and is named with line and reason.
 * Afterwards all of it is immutable and may be used from any thread. WGS-84 degrees.
 */
@NullMarked
package yiwang.server.geo;

import org.jspecify.annotations.NullMarked;
