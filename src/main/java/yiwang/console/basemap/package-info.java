/**
 * Base maps: packs on this machine (PMTiles, MBTiles, folders) and tile servers, tried in order, drawn below the county.
 *
 * <p>{@link yiwang.console.basemap.BaseMap} is all that a map needs: what lies below a part of the world, at once and from
 * memory, and a word when more has come. Files and servers are read on workers, a few at once; nothing here waits on the FX
 * thread, and whatever is broken costs its own tiles and a sentence. Every length and count of a file is taken for hostile.
 * Knows no socket: a {@link yiwang.console.basemap.TileFetch} does. Knows no room.
 *
 * <p>World coordinates are Web Mercator from 0 to 1, x east and y south, in WGS-84; sources in GCJ-02 or BD-09 are moved when
 * they are drawn.
 */
@NullMarked
package yiwang.console.basemap;

import org.jspecify.annotations.NullMarked;
