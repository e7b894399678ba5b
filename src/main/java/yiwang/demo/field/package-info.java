/**
 * The field: citizens who report, units that sign and handle, verifiers who call back, grid workers who walk.
 *
 * <p>Everything goes through the public interface of a backend, with a session of the unit that acts and no right that
 * a real client of that unit lacks. {@code MessagePlayer} alone serves {@code yiwang feed}; {@code FieldSimulation}
 * adds the people behind the counters for the demo.
 *
 * <p>Runs on one Vert.x event loop; nothing here blocks it.
 */
@NullMarked
package yiwang.demo.field;

import org.jspecify.annotations.NullMarked;
