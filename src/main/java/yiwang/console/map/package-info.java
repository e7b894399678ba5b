/**
 * The live grid map: what is open where, how bad the worst of it is, who is near, and which camera looks there.
 *
 * <p>Opened by the shell through {@link yiwang.console.map.MapRoom} (desk or wall) and by the wall scenes through
 * {@link yiwang.console.map.MapPanel}. Gluon Maps is the frame (view, projection, drag), behind {@code GridMapView};
 * everything seen is painted by this room into opaque 256 px tiles on workers and only uploaded on the FX thread.
 * Coordinates are WGS-84 degrees at the edge and integer Web-Mercator units (2^30 round the earth) inside.
 */
@NullMarked
package yiwang.console.map;

import org.jspecify.annotations.NullMarked;
