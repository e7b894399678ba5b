/**
 * The console's replica of the backend: one socket, snapshot and deltas, what is fresh and what is stale.
 *
 * <p>The feed is the only writer of console state (house.md 3.1). Parsing happens on the event loop; readers hear of
 * changes on the FX thread, in batches, at most ten times a second.
 */
@NullMarked
package yiwang.console.feed;

import org.jspecify.annotations.NullMarked;
