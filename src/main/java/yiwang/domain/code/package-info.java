/**
 * Codes that people dictate over the phone and that systems exchange: divisions, grids, tickets, video channels.
 *
 * <p>Every type checks its form when made, so that a value that exists is well formed. Whether a code is
 * <em>known</em> is asked of the gazetteer, not here.
 */
@NullMarked
package yiwang.domain.code;

import org.jspecify.annotations.NullMarked;
