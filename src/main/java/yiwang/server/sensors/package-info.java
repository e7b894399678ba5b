/** Readings of sensors as they come in, and the tickets that rules make of them through the ordinary intake. */
@NullMarked
package yiwang.server.sensors;

import org.jspecify.annotations.NullMarked;
