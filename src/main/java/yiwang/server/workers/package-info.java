/**
 * Where the grid workers are: newest wins, in memory only, not journaled. Any thread.
 */
@NullMarked
package yiwang.server.workers;

import org.jspecify.annotations.NullMarked;
