/**
 * Pictures of the console without a display: every room and every wall scene, drawn as they would be shown and written as
 * PNG files. For papers, for tests, and to look at a console on a machine that has no screen.
 *
 * <p>Nodes live and are drawn on the FX thread; files are written on {@code io}.
 */
@NullMarked
package yiwang.console.snapshot;

import org.jspecify.annotations.NullMarked;
