/**
 * The small kit every room is built with: the one door to the FX thread, the coalescer, subscriptions, texts, and what
 * a room is.
 *
 * <p>Knows no room and no backend. Only this package calls {@code Platform.runLater}.
 */
@NullMarked
package yiwang.console.kit;

import org.jspecify.annotations.NullMarked;
