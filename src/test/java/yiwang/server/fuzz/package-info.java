/**
 * Everything malformed and hostile at every door: routes, live socket, CSV files and a county's own files. Each case has a
 * seed of its own; {@code -Dfuzz.cases} and {@code -Dfuzz.seed} say how many and which.
 */
@NullMarked
package yiwang.server.fuzz;

import org.jspecify.annotations.NullMarked;
