/**
 * Scenes for a hall: pictures nobody operates. A scene never asks, scrolls or shows a pointer, and every size follows
 * from its height.
 *
 * <p>Map and video come as rooms from outside, so this package knows neither. What is shown is computed by plain code
 * from the replica once a second; the nodes live on the FX thread.
 */
@NullMarked
package yiwang.console.wall;

import org.jspecify.annotations.NullMarked;
