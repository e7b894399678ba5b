/**
 * Makes the demo county out of a fixed seed and the public division list: outline, areas, lines, places, units,
 * workers and channels, as the files in {@code maps/}.
 *
 * <p>Called by hand and by the tests, never by the running product, which only reads the files. Everything runs on the
 * caller's thread. The same input gives the same bytes on every machine: own noise and random source, only exact or
 * correctly rounded arithmetic, no hash order.
 */
@NullMarked
package yiwang.demo.county;

import org.jspecify.annotations.NullMarked;
